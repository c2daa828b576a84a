"""Reads a month as people write it: ``mars``, ``mars 2027``, ``03.2027``, ``3/27``."""

import re
from datetime import date
from typing import Final
from unicodedata import normalize

from meetingapp.domain.limits import is_in_reach

_MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mai": 5, "may": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
}  # fmt: skip
_SHORT_NAME: Final = 3
_CENTURY: Final = 100
_LONGEST: Final = 30
_NUMBERS: Final = re.compile(r"([0-9]{1,2})\s*[./\- ]\s*([0-9]{4}|[0-9]{2})")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})")
_NAMED: Final = re.compile(r"([a-zæøå]{3,9})\.?(?:\s+([0-9]{4}|[0-9]{2}))?")


def parse_month(text: str, today: date) -> date | None:
    """Return the first day of a month, or None when the text cannot be one.

    A month without a year is the next one that is not over; this month counts.
    """
    if len(text) > _LONGEST:
        return None
    said = " ".join(normalize("NFC", text).casefold().split())
    try:
        month = _numbered(said) or _named(said, today)
    except ValueError:
        return None
    return month if month is not None and is_in_reach(month) else None


def _numbered(said: str) -> date | None:
    if found := _ISO.fullmatch(said):
        return date(int(found[1]), int(found[2]), 1)
    if found := _NUMBERS.fullmatch(said):
        return date(_year(found[2]), int(found[1]), 1)
    return None


def _named(said: str, today: date) -> date | None:
    found = _NAMED.fullmatch(said)
    number = _MONTHS.get(found[1][:_SHORT_NAME]) if found else None
    if found is None or number is None:
        return None
    if found[2] is not None:
        return date(_year(found[2]), number, 1)
    return date(today.year + (number < today.month), number, 1)


def _year(written: str) -> int:
    year = int(written)
    return year + 2000 if year < _CENTURY else year
