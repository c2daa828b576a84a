from datetime import date

import pytest

from meetingapp.domain.people import Engagement, Person, PersonRef, ServiceCode, is_same_name

AUTUMN = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ida Prøvestad", " ida  PRØVESTAD ", True),
        ("Åse Testdahl", "A\u030ase Testdahl", True),
        ("Ida Prøvestad", "Ida Prøvestad Berg", False),
        ("", "", False),
        (" ", "\t", False),
    ],
)
def test_a_name_is_the_same_however_it_is_typed(one: str, other: str, same: bool) -> None:
    assert is_same_name(one, other) is same


def test_two_of_one_name_are_told_apart_by_the_register() -> None:
    one = PersonRef("Ida Prøvestad", person_id="p-1")
    assert not one.is_same_as(PersonRef("Ida Prøvestad", person_id="p-2"))
    assert one.is_same_as(PersonRef("Ida Berg", person_id="p-1"))
    assert one.is_same_as(PersonRef("Ida Prøvestad"))


@pytest.mark.parametrize(
    ("day", "role"),
    [
        (date(2026, 7, 31), ""),
        (date(2026, 8, 1), "lærer"),
        (date(2027, 7, 31), "lærer"),
        (date(2027, 8, 1), "rektor"),
        (date(2035, 1, 1), "rektor"),
    ],
)
def test_a_person_is_named_with_the_role_of_the_day(day: date, role: str) -> None:
    school = ServiceCode.SCHOOL
    ida = Person(
        "p-1",
        "Ida Prøvestad",
        (
            Engagement(school, "lærer", date(2026, 8, 1), date(2027, 7, 31)),
            Engagement(school, "rektor", date(2027, 8, 1)),
        ),
    )
    assert ida.ref(day) == PersonRef(ida.name, role, school if role else None, "p-1")


def test_a_role_without_days_always_holds() -> None:
    assert Engagement(ServiceCode.PPT, "rådgiver").holds_on(AUTUMN)
