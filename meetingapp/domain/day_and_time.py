"""Reads a day with a time behind it, as people write it: ``21. jan 9``, ``fre kl. 14.15``."""

import re
from datetime import date, time
from typing import Final

from meetingapp.domain.day_words import parse_day

_WITH_TIME: Final = re.compile(
    r"(.*?\S)\s+(?:kl\.?\s*)?([01]?[0-9]|2[0-3])(?:[.:]([0-5][0-9]))?\s*", re.IGNORECASE
)

_LONGEST: Final = 60


def parse_day_and_time(text: str, today: date) -> tuple[date | None, time | None]:
    """Read a day that is to come, and the time behind it where one stands there.

    What reads as a day that has gone, and as a coming day with a time, is the latter: ``21.1 10``
    is ten o’clock and not the year 2010.
    """
    whole = parse_day(text, today)
    found = _WITH_TIME.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None or (whole is not None and whole >= today):
        return whole, None
    day = parse_day(found[1], today)
    if day is None or (whole is not None and day < today):
        return whole, None
    return day, time(int(found[2]), int(found[3] or 0))
