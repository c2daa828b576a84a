"""The year month by month: what comes in each, one line for what comes several times."""

from collections.abc import Iterable
from dataclasses import dataclass

from meetingapp.domain.annual.occurring import Entry, Occurrence
from meetingapp.domain.annual.recurring import RecurringDate

_FIRST, _LAST = 1, 12


@dataclass(frozen=True, slots=True)
class MonthRow:
    """Something that comes in a month, and each time it does."""

    date: RecurringDate
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """One month of a year, with its lines in the order of their first day."""

    number: int
    rows: tuple[MonthRow, ...] = ()


def months_of(entries: Iterable[Entry], year: int) -> tuple[Month, ...]:
    """Return the twelve months; a week around New Year stands in the year that has it."""
    found: dict[int, dict[str, list[Entry]]] = {n: {} for n in range(_FIRST, _LAST + 1)}
    for each in entries:
        lines = found[_month_of(each.occurrence, year)]
        lines.setdefault(each.date.id, []).append(each)
    return tuple(
        Month(number, tuple(_row(lines) for lines in rows.values()))
        for number, rows in found.items()
    )


def _row(lines: list[Entry]) -> MonthRow:
    return MonthRow(lines[0].date, tuple(each.occurrence for each in lines))


def _month_of(occurrence: Occurrence, year: int) -> int:
    shown = occurrence.shown_on
    if shown.year == year:
        return shown.month
    return _FIRST if shown.year < year else _LAST
