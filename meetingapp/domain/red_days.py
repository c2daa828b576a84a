"""The red days of Norway: fixed days of the year, and days that go by Easter."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class RedDay(StrEnum):
    """The public holidays, in the order of the year."""

    NEW_YEAR = "NEW_YEAR"
    MAUNDY_THURSDAY = "MAUNDY_THURSDAY"
    GOOD_FRIDAY = "GOOD_FRIDAY"
    EASTER_SUNDAY = "EASTER_SUNDAY"
    EASTER_MONDAY = "EASTER_MONDAY"
    LABOUR_DAY = "LABOUR_DAY"
    CONSTITUTION_DAY = "CONSTITUTION_DAY"
    ASCENSION_DAY = "ASCENSION_DAY"
    WHIT_SUNDAY = "WHIT_SUNDAY"
    WHIT_MONDAY = "WHIT_MONDAY"
    CHRISTMAS_DAY = "CHRISTMAS_DAY"
    SECOND_CHRISTMAS_DAY = "SECOND_CHRISTMAS_DAY"


_FROM_EASTER: Final[Mapping[RedDay, int]] = {
    RedDay.MAUNDY_THURSDAY: -3,
    RedDay.GOOD_FRIDAY: -2,
    RedDay.EASTER_SUNDAY: 0,
    RedDay.EASTER_MONDAY: 1,
    RedDay.ASCENSION_DAY: 39,
    RedDay.WHIT_SUNDAY: 49,
    RedDay.WHIT_MONDAY: 50,
}
_FIXED: Final[Mapping[RedDay, tuple[int, int]]] = {
    RedDay.NEW_YEAR: (1, 1),
    RedDay.LABOUR_DAY: (5, 1),
    RedDay.CONSTITUTION_DAY: (5, 17),
    RedDay.CHRISTMAS_DAY: (12, 25),
    RedDay.SECOND_CHRISTMAS_DAY: (12, 26),
}


def easter_sunday(year: int) -> date:
    """Return Easter Sunday by the rule of the Gregorian calendar (Butcher, 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    skipped_leaps, leap_cycle = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - skipped_leaps - correction + 15) % 30
    leaps, past = divmod(rest, 4)
    weekday = (32 + 2 * leap_cycle + 2 * leaps - moon - past) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def red_days(years: Iterable[int]) -> Mapping[date, RedDay]:
    """Return the red days of some years; where two meet, the fixed one gives the name."""
    found: dict[date, RedDay] = {}
    for year in years:
        easter = easter_sunday(year)
        found |= {easter + timedelta(days=days): name for name, days in _FROM_EASTER.items()}
        found |= {date(year, month, day): name for name, (month, day) in _FIXED.items()}
    return MappingProxyType(found)
