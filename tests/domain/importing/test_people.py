"""A table of people, line by line."""

from datetime import date

import pytest

from meetingapp.domain.importing.merging import merged_person, person_from
from meetingapp.domain.importing.people import PersonEntry, people_headings, read_people
from meetingapp.domain.importing.table import Line, ReadLine, Table
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.errors import AppError
from meetingapp.services.importing_words import load_vocabulary

WORDS = load_vocabulary()
HEADINGS = ("Navn", "Tjeneste", "Rolle", "Fra", "Til")
TODAY = date(2026, 11, 24)


def read(
    *rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS
) -> list[ReadLine[PersonEntry]]:
    lines = tuple(Line(number, row) for number, row in enumerate(rows, 2))
    table = Table(headings, lines)
    return list(read_people(table, people_headings(table, WORDS), WORDS))


def test_a_whole_line_gives_a_person() -> None:
    [line] = read(("  Ida   Prøvestad ", "Skolen", "kontaktlærer", "1.8.2024", "2027-06-20"))
    assert line.value == PersonEntry(
        "Ida Prøvestad",
        ServiceCode.SCHOOL,
        "kontaktlærer",
        date(2024, 8, 1),
        date(2027, 6, 20),
    )
    assert line.problems == ()


def test_names_may_stand_in_two_columns() -> None:
    [line] = read(("Ida", "Prøvestad", "PPT"), headings=("Fornavn", "Etternavn", "Tjeneste"))
    assert line.value == PersonEntry("Ida Prøvestad", ServiceCode.PPT)


def test_a_dash_is_an_empty_cell() -> None:
    [line] = read(("Ida Prøvestad", "PPT", "–", "-", ""))
    assert line.value == PersonEntry("Ida Prøvestad", ServiceCode.PPT)


@pytest.mark.parametrize(
    ("row", "heading"),
    [
        (("", "PPT", "", "", ""), "Navn"),
        (("Ida", "", "", "", ""), "Tjeneste"),
        (("Ida", "Bank", "", "", ""), "Tjeneste"),
        (("Ida", "PPT", "", "31.02.2024", ""), "Fra"),
        (("Ida", "PPT", "", "01.02.24", ""), "Fra"),
        (("Ida", "PPT", "", "02/01/2024", ""), "Fra"),
        (("Ida", "PPT", "", "01.01.0001", ""), "Fra"),
        (("Ida", "PPT", "", "01.01.2025", "01.01.2024"), "Til"),
        (("=Ida", "PPT", "", "", ""), "Navn"),
        (("＝Ida", "PPT", "", "", ""), "Navn"),
        (("@Ida", "PPT", "", "", ""), "Navn"),
        (("Ida", "PPT", "+cmd|calc", "", ""), "Rolle"),
        (("Ida\u202eadI", "PPT", "", "", ""), "Navn"),
        (("Ida 01010199999", "PPT", "", "", ""), "Navn"),
        (("Ida 010101 99999", "PPT", "", "", ""), "Navn"),
        (("I" * 121, "PPT", "", "", ""), "Navn"),
        (("Ida", "PPT", "", "", "", "mer"), ""),
    ],
)
def test_a_faulty_line_gives_nobody_and_names_its_column(
    row: tuple[str, ...], heading: str
) -> None:
    [line] = read(row)
    assert line.value is None
    assert [problem.heading for problem in line.problems] == [heading]
    for problem in line.problems:
        assert problem.text.format(**problem.params)


def test_an_identity_number_where_a_day_should_be_is_called_what_it_is() -> None:
    [line] = read(("Ida", "PPT", "", "01010199999", ""))
    assert "identity number" in line.problems[0].text


def test_somebody_who_stands_twice_in_a_service_is_found() -> None:
    one, other, elsewhere = read(
        ("Ida Prøvestad", "PPT", "", "", ""),
        ("ida prøvestad", "PPT", "", "", ""),
        ("Ida Prøvestad", "Skole", "", "", ""),
    )
    assert one.value is not None
    assert other.value is None
    assert other.problems[0].params == {"line": 2}
    assert elsewhere.value is not None


@pytest.mark.parametrize("headings", [("Tjeneste",), ("Navn",), ("Fornavn", "Tjeneste")])
def test_a_table_without_name_or_service_is_refused(headings: tuple[str, ...]) -> None:
    with pytest.raises(AppError) as refused:
        read(("x", "y"), headings=headings)
    assert refused.value.code == "import.no_column"


def entry(role: str, since: date | None = None, until: date | None = None) -> PersonEntry:
    return PersonEntry("Ida Prøvestad", ServiceCode.SCHOOL, role, since, until)


def test_a_known_role_gets_the_days_of_the_file_and_keeps_those_it_had() -> None:
    begun = date(2024, 8, 1)
    ida = person_from(entry("kontaktlærer", begun), "ida")
    told = merged_person(ida, entry("kontaktlærer", until=date(2027, 6, 20)), TODAY)
    assert told.engagements == (
        Engagement(ServiceCode.SCHOOL, "kontaktlærer", begun, date(2027, 6, 20)),
    )


def test_a_new_role_in_the_service_ends_the_one_before_it() -> None:
    ida = Person(
        "ida",
        "Ida Prøvestad",
        (Engagement(ServiceCode.SCHOOL, "lærer"), Engagement(ServiceCode.PPT, "rådgiver")),
    )
    told = merged_person(ida, entry("inspektør", date(2027, 1, 1)), TODAY)
    assert told.engagements == (
        Engagement(ServiceCode.SCHOOL, "lærer", None, date(2026, 12, 31)),
        Engagement(ServiceCode.PPT, "rådgiver"),
        Engagement(ServiceCode.SCHOOL, "inspektør", date(2027, 1, 1)),
    )
