"""What is written is read as words, and leads to as much of each kind as there is room for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.case import NamedChild
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.services.cases import save_case
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.search import HitKind, search, search_people
from meetingapp.services.search_words import LONGEST, words_of
from tests.domain.jonas import jonas_case

TYPES = {"RT": {"nb": "ressursteam", "nn": "ressursteam", "en": "resource team"}}


def kinds(desk: Desk, text: str) -> list[HitKind]:
    return [hit.kind for hit in search(desk, text)]


@pytest.mark.parametrize("typed", ["", " ", "–", "*", "a", "Å", "\x00", "\ud800", "🙂", "- _ ."])
def test_what_holds_no_word_leads_nowhere(desk: Desk, held: str, typed: str) -> None:
    assert held
    assert words_of(typed, TYPES) == ()
    assert search(desk, typed) == ()


def test_words_are_read_without_capitals_and_each_once() -> None:
    words = words_of("  JONAS jonas A\u030aSE b\u200bø ", {})
    assert [word.written for word in words] == ["jonas", "åse", "bø"]


def test_a_long_text_is_cut(desk: Desk) -> None:
    assert sum(len(word.written) for word in words_of("ord " * 10_000, {})) <= LONGEST
    assert search(desk, "x" * 1_000_000) == ()


@pytest.mark.parametrize("typed", ["ress", "RESSURSTEAM", "team", "rt", "resource"])
def test_a_type_is_meant_by_the_beginning_of_any_of_its_names(typed: str) -> None:
    [word] = words_of(typed, TYPES)
    assert word.types == {"RT"}


@pytest.mark.parametrize(
    ("typed", "month"), [("nov", 11), ("november", 11), ("May", 5), ("mai", 5), ("okt.", 10)]
)
def test_a_month_is_meant_by_its_beginning(typed: str, month: int) -> None:
    [word] = words_of(typed, TYPES)
    assert word.months == {month}


@pytest.mark.parametrize("typed", ["novelle", "marit", "no", "mayor"])
def test_a_name_that_only_begins_as_a_month_is_none(typed: str) -> None:
    [word] = words_of(typed, TYPES)
    assert not word.months


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("24.11.2026", "24 11 2026"),
        ("05.01.27", "5 1 2027"),
        ("5.1.", "5 1"),
        ("5.1", "5 1"),
        ("012/26", "012/26"),
        ("2026", "2026"),
    ],
)
def test_a_day_is_read_as_its_numbers_and_a_case_number_as_it_is(typed: str, numbers: str) -> None:
    [word] = words_of(typed, {})
    assert word.written == numbers


def test_a_child_leads_to_the_case_its_measures_and_its_minutes(
    desk: Desk, held: str, story: Sitting
) -> None:
    minutes = finalise_minutes(desk, held)
    hits = search(desk, "jonas")
    assert [hit.kind for hit in hits] == [
        HitKind.CASE,
        HitKind.MEASURE,
        HitKind.MEASURE,
        HitKind.MINUTES,
    ]
    assert {hit.case_title for hit in hits} == {"Jonas Fiktivsen"}
    assert {hit.case_id for hit in hits} == {story.cases[0].id}
    assert hits[-1].id == minutes.id
    assert hits[-1].type_names["nb"]
    assert all(hit.is_open and hit.day for hit in hits[1:3])


def test_the_child_and_the_type_and_the_month_together_lead_to_the_meeting(
    desk: Desk, held: str
) -> None:
    assert held
    assert kinds(desk, "jonas ressursteam nov") == [HitKind.MEETING]
    assert kinds(desk, "jonas ressursteam des") == []


def test_each_kind_gets_its_turn_when_there_is_little_room(desk: Desk) -> None:
    for number in range(12):
        child = NamedChild(f"Nora{number} Prøvedal", date(2018, 1, 2))
        save_case(desk, replace(jonas_case(), id=f"c{number}", subject=child))
        plan_meeting(desk, MeetingPlan("RT", date(2026, 12, 1), case_ids=(f"c{number}",)))
    found = kinds(desk, "prøvedal")
    assert found == [HitKind.CASE] * 4 + [HitKind.MEETING] * 4


def test_two_children_of_one_name_are_told_apart_by_their_age(desk: Desk) -> None:
    for number, born in enumerate((date(2015, 5, 1), date(2019, 5, 1))):
        child = NamedChild("Jonas Testmo", born)
        save_case(desk, replace(jonas_case(), id=f"c{number}", subject=child))
    assert len({hit.age for hit in search(desk, "testmo")}) == 2


def test_people_are_found_with_the_role_of_today(desk: Desk) -> None:
    role = Engagement(ServiceCode.PPT, "rådgiver")
    save_person(desk, Person("lars", "Lars Testdahl", (role,)))
    [hit] = search_people(desk, "testd")
    assert (hit.kind, hit.title, hit.role) == (HitKind.PERSON, "Lars Testdahl", "rådgiver")


def test_what_was_searched_for_is_kept_nowhere(
    desk: Desk, held: str, audited: Callable[[], int]
) -> None:
    assert held
    before = audited()
    assert search(desk, "finnes ikke her") == ()
    assert audited() == before
    search(desk, "jonas")
    assert audited() == before + 1  # that cases were shown, and not which words led there
