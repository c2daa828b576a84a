"""Reads a day as people write it: ``fre``, ``20.11``, ``i går``, ``om 6 uker``, ``uke 7``.

Bokmål, nynorsk and English are read alike. What cannot be a day is never guessed at.
"""

import re
from datetime import MAXYEAR, date, timedelta
from typing import Final
from unicodedata import normalize

from meetingapp.domain.day_vocabulary import (
    DAYS,
    MONTHS,
    RELATIVE,
    WHOLE_MONTHS,
    number_in,
    weekday_in,
)
from meetingapp.domain.limits import is_in_reach

_CENTURY: Final = 100
_MONTHS_A_YEAR: Final = 12
_FRIDAY: Final = 4
_LONGEST: Final = 40  # no day is written with more characters than this
_WEEK: Final = r"(?:uke|veke|veka|week)"
_NEXT: Final = r"(?:neste|next)"
_PLUS: Final = re.compile(r"([+\-−])\s*([0-9]{1,4})")
_AHEAD: Final = re.compile(r"(?:om|in)\s+(\w+)\s+(\w+)\.?")
_AGO: Final = re.compile(r"(?:for\s+)?(\w+)\s+(\w+)\s+(?:siden|sidan|ago)")
_COMING: Final = re.compile(rf"{_NEXT}\s+(\w+)\.?")
_COMING_WEEK: Final = re.compile(rf"(?:(\w+)\.?\s+)?{_NEXT}\s+{_WEEK}")
_NUMBERED_WEEK: Final = re.compile(
    rf"(?:(?:(end|slutten|enden)\s+(?:av|of)|(\w+)\.?(?:\s+i)?)\s+)?{_WEEK}\s+(\w+)\.?"
)
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMBERS: Final = re.compile(
    r"([0-9]{1,2})[./\- ]\s*([0-9]{1,2})(?:[./\- ]\s*([0-9]{4}|[0-9]{2}))?\.?"
)
_NAMED: Final = re.compile(r"([0-9]{1,2})\.?\s*([a-zæøå]{3,9})\.?(?:\s+([0-9]{4}))?")
_SPACES: Final = re.compile(r"\s+")


def parse_day(text: str, today: date) -> date | None:
    """Read a day, or return None when the text cannot be one.

    A day without a year is the one nearest to today; a weekday is the next one, today not counted;
    a week by its number is the next one that is not over, and its Monday unless a day is named.
    A weekday in front of a date is read past: ``fre 20.11.2026``.
    """
    if len(text) > _LONGEST:
        return None
    said = _SPACES.sub(" ", normalize("NFC", text)).strip().casefold()
    if not said:
        return None
    try:
        day = _relative(said, today) or _in_a_week(said, today) or _calendar(said, today)
    except (ValueError, OverflowError):
        return None
    return day if day is not None and is_in_reach(day) else None


def _relative(said: str, today: date) -> date | None:
    if said in RELATIVE:
        return today + timedelta(days=RELATIVE[said])
    if found := _PLUS.fullmatch(said):
        days = int(found[2])
        return today + timedelta(days=days if found[1] == "+" else -days)
    for pattern, sign in ((_AHEAD, 1), (_AGO, -1)):
        if found := pattern.fullmatch(said):
            return _counted(found[1], found[2], sign, today)
    weekday = weekday_in(said)
    return None if weekday is None else today + timedelta(days=_days_until(weekday, today))


def _counted(number: str, unit: str, sign: int, today: date) -> date | None:
    count = number_in(number)
    if count is not None and unit in DAYS:
        return today + timedelta(days=sign * count * DAYS[unit])
    if count is not None and unit in WHOLE_MONTHS:
        return _months_from(today, sign * count * WHOLE_MONTHS[unit])
    return None


def _months_from(day: date, months: int) -> date:
    """Return the same day of another month, or the last one that month has."""
    years, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    latest = (day.day, 30, 29, 28)
    fitting = (d for d in latest if d <= day.day and _exists(day.year + years, month + 1, d))
    return date(day.year + years, month + 1, next(fitting, day.day))


def _in_a_week(said: str, today: date) -> date | None:
    """Read ``neste uke``, ``fredag neste uke``, ``neste fredag``, ``uke 7``, ``fredag uke 7``."""
    if found := _COMING_WEEK.fullmatch(said):
        weekday = _weekday_or_monday(found[1])
        monday = today + timedelta(days=7 - today.weekday())
        return None if weekday is None else monday + timedelta(days=weekday)
    if found := _COMING.fullmatch(said):
        weekday = weekday_in(found[1])
        return None if weekday is None else today + timedelta(days=_days_until(weekday, today))
    if found := _NUMBERED_WEEK.fullmatch(said):
        weekday = _FRIDAY if found[1] else _weekday_or_monday(found[2])
        week = number_in(found[3])
        return None if weekday is None or week is None else _week(week, weekday, today)
    return None


def _week(week: int, weekday: int, today: date) -> date:
    """Return a day of the first ISO week of this number whose day is not over.

    Week 53 comes only every fifth or sixth year.
    """
    for year in range(today.isocalendar().year, today.isocalendar().year + 8):
        try:
            day = date.fromisocalendar(year, week, weekday + 1)
        except ValueError:
            continue
        if day >= today:
            return day
    raise ValueError(week)


def _days_until(weekday: int, today: date) -> int:
    return (weekday - today.weekday() - 1) % 7 + 1


def _weekday_or_monday(said: str | None) -> int | None:
    return 0 if said is None else weekday_in(said)


def _calendar(said: str, today: date) -> date | None:
    first, _, rest = said.partition(" ")
    if rest and weekday_in(first) is not None:
        said = rest
    if found := _ISO.fullmatch(said):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(said):
        return _near(int(found[1]), int(found[2]), found[3], today)
    if (found := _NAMED.fullmatch(said)) and found[2][:3] in MONTHS:
        return _near(int(found[1]), MONTHS[found[2][:3]], found[3], today)
    return None


def _near(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        number = int(year)
        return date(number + 2000 if number < _CENTURY else number, month, day)
    years = (today.year - 1, today.year, today.year + 1)
    possible = [date(one, month, day) for one in years if _exists(one, month, day)]
    if not possible:
        raise ValueError(day)
    return min(possible, key=lambda one: abs((one - today).days))


def _exists(year: int, month: int, day: int) -> bool:
    if not 1 <= year <= MAXYEAR:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
