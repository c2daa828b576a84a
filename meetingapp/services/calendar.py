"""The calendar of an office: red days, and the school holidays it has written or the usual ones."""

import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, Final

from meetingapp import paths
from meetingapp.domain.calendar import Calendar, SchoolBreak, SchoolHoliday
from meetingapp.domain.office import Office
from meetingapp.domain.red_days import red_days
from meetingapp.domain.school_year import (
    AroundEaster,
    FixedDays,
    HolidayRule,
    Usual,
    WholeWeek,
    holidays_of,
    school_year_of,
    with_year,
)

_FILE: Final = "school_holidays.v1.toml"
_BEFORE: Final = 1
_AFTER: Final = 2


def calendar_for(office: Office, around: date) -> Calendar:
    """Return the days off from the school year before a day to two years after it."""
    this = school_year_of(around)
    years = range(this - _BEFORE, this + _AFTER + 1)
    return Calendar(
        red_days(range(years[0], years[-1] + 2)),
        tuple(each for year in years for each in school_holidays(office, year)),
    )


def school_holidays(office: Office, year: int) -> tuple[SchoolHoliday, ...]:
    """Return the holidays of one school year: those the office wrote, else the usual ones."""
    return holidays_of(year, office.school_holidays, usual_holidays())


def with_school_holidays(office: Office, year: int, holidays: tuple[SchoolHoliday, ...]) -> Office:
    """Return the office with one school year replaced; nothing, or the usual, is not written."""
    usual = set(holidays_of(year, (), usual_holidays()))
    written = () if set(holidays) == usual else holidays
    return replace(office, school_holidays=with_year(office.school_holidays, year, written))


@cache
def usual_holidays() -> tuple[Usual, ...]:
    """Return the start set that ships with the program.

    Raises:
        ValueError: the file holds a line that is no rule (a fault in what was shipped).
    """
    file = paths.resources() / "calendar" / _FILE
    return read_usual(file.read_text(encoding="utf-8"))


def read_usual(text: str) -> tuple[Usual, ...]:
    """Read a start set.

    Raises:
        ValueError: a line is no rule; the message says which.
    """
    lines = tomllib.loads(text).get("holiday", [])
    return tuple(_usual(number, line) for number, line in enumerate(lines, 1))


def _usual(number: int, line: dict[str, Any]) -> Usual:
    try:
        usual = Usual(SchoolBreak(line["break"]), _rule(line))
        usual.in_year(2000)
    except (KeyError, TypeError, ValueError) as wrong:
        raise ValueError(f"holiday {number} is no rule: {wrong}") from None
    return usual


def _rule(line: dict[str, Any]) -> HolidayRule:
    match {key: value for key, value in line.items() if key != "break"}:
        case {"week": int(week), **rest} if not rest:
            return WholeWeek(week)
        case {"easter": [int(first), int(last)], **rest} if not rest and first <= last:
            return AroundEaster(first, last)
        case {"first": str(first), "last": str(last), **rest} if not rest:
            return FixedDays(_month_day(first), _month_day(last))
    raise ValueError("give week, easter, or first and last")


def _month_day(text: str) -> tuple[int, int]:
    day = date.fromisoformat(f"2001-{text}")
    return day.month, day.day
