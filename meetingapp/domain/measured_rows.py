"""Reads what was pasted from a spreadsheet: a column of numbers, or of days and numbers.

A line is read by itself: a day at its beginning or its end, and the rest is the number. So a comma
may stand between the two, and in the number as well.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from meetingapp.domain.limits import is_in_reach
from meetingapp.domain.measure import Measure
from meetingapp.domain.measured_number import read_value
from meetingapp.domain.measurement import (
    Measurement,
    MeasurementKind,
    Span,
    before,
    check_day,
    counted,
    is_jump,
    unit_measured,
)
from meetingapp.errors import AppError

MOST_ROWS: Final = 20_000
WITHOUT_DAY: Final = "–"
"""Stands where a line of a table that has days has none."""

_LONGEST: Final = 4_000_000
_DAY: Final = (
    r"\"?(\d{4}-\d{2}-\d{2}(?:[T ]00:00(?::00)?)?|\d{1,2}[./] ?\d{1,2}[./] ?(?:\d{4}|\d{2}))\"?"
)
_DAY_FIRST: Final = re.compile(rf"{_DAY}\s*[\t;,]\s*(.*)", re.ASCII)
_DAY_LAST: Final = re.compile(rf"(.*?)\s*[\t;,]\s*{_DAY}", re.ASCII)
_LONE_DAY: Final = re.compile(_DAY, re.ASCII)
_PARTS: Final = re.compile(r"\d+", re.ASCII)
_CENTURY: Final = 2000
_ISO_YEAR: Final = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line says."""

    on: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what it says, or what is wrong with it.

    ``is_known`` tells that the same number of the same day is there already, ``is_jump`` that it
    is far from the one before it and must be looked at.
    """

    number: int
    entry: Entry | None
    wrong: AppError | None = None
    is_known: bool = False
    is_jump: bool = False


@dataclass(frozen=True, slots=True)
class Undated:
    """Which days the lines without one are of: from the first, so many days apart."""

    first: date
    every_days: int = 7


@dataclass(frozen=True, slots=True)
class Held:
    """What is known of the measure the lines are about."""

    measure: Measure
    kind: MeasurementKind
    span: Span
    today: date
    measurements: Sequence[Measurement] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """All the lines, in the order they stand."""

    rows: tuple[Row, ...]

    @property
    def wrong(self) -> tuple[Row, ...]:
        """Those that cannot be kept."""
        return tuple(row for row in self.rows if row.wrong is not None)

    @property
    def good(self) -> tuple[Row, ...]:
        """Those that can be kept and are not there already."""
        return tuple(row for row in self.rows if row.entry is not None and not row.is_known)

    @property
    def jumps(self) -> tuple[Row, ...]:
        """Those among the good ones that must be looked at."""
        return tuple(row for row in self.good if row.is_jump)


def read_rows(text: str, held: Held, undated: Undated) -> Rows:
    """Read every line that is not empty. A first line without a figure is a heading.

    Raises:
        AppError: ``measurement.too_many``.
    """
    lines = [(at, line.strip()) for at, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(text) > _LONGEST or len(lines) > MOST_ROWS:
        raise AppError("measurement.too_many", most=MOST_ROWS)
    if lines and not any(mark.isdigit() for mark in lines[0][1]):
        del lines[0]
    read = [_row(at, line, held, undated, place) for place, (at, line) in enumerate(lines)]
    return Rows(tuple(_looked_at(read, held)))


def _row(number: int, line: str, held: Held, undated: Undated, place: int) -> Row:
    try:
        on, written = _day_and_number(line)
        if on is None:
            on = undated.first + timedelta(days=undated.every_days * place)
        value = read_value(written.strip('" '), held.measure, held.kind)
        check_day(on, held.span, held.today)
    except OverflowError:
        return Row(number, None, AppError("measurement.future"))
    except AppError as wrong:
        return Row(number, None, wrong)
    return Row(number, Entry(on, value))


def _day_and_number(line: str) -> tuple[date | None, str]:
    if found := _DAY_FIRST.fullmatch(line):
        return _day(found[1]), found[2].rstrip("\t;, ")
    if found := _DAY_LAST.fullmatch(line):
        return _day(found[2]), found[1]
    if _LONE_DAY.fullmatch(line):
        raise AppError("measurement.no_number")
    if line.startswith(f"{WITHOUT_DAY}\t"):
        raise AppError("measurement.no_day")
    return None, line.rstrip("\t; ")


def _day(written: str) -> date:
    numbers = [int(part) for part in _PARTS.findall(written)[:3]]
    is_iso = written[_ISO_YEAR : _ISO_YEAR + 1] == "-"
    year, month, day = numbers if is_iso else reversed(numbers)
    try:
        made = date(year + _CENTURY if year < 100 else year, month, day)  # noqa: PLR2004 - two figures
    except ValueError:
        raise AppError("measurement.no_day") from None
    if not is_in_reach(made):
        raise AppError("measurement.no_day")
    return made


def _looked_at(rows: Iterable[Row], held: Held) -> Iterable[Row]:
    """Tell which are there already, also higher up, and which are far from the one before."""
    known = {(each.on, each.value) for each in counted(held.measurements, held.kind)}
    unit = unit_measured(held.measure, held.kind)
    last: Decimal | None = None
    for row in rows:
        entry = row.entry
        if entry is None:
            yield row
            continue
        if last is None:
            last = before(held.measure, held.measurements, entry.on, held.kind)
        key = (entry.on, entry.value)
        yield Row(
            row.number,
            entry,
            is_known=key in known,
            is_jump=is_jump(entry.value, last, unit),
        )
        known.add(key)
        last = entry.value
