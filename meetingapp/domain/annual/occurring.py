"""The times something comes in a year: the day the rule gives, and what became of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.annual.recurring import ChangedDay, RecurringDate, WhenOff
from meetingapp.domain.annual.rules import Span, WholeMonths, one_day
from meetingapp.domain.calendar import Calendar, DayOff

_FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time something comes.

    Attributes:
        number: counts the times of the year from 1, also those that are left out.
        planned: as the rule gives it.
        on: when it is; ``None`` where it is left out.
        because: what the planned day is instead of a school day, where it had to give way.
        changed: what somebody decided for this time.
    """

    year: int
    number: int
    planned: Span
    on: Span | None
    because: DayOff | None = None
    changed: ChangedDay | None = None

    @property
    def is_moved(self) -> bool:
        """Tell whether it is at another time than planned."""
        return self.on is not None and self.on != self.planned

    @property
    def shown_on(self) -> date:
        """Return the day it is listed under: its own, or the planned one where it is left out."""
        return (self.on or self.planned).first


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the year: what comes, and when."""

    date: RecurringDate
    occurrence: Occurrence


def occurrences(date_: RecurringDate, year: int, calendar: Calendar) -> tuple[Occurrence, ...]:
    """Return every time something comes in a year, those left out among them."""
    if not date_.comes_in(year):
        return ()
    return tuple(
        _occurrence(date_, year, number, planned, calendar)
        for number, planned in enumerate(date_.rule.planned(year), start=1)
    )


def entries_of(dates: Iterable[RecurringDate], year: int, calendar: Calendar) -> tuple[Entry, ...]:
    """Return all that comes in a year, in the order of its days."""
    found = (
        Entry(each, occurrence)
        for each in dates
        if not each.retired
        for occurrence in occurrences(each, year, calendar)
    )
    return tuple(sorted(found, key=_order))


def _order(entry: Entry) -> tuple[date, date, str, str]:
    shown = entry.occurrence.on or entry.occurrence.planned
    return shown.first, shown.last, entry.date.title.casefold(), entry.date.id


def _occurrence(
    date_: RecurringDate, year: int, number: int, planned: Span, calendar: Calendar
) -> Occurrence:
    changed = date_.change_of(year, number)
    if changed is not None:
        on = None if changed.to is None else one_day(changed.to)
        return Occurrence(year, number, planned, on, changed=changed)
    if isinstance(date_.rule, WholeMonths):
        return Occurrence(year, number, planned, planned)
    within = _school_days(planned, calendar)
    if within is not None:
        return Occurrence(year, number, planned, within)
    because = calendar.why_not(planned.first)
    if date_.when_off is WhenOff.KEEP:
        return Occurrence(year, number, planned, planned)
    moved = _moved(planned, date_.when_off, calendar)
    room = date_.rule.room
    if moved is not None and room is not None and abs((moved.first - planned.first).days) > room:
        moved = None
    return Occurrence(year, number, planned, moved, because)


def _school_days(span: Span, calendar: Calendar) -> Span | None:
    """Return the part of a span in which school is open."""
    open_ = [day for day in _days(span) if calendar.is_school_day(day)]
    return Span(open_[0], open_[-1]) if open_ else None


def _moved(planned: Span, when_off: WhenOff, calendar: Calendar) -> Span | None:
    """Return the nearest school day, or the nearest week with one where a week was planned."""
    match when_off:
        case WhenOff.LATER:
            day = calendar.next_school_day(planned.last)
        case WhenOff.EARLIER:
            day = calendar.school_day_before(planned.first)
        case _:
            day = None
    if day is None or planned.is_one_day:
        return None if day is None else one_day(day)
    monday = day - timedelta(day.weekday())
    return _school_days(Span(monday, monday + timedelta(_FRIDAY)), calendar)


def _days(span: Span) -> Iterator[date]:
    for number in range(span.first.toordinal(), span.last.toordinal() + 1):
        yield date.fromordinal(number)
