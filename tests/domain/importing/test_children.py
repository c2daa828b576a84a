"""A table of children with their guardians, line by line."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.case import Case, Guardianship, NamedChild, Protection, Unborn
from meetingapp.domain.importing.children import ChildEntry, children_headings, read_children
from meetingapp.domain.importing.merging import case_from, merged_case
from meetingapp.domain.importing.table import Line, ReadLine, Table
from meetingapp.domain.premises import Unit
from meetingapp.errors import AppError
from meetingapp.services.importing_words import load_vocabulary

WORDS = load_vocabulary()
TODAY = date(2026, 11, 24)
UNITS = (Unit("u1", "Prøveåsen skole"),)
BORN = date(2018, 3, 14)
JONAS = NamedChild("Jonas Fiktivsen", BORN)
KARI = Guardianship("Kari Fiktivsen", "mor", parental_responsibility=True)


def read(**cells: str) -> ReadLine[ChildEntry]:
    """Read one line; a column is named by its heading, with _ for a space."""
    given = {"Navn": "Jonas Fiktivsen", "Født": "14.03.2018"} | cells
    headings = tuple(name.replace("_", " ") for name in given)
    table = Table(headings, (Line(2, tuple(given.values())),))
    [line] = read_children(table, children_headings(table, WORDS), WORDS, UNITS, TODAY)
    return line


def test_a_child_with_all_there_is_to_tell() -> None:
    line = read(
        Skole="prøveåsen skole",
        Klasse="3B",
        Saksnummer="7/26",
        ASK="ja",
        Tolk="nei",
        Foresatt_1="Kari Fiktivsen",
        Foresatt_1_relasjon="mor",
        Foresatt_2="Ola Fiktivsen",
        Foresatt_2_foreldreansvar="nei",
        Foresatt_2_bor_sammen="nei",
        Foresatt_2_får_referat="nei",
        Foresatt_3="",
    )
    ola = Guardianship("Ola Fiktivsen", lives_with=False, may_receive=False)
    child = replace(JONAS, aac_need=True, unit_id="u1", school_class="3B")
    assert line == ReadLine(2, ChildEntry(child, "7/26", (KARI, ola)))


@pytest.mark.parametrize(
    "protected",
    [
        {"Adressesperre": "7"},
        {"Adressesperre": "kode 6"},
        {"Foresatt_1": "Kari Fiktivsen", "Foresatt_1_sperret_adresse": "ja"},
    ],
)
def test_a_protected_child_is_read_without_school_and_class(protected: dict[str, str]) -> None:
    line = read(Skole="Prøveåsen skole", Klasse="3B", **protected)
    assert line.value is not None
    assert line.value.hides_whereabouts
    assert (line.value.child.unit_id, line.value.child.school_class) == ("", "")


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Født", ""),
        ("Født", "25.11.2026"),
        ("Født", "14.03.1999"),
        ("Født", "14032018"),
        ("Født", "14031850000"),
        ("Skole", "Ukjent skole"),
        ("Klasse", "=3B"),
        ("Adressesperre", "8"),
        ("Tolk", "kanskje"),
        ("Foresatt_1", "Kari\u200b Fiktivsen"),
        ("Foresatt_1_sperret_adresse", "vet ikke"),
        ("Foresatt", "=1"),
        ("Saksnummer", "14031850000"),
    ],
)
def test_a_faulty_cell_is_named_and_nothing_is_read(column: str, cell: str) -> None:
    line = read(**{column: cell})
    assert line.value is None
    assert [problem.heading for problem in line.problems] == [column.replace("_", " ")]
    for problem in line.problems:
        assert problem.text.format(**problem.params)


def test_a_barred_address_without_a_name_must_be_mended() -> None:
    line = read(Foresatt_1="", Foresatt_1_sperret_adresse="ja")
    assert line.value is None
    assert [problem.heading for problem in line.problems] == ["Foresatt 1"]


def test_the_same_child_twice_is_found_and_a_namesake_is_another_child() -> None:
    rows = (("Jonas F.", "14.03.2018"), ("jonas f.", "14.03.2018"), ("Jonas F.", "15.03.2018"))
    table = Table(("Navn", "Født"), tuple(Line(n, row) for n, row in enumerate(rows, 2)))
    lines = read_children(table, children_headings(table, WORDS), WORDS, UNITS, TODAY)
    assert [line.value is not None for line in lines] == [True, False, True]


@pytest.mark.parametrize("headings", [("Født",), ("Navn",)])
def test_a_table_without_name_or_day_of_birth_is_refused(headings: tuple[str, ...]) -> None:
    with pytest.raises(AppError) as refused:
        children_headings(Table(headings, ()), WORDS)
    assert refused.value.code == "import.no_column"


def test_a_known_child_gets_what_is_new_and_loses_nothing() -> None:
    before = Case(
        "c",
        replace(JONAS, aac_need=True, school_class="2B"),
        "1/26",
        concern="Lesing",
        guardians=(KARI,),
    )
    told = ChildEntry(
        replace(JONAS, interpreter_need=True, unit_id="u1", school_class="3B"),
        "9/26",
        (Guardianship("kari fiktivsen", "mamma"), Guardianship("Ola Fiktivsen", "far")),
    )
    after = merged_case(before, told)
    assert after.subject == replace(
        JONAS, aac_need=True, interpreter_need=True, unit_id="u1", school_class="3B"
    )
    assert after.guardians == (KARI, Guardianship("Ola Fiktivsen", "far"))
    assert (after.reference, after.concern) == ("1/26", "Lesing")


def test_a_file_never_takes_protection_away_or_makes_it_weaker() -> None:
    strict = Case("c", replace(JONAS, protection=Protection.STRICT))
    for protection in (None, Protection.CONFIDENTIAL):
        told = ChildEntry(replace(JONAS, protection=protection, unit_id="u1", school_class="3B"))
        assert merged_case(strict, told) == strict


def test_protection_from_a_file_takes_school_and_class_away() -> None:
    before = Case("c", replace(JONAS, unit_id="u1", school_class="3B"))
    told = ChildEntry(replace(JONAS, protection=Protection.CONFIDENTIAL))
    assert merged_case(before, told).subject == replace(JONAS, protection=Protection.CONFIDENTIAL)


def test_a_new_case_has_its_number_and_no_concern() -> None:
    made = case_from(ChildEntry(JONAS, guardians=(KARI,)), "id", "4/26")
    assert made == Case("id", JONAS, "4/26", guardians=(KARI,))


def test_a_case_that_is_about_no_named_child_is_left_alone() -> None:
    unborn = Case("c", Unborn())
    assert merged_case(unborn, ChildEntry(JONAS)) == unborn
