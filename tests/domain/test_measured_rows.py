"""A column pasted from a spreadsheet, line by line."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.measure import Baseline, Measure, Unit
from meetingapp.domain.measured_rows import MOST_ROWS, Entry, Held, Rows, Undated, read_rows
from meetingapp.domain.measurement import Measurement, MeasurementKind, Span
from meetingapp.errors import AppError

START, TODAY = date(2026, 8, 3), date(2027, 1, 12)
MEASURE = Measure("m", unit=Unit.WORDS_PER_MINUTE, baseline=Baseline(Decimal(34)))
UNDATED = Undated(date(2026, 12, 1), 7)


def held(*measurements: Measurement, start: date = START) -> Held:
    return Held(MEASURE, MeasurementKind.INDICATOR, Span(start), TODAY, measurements)


def read(text: str) -> Rows:
    return read_rows(text, held(), UNDATED)


@pytest.mark.parametrize(
    "line",
    [
        "04.12.2026\t38,5",
        "04.12.2026;38,5",
        "04.12.2026;38.5",
        "04.12.2026,38,5",
        "04.12.2026,38.5",
        "4.12.2026\t38,5\t",
        "4.12.26;38,5",
        "4/12/2026;38,5",
        "2026-12-04;38,5",
        "2026-12-04T00:00:00;38,5",
        '"04.12.2026";"38,5"',
        "38,5\t04.12.2026",
        "38,5;2026-12-04",
        "38,5,2026-12-04",
        "04.12.2026\t38,5 ord/min",
    ],
)
def test_a_day_and_a_number_stand_in_any_order_with_any_sign_between(line: str) -> None:
    [row] = read(line).rows
    assert row.entry == Entry(date(2026, 12, 4), Decimal("38.5"))


def test_a_column_of_numbers_gets_the_days_it_was_said_to_be_of() -> None:
    rows = read("Ord per minutt\r\n35\r\n\r\n37,5\r\n38\r\n")
    days = [(row.number, row.entry.on, row.entry.value) for row in rows.good if row.entry]
    assert days == [
        (2, date(2026, 12, 1), 35),
        (4, date(2026, 12, 8), Decimal("37.5")),
        (5, date(2026, 12, 15), 38),
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("31.02.2026;38", "no_day"),
        ("01.01.2300;38", "no_day"),
        ("2026-13-01;38", "no_day"),
        ("13.01.2027;38", "future"),
        ("02.08.2026;38", "before_start"),
        ("04.12.2026;", "no_number"),
        ("04.12.2026", "no_number"),
        ("04.12.2026;38;39", "other_unit"),
        ("04.12.2026;=2+2", "no_number"),
        ("04.12.2026;38 %", "other_unit"),
        ("04.12.2026;syk", "no_number"),
        ("04.12.2026;-3", "out_of_range"),
        ("38;39", "other_unit"),
    ],
)
def test_a_line_that_cannot_be_kept_says_why(line: str, code: str) -> None:
    [row] = read(line).rows
    assert row.entry is None
    assert row.wrong is not None
    assert row.wrong.code == f"measurement.{code}"


def test_of_ten_thousand_lines_the_37_bad_ones_are_named() -> None:
    first = TODAY - timedelta(days=9_999)
    lines = [f"{first + timedelta(days=at)};{30 + at % 9},{at % 10}" for at in range(10_000)]
    bad = {at * 270 + 11 for at in range(37)}
    for at in bad:
        lines[at] = "2026-12-04;førti"
    rows = read_rows("\n".join(lines), held(start=first), UNDATED)
    assert {row.number - 1 for row in rows.wrong} == bad
    assert len(rows.good) == 10_000 - 37
    assert rows.jumps == ()


def test_what_is_there_already_is_not_added_again() -> None:
    known = Measurement(
        "1", "c", "m", MeasurementKind.INDICATOR, date(2026, 12, 4), Decimal("38.50")
    )
    rows = read_rows("04.12.2026;38,5\n11.12.2026;39\n11.12.2026;39", held(known), UNDATED)
    assert [row.is_known for row in rows.rows] == [True, False, True]
    assert [row.number for row in rows.good] == [2]


def test_a_number_far_from_the_one_before_it_is_to_be_looked_at() -> None:
    rows = read("04.12.2026;38\n11.12.2026;410\n18.12.2026;41")
    assert [row.number for row in rows.jumps] == [2, 3]


def test_more_lines_than_can_be_read_are_refused_whole() -> None:
    with pytest.raises(AppError, match="At most 20000 lines"):
        read("1\n" * (MOST_ROWS + 1))


def test_days_past_the_end_of_the_calendar_are_refused() -> None:
    rows = read_rows("1\n2\n3", held(), Undated(date(9999, 12, 30), 1))
    assert {row.wrong.code for row in rows.wrong if row.wrong} == {"measurement.future"}


@given(st.text(max_size=200))
def test_whatever_is_pasted_each_line_is_read_or_refused(text: str) -> None:
    for row in read(text).rows:
        assert (row.entry is None) is (row.wrong is not None)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\t=", " ="])
@pytest.mark.parametrize("formula", ["1+1", "SUM(A1:A9)", "cmd|' /C calc'!A0", 'HYPERLINK("x")'])
def test_a_formula_is_no_number_whichever_column_it_stands_in(sign: str, formula: str) -> None:
    for line in (f"04.12.2026\t{sign}{formula}", f"{sign}{formula}\t04.12.2026", sign + formula):
        kept = [row.entry for row in read(line).rows if row.entry is not None]
        assert kept == [], line  # a first line without a digit is a heading, and says nothing
