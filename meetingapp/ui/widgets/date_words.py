"""Reads a day as people write it: ``fre``, ``20.11``, ``i går``, ``+10``, ``om 6 uker``."""

import re
from datetime import MAXYEAR, date, timedelta
from typing import Final
from unicodedata import normalize

from meetingapp.domain.limits import is_in_reach

_WEEKDAYS: Final = {
    "man": 0, "mån": 0, "mon": 0, "tir": 1, "tys": 1, "tue": 1, "ons": 2, "wed": 2,
    "tor": 3, "thu": 3, "fre": 4, "fri": 4, "lør": 5, "lau": 5, "sat": 5,
    "søn": 6, "sun": 6,
}  # fmt: skip
_MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mai": 5, "may": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
}  # fmt: skip
_RELATIVE: Final = {
    "i dag": 0, "idag": 0, "today": 0,
    "i går": -1, "igår": -1, "yesterday": -1,
    "i forgårs": -2, "i førgår": -2, "i forgars": -2,
    "i morgen": 1, "i morgon": 1, "imorgen": 1, "imorgon": 1, "tomorrow": 1,
    "i overmorgen": 2, "i overmorgon": 2,
}  # fmt: skip
_UNITS: Final = {
    "dag": 1, "dager": 1, "dagar": 1, "day": 1, "days": 1,
    "uke": 7, "uker": 7, "veke": 7, "veker": 7, "week": 7, "weeks": 7,
}  # fmt: skip
_NUMBER_WORDS: Final = {
    "en": 1, "én": 1, "ei": 1, "ein": 1, "éi": 1, "one": 1, "to": 2, "two": 2, "tre": 3, "three": 3,
    "fire": 4, "four": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10,
    "tolv": 12,
}  # fmt: skip
_SHORT_NAME: Final = 3
_CENTURY: Final = 100
_LONGEST: Final = 40  # no day is written with more characters than this
_PLUS: Final = re.compile(r"([+\-−])\s*([0-9]{1,4})")
_AHEAD: Final = re.compile(r"(?:om|in)\s+(\w+)\s+(\w+)")
_AGO: Final = re.compile(r"(?:for\s+)?(\w+)\s+(\w+)\s+(?:siden|sidan|ago)")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMBERS: Final = re.compile(
    r"([0-9]{1,2})[./\- ]\s*([0-9]{1,2})(?:[./\- ]\s*([0-9]{4}|[0-9]{2}))?\.?"
)
_NAMED: Final = re.compile(r"([0-9]{1,2})\.?\s*([a-zæøå]{3,9})\.?(?:\s+([0-9]{4}))?")
_SPACES: Final = re.compile(r"\s+")


def parse_day(text: str, today: date) -> date | None:
    """Read a day, or return None when the text cannot be one.

    A day without a year is the one nearest to today; a weekday is the next one, today not counted.
    A weekday in front of a date is read past: ``fre 20.11.2026``.
    """
    if len(text) > _LONGEST:
        return None
    said = _SPACES.sub(" ", normalize("NFC", text)).strip().casefold()
    if not said:
        return None
    try:
        day = _relative(said, today) or _calendar(said, today)
    except (ValueError, OverflowError):
        return None
    return day if day is not None and is_in_reach(day) else None


def _relative(said: str, today: date) -> date | None:
    if said in _RELATIVE:
        return today + timedelta(days=_RELATIVE[said])
    if found := _PLUS.fullmatch(said):
        days = int(found[2])
        return today + timedelta(days=days if found[1] == "+" else -days)
    for pattern, sign in ((_AHEAD, 1), (_AGO, -1)):
        if found := pattern.fullmatch(said):
            ahead = _days(found[1], found[2])
            return None if ahead is None else today + timedelta(days=sign * ahead)
    weekday = _weekday(said)
    if weekday is None:
        return None
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _days(number: str, unit: str) -> int | None:
    count = int(number) if number.isascii() and number.isdecimal() else _NUMBER_WORDS.get(number)
    per = _UNITS.get(unit)
    return None if count is None or per is None else count * per


def _weekday(said: str) -> int | None:
    word = said.rstrip(".")
    start = word[:_SHORT_NAME]
    whole = len(word) == _SHORT_NAME or word.endswith(("dag", "day"))
    return _WEEKDAYS.get(start) if whole else None


def _calendar(said: str, today: date) -> date | None:
    first, _, rest = said.partition(" ")
    if rest and _weekday(first) is not None:
        said = rest
    if found := _ISO.fullmatch(said):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(said):
        return _near(int(found[1]), int(found[2]), found[3], today)
    if (found := _NAMED.fullmatch(said)) and found[2][:3] in _MONTHS:
        return _near(int(found[1]), _MONTHS[found[2][:3]], found[3], today)
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
