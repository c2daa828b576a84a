"""The days on which a school is closed: weekends, red days and school holidays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meetingapp.domain.red_days import RedDay

_LONGEST_SEARCH: Final = 400


class Weekend(StrEnum):
    """The two days on which no school meets."""

    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"


_WEEKEND: Final[Mapping[int, Weekend]] = {5: Weekend.SATURDAY, 6: Weekend.SUNDAY}


class SchoolBreak(StrEnum):
    """The holidays every school has."""

    AUTUMN = "AUTUMN"
    CHRISTMAS = "CHRISTMAS"
    WINTER = "WINTER"
    EASTER = "EASTER"
    SUMMER = "SUMMER"


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """Days in a row without school. ``school_break`` names it where nobody has written a name."""

    name: str
    first: date
    last: date
    school_break: SchoolBreak | None = None

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in the holiday."""
        return self.first <= day <= self.last

    @property
    def said(self) -> str | SchoolBreak:
        """Return the name: as written, or a code that words can say."""
        return self.name or self.school_break or ""


DayOff = RedDay | SchoolHoliday | Weekend
"""Why a day is no school day."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Red days and school holidays known to the program; the empty one knows only weekends."""

    red_days: Mapping[date, RedDay] = field(default_factory=lambda: MappingProxyType({}))
    school_holidays: tuple[SchoolHoliday, ...] = ()

    def why_not(self, day: date) -> DayOff | None:
        """Tell why a day is off, by what says most about it; ``None`` for a school day."""
        if red := self.red_days.get(day):
            return red
        holiday = next((each for each in self.school_holidays if each.holds(day)), None)
        return holiday or _WEEKEND.get(day.weekday())

    def is_school_day(self, day: date) -> bool:
        """Tell whether school is open."""
        return self.why_not(day) is None

    def next_school_day(self, day: date) -> date | None:
        """Return the first school day after ``day``; ``None`` when there is none for a year."""
        return self._school_day(day, 1)

    def school_day_before(self, day: date) -> date | None:
        """Return the last school day before ``day``; ``None`` when there is none for a year."""
        return self._school_day(day, -1)

    def school_day_from(self, day: date) -> date | None:
        """Return ``day`` when school is open, else the next school day."""
        return day if self.is_school_day(day) else self.next_school_day(day)

    def school_day_by(self, day: date) -> date | None:
        """Return ``day`` when school is open, else the last school day before it."""
        return day if self.is_school_day(day) else self.school_day_before(day)

    def _school_day(self, day: date, step: int) -> date | None:
        """Look one day at a time, and give up where somebody’s holidays never end."""
        start = day.toordinal()
        last = start + step * _LONGEST_SEARCH
        within = range(start + step, min(max(last, 0), date.max.toordinal() + 1), step)
        days = (date.fromordinal(number) for number in within if number > 0)
        return next((each for each in days if self.is_school_day(each)), None)
