"""A file of measurements: which columns are read, and every line keeps its number."""

import pytest

from meetingapp.domain.importing.table import Line, Table
from meetingapp.domain.measured_table import lines_of
from meetingapp.errors import AppError


def table(headings: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    return Table(headings, tuple(Line(at, cells) for at, cells in enumerate(rows, 2)))


@pytest.mark.parametrize(
    ("headings", "row", "line"),
    [
        (("Dato", "Verdi"), ("4.12.2026", "41,5"), "4.12.2026\t41,5"),
        (("Elev", "TALL", "Merknad", "Dag"), ("x", "41", "ny bok", "4.12.2026"), "4.12.2026\t41"),
        (("Målt den", "Målt verdi"), ("2026-12-04", "41.5"), "2026-12-04\t41.5"),
        (("Value", "Day"), ("41", "4.12.2026"), "4.12.2026\t41"),
        (("Måling",), ("41",), "41"),
        (("Dato", "Verdi"), ("", "41"), "–\t41"),
        (("Dato", "Verdi"), ("4.12.2026",), "4.12.2026\t"),
        (("Dato", "Verdi"), ("4.12.2026", "41\nord"), "4.12.2026\t41 ord"),
        (("Noe", "Annet"), ("4.12.2026", "41"), "4.12.2026\t41"),
    ],
)
def test_the_day_and_the_number_are_read_from_their_columns(
    headings: tuple[str, ...], row: tuple[str, ...], line: str
) -> None:
    assert lines_of(table(headings, row)).split("\n")[1:] == [line]


def test_a_file_of_two_columns_needs_no_headings() -> None:
    found = lines_of(table(("3.12.2026", "40"), ("4.12.2026", "41")))
    assert found == "3.12.2026\t40\n4.12.2026\t41"


def test_empty_lines_of_the_file_are_counted() -> None:
    lines = (Line(2, ("1.12.2026", "40")), Line(6, ("2.12.2026", "41")))
    found = lines_of(Table(("Dato", "Verdi"), lines)).split("\n")
    assert [at for at, line in enumerate(found, 1) if line] == [1, 2, 6]


def test_of_many_columns_without_names_none_is_guessed() -> None:
    with pytest.raises(AppError) as refused:
        lines_of(table(("a", "b", "c"), ("1", "2", "3")))
    assert refused.value.code == "measurement.no_columns"
