"""School years and their holidays: the rules of the start set, and what a municipality wrote.

A school year is named by the calendar year in which it begins: 2026 is the year 2026–2027.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Protocol

from meetingapp.domain.calendar import SchoolBreak, SchoolHoliday
from meetingapp.domain.red_days import easter_sunday

_FIRST_MONTH: Final = 8
_FIRST_WEEK_OF_AUTUMN: Final = 31
_FRIDAY: Final = 5
_LONGEST_HOLIDAY: Final = 120
"""No school is closed longer; a holiday that is has a slip in one of its days."""


class HolidayRule(Protocol):
    """When a holiday is in any school year."""

    def days(self, year: int) -> tuple[date, date]:
        """Return its first and last day."""
        ...


@dataclass(frozen=True, slots=True)
class WholeWeek:
    """Monday to Friday of an ISO week."""

    week: int

    def days(self, year: int) -> tuple[date, date]:
        """Return the Monday and the Friday."""
        calendar_year = year if self.week >= _FIRST_WEEK_OF_AUTUMN else year + 1
        return (
            date.fromisocalendar(calendar_year, self.week, 1),
            date.fromisocalendar(calendar_year, self.week, _FRIDAY),
        )


@dataclass(frozen=True, slots=True)
class AroundEaster:
    """Days counted from Easter Sunday."""

    first: int
    last: int

    def days(self, year: int) -> tuple[date, date]:
        """Return the days in the spring of the school year."""
        easter = easter_sunday(year + 1)
        return easter + timedelta(days=self.first), easter + timedelta(days=self.last)


@dataclass(frozen=True, slots=True)
class FixedDays:
    """The same month and day every year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def days(self, year: int) -> tuple[date, date]:
        """Return the days; the last is the first of its name that is not before the first."""
        first = date(year if self.first[0] >= _FIRST_MONTH else year + 1, *self.first)
        last = date(first.year, *self.last)
        return first, last if last >= first else last.replace(year=first.year + 1)


@dataclass(frozen=True, slots=True)
class Usual:
    """One line of the start set."""

    school_break: SchoolBreak
    rule: HolidayRule

    def in_year(self, year: int) -> SchoolHoliday:
        """Return the holiday in one school year."""
        first, last = self.rule.days(year)
        return SchoolHoliday("", first, last, self.school_break)


def school_year_of(day: date) -> int:
    """Return the school year a day belongs to: from August to July."""
    return day.year if day.month >= _FIRST_MONTH else day.year - 1


def first_day_of(year: int) -> date:
    """Return the day a school year begins."""
    return date(year, _FIRST_MONTH, 1)


def in_year(holidays: Iterable[SchoolHoliday], year: int) -> tuple[SchoolHoliday, ...]:
    """Return the holidays that begin in a school year, by their first day."""
    ours = (each for each in holidays if school_year_of(each.first) == year)
    return tuple(sorted(ours, key=lambda each: (each.first, each.last)))


def holidays_of(
    year: int, written: Iterable[SchoolHoliday], usual: Iterable[Usual]
) -> tuple[SchoolHoliday, ...]:
    """Return what is written for a school year; a year nobody has written has the usual ones."""
    own = in_year(written, year)
    return own or in_year((each.in_year(year) for each in usual), year)


def with_year(
    written: Iterable[SchoolHoliday], year: int, holidays: Iterable[SchoolHoliday]
) -> tuple[SchoolHoliday, ...]:
    """Return all that is written with one school year replaced; none gives the usual ones back."""
    others = [each for each in written if school_year_of(each.first) != year]
    return tuple(sorted((*others, *holidays), key=lambda each: (each.first, each.last)))


def is_possible(holiday: SchoolHoliday) -> bool:
    """Tell whether a holiday has a name, ends after it begins and is no longer than one can be."""
    length = (holiday.last - holiday.first).days + 1
    return bool(holiday.said) and 1 <= length <= _LONGEST_HOLIDAY
