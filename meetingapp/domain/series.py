"""A team’s fixed days: every so many weeks from a first day, past the days school is closed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.domain.calendar import Calendar, DayOff

MOST_WEEKS: Final = 26
"""Twice a year; what comes more seldom is planned one by one."""
_LONGEST_LOOK: Final = 550
"""Days a series is looked for ahead: no school is closed for a year and a half."""
_WEEK: Final = 7


class OnDayOff(StrEnum):
    """What becomes of a meeting that falls on a day school is closed."""

    SKIP = "SKIP"
    MOVE = "MOVE"


@dataclass(frozen=True, slots=True)
class Series:
    """When a team meets. The first day gives the weekday; ``last`` is ``None`` while it goes on."""

    first: date
    every_weeks: int = 1
    last: date | None = None
    on_day_off: OnDayOff = OnDayOff.SKIP


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One day of a series, and what became of it.

    ``on`` is the day of the meeting: another than ``planned`` where it was moved, ``None`` where
    it is skipped. ``because`` says what the planned day is instead of a school day.
    """

    planned: date
    on: date | None
    because: DayOff | None = None

    @property
    def is_moved(self) -> bool:
        """Tell whether the meeting is on another day than planned."""
        return self.on is not None and self.on != self.planned


def is_possible(series: Series) -> bool:
    """Tell whether a series comes at a pace that can be kept, and does not end before it begins."""
    ends = series.last is None or series.first <= series.last
    return ends and 1 <= series.every_weeks <= MOST_WEEKS


def occurrences(
    series: Series, calendar: Calendar, start: date, count: int
) -> tuple[Occurrence, ...]:
    """Return the series from ``start`` on until ``count`` meetings are held.

    Those that are skipped stand among them, so that nobody wonders where they went.
    """
    found: list[Occurrence] = []
    held = 0
    for planned in _planned(series, start):
        if held >= count:
            break
        each = _occurrence(series, calendar, planned)
        if (each.on or planned) >= start:
            found.append(each)
            held += each.on is not None
    return tuple(found)


def next_day(series: Series, calendar: Calendar, start: date) -> date | None:
    """Return the first day from ``start`` on that the team meets; ``None`` if there is none."""
    coming = (each.on for each in occurrences(series, calendar, start, 1))
    return next((day for day in coming if day is not None), None)


def _planned(series: Series, start: date) -> Iterator[date]:
    """Give the days of the series from the week of ``start``, as far ahead as is looked."""
    step = _WEEK * min(max(series.every_weeks, 1), MOST_WEEKS)
    begin = series.first.toordinal()
    missed = max(start.toordinal() - _WEEK - begin, 0)
    first = begin + -(-missed // step) * step
    last = min(
        max(first, start.toordinal()) + _LONGEST_LOOK,
        (series.last or date.max).toordinal(),
    )
    return (date.fromordinal(day) for day in range(first, last + 1, step))


def _occurrence(series: Series, calendar: Calendar, planned: date) -> Occurrence:
    because = calendar.why_not(planned)
    if because is None:
        return Occurrence(planned, planned)
    moves = series.on_day_off is OnDayOff.MOVE
    return Occurrence(planned, _same_week(series, calendar, planned) if moves else None, because)


def _same_week(series: Series, calendar: Calendar, day: date) -> date | None:
    """Return a school day of the same week: the next there is, else the last before it."""
    monday = day.toordinal() - day.weekday()
    sunday = min(monday + _WEEK - 1, date.max.toordinal())
    later = range(day.toordinal() + 1, sunday + 1)
    before = range(day.toordinal() - 1, max(monday, series.first.toordinal()) - 1, -1)
    days = (date.fromordinal(number) for number in (*later, *before))
    return next((each for each in days if calendar.is_school_day(each)), None)
