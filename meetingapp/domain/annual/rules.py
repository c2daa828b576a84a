"""When something comes back: the rules a person can choose, and the days they give in a year."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from meetingapp.domain.limits import FIRST_YEAR, LAST_YEAR, is_in_reach
from meetingapp.domain.series import MOST_WEEKS

LAST: Final = -1
"""In the place of a number: the last of the month."""
NUMBERS: Final = (1, 2, 3, 4, LAST)
_WEEK: Final = 7
_FRIDAY: Final = 4
_THURSDAY: Final = 3
_MONTHS: Final = range(1, 13)
_LAST_WEEK: Final = 53
_LAST_DAY: Final = 31
_LEAST_BETWEEN_MONTHS: Final = 28


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row, both ends with; one day where they are the same."""

    first: date
    last: date

    @property
    def is_one_day(self) -> bool:
        """Tell whether it is a day and no longer."""
        return self.first == self.last


def one_day(day: date) -> Span:
    """Give a day as a span."""
    return Span(day, day)


@dataclass(frozen=True, slots=True)
class EveryWeeks:
    """Every so many weeks from a first day, which gives the weekday."""

    first: date
    weeks: int = 1
    last: date | None = None
    kind: Literal["WEEKS"] = "WEEKS"

    def planned(self, year: int) -> tuple[Span, ...]:
        """Return the days of the series that lie in a year."""
        step = _WEEK * max(self.weeks, 1)
        begin, new_year = self.first.toordinal(), date(year, 1, 1).toordinal()
        missed = -(-max(new_year - begin, 0) // step)
        end = min(date(year, 12, 31), self.last or date.max).toordinal()
        days = range(begin + missed * step, end + 1, step)
        return tuple(one_day(date.fromordinal(day)) for day in days)

    @property
    def room(self) -> int | None:
        """Return how many days a day may be moved before it meets the next."""
        return _WEEK * self.weeks - 1

    @property
    def is_possible(self) -> bool:
        """Tell whether the pace can be kept, and the series does not end before it begins."""
        ends = self.last is None or (self.first <= self.last and is_in_reach(self.last))
        return 1 <= self.weeks <= MOST_WEEKS and is_in_reach(self.first) and ends


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first, second, third, fourth or last of a weekday in some months; Monday is 0."""

    months: tuple[int, ...]
    weekday: int
    nth: int = 1
    kind: Literal["WEEKDAY"] = "WEEKDAY"

    def planned(self, year: int) -> tuple[Span, ...]:
        """Return one day for each of the months."""
        return tuple(one_day(self._in(year, month)) for month in sorted(self.months))

    def _in(self, year: int, month: int) -> date:
        days = monthrange(year, month)[1]
        if self.nth == LAST:
            last = date(year, month, days)
            return last - timedelta((last.weekday() - self.weekday) % _WEEK)
        first = date(year, month, 1)
        return first + timedelta((self.weekday - first.weekday()) % _WEEK + _WEEK * (self.nth - 1))

    @property
    def room(self) -> int | None:
        """Return how many days a day may be moved before it meets the next."""
        return _between(self.months)

    @property
    def is_possible(self) -> bool:
        """Tell whether there is such a day."""
        return _are_months(self.months) and 0 <= self.weekday < _WEEK and self.nth in NUMBERS


@dataclass(frozen=True, slots=True)
class WeekOfMonth:
    """The first, second, third, fourth or last working week of some months.

    A week belongs to the month of its Thursday, as the numbers of weeks go.
    """

    months: tuple[int, ...]
    nth: int = 1
    kind: Literal["WEEK"] = "WEEK"

    def planned(self, year: int) -> tuple[Span, ...]:
        """Return Monday to Friday of one week in each of the months."""
        thursdays = NthWeekday(self.months, _THURSDAY, self.nth).planned(year)
        return tuple(_working_week(each.first) for each in thursdays)

    @property
    def room(self) -> int | None:
        """Return how many days a week may be moved before it meets the next."""
        between = _between(self.months)
        return None if between is None else between - _WEEK

    @property
    def is_possible(self) -> bool:
        """Tell whether there is such a week."""
        return _are_months(self.months) and self.nth in NUMBERS


@dataclass(frozen=True, slots=True)
class WeekOfYear:
    """A working week by its number; a year without a week 53 has it in its last one."""

    week: int
    kind: Literal["NUMBER"] = "NUMBER"

    def planned(self, year: int) -> tuple[Span, ...]:
        """Return Monday to Friday of the week."""
        last = date(year, 12, _LEAST_BETWEEN_MONTHS).isocalendar().week
        return (_working_week(date.fromisocalendar(year, min(self.week, last), 1)),)

    @property
    def room(self) -> int | None:
        """Return how many days the week may be moved: there is no other to meet."""
        return None

    @property
    def is_possible(self) -> bool:
        """Tell whether weeks have such a number."""
        return 1 <= self.week <= _LAST_WEEK


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """The same day of some months; a month that is too short has it on its last day."""

    months: tuple[int, ...]
    day: int
    kind: Literal["DAY"] = "DAY"

    def planned(self, year: int) -> tuple[Span, ...]:
        """Return one day for each of the months."""
        return tuple(
            one_day(date(year, month, min(self.day, monthrange(year, month)[1])))
            for month in sorted(self.months)
        )

    @property
    def room(self) -> int | None:
        """Return how many days a day may be moved before it meets the next."""
        return _between(self.months)

    @property
    def is_possible(self) -> bool:
        """Tell whether there is such a day."""
        return _are_months(self.months) and 1 <= self.day <= _LAST_DAY


@dataclass(frozen=True, slots=True)
class WholeMonths:
    """Some time in each of some months: no day is set yet."""

    months: tuple[int, ...]
    kind: Literal["MONTH"] = "MONTH"

    def planned(self, year: int) -> tuple[Span, ...]:
        """Return each of the months whole."""
        return tuple(
            Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
            for month in sorted(self.months)
        )

    @property
    def room(self) -> int | None:
        """Return how many days it may be moved: a month is never moved."""
        return 0

    @property
    def is_possible(self) -> bool:
        """Tell whether there are such months."""
        return _are_months(self.months)


Rule = EveryWeeks | NthWeekday | WeekOfMonth | WeekOfYear | DayOfMonth | WholeMonths


def is_year(year: int) -> bool:
    """Tell whether a year is one that can be planned; else it is a slip of the hand."""
    return FIRST_YEAR < year < LAST_YEAR


def _working_week(day: date) -> Span:
    monday = day - timedelta(day.weekday())
    return Span(monday, monday + timedelta(_FRIDAY))


def _are_months(months: Iterable[int]) -> bool:
    given = tuple(months)
    return bool(given) and len(set(given)) == len(given) and set(given) <= set(_MONTHS)


def _between(months: tuple[int, ...]) -> int | None:
    return _LEAST_BETWEEN_MONTHS - 1 if len(months) > 1 else None
