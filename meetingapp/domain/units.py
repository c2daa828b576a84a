"""Reads the unit of a number out of what is counted: "ord per minutt", "dager med fravær"."""

import re
from typing import Final

from meetingapp.domain.measure import Unit

_PER_DAY: Final = r"(?:per|pr\.?|om|i) (?:dag|dagen|day)\b|\bdaglig|\bdagleg"
_PER_WEEK: Final = r"(?:per|pr\.?|i) (?:uke|uka|uken|veke|veka|week)\b|ukentlig|vekentleg"
_PATTERNS: Final[tuple[tuple[Unit, str], ...]] = (
    (Unit.WORDS_PER_MINUTE, r"\b(?:ord|words) (?:per|pr\.?|i) (?:minutt?|minuttet)\b"),
    (Unit.SDQ, r"\bsdq\b"),
    (Unit.ORS, r"\bors\b"),
    (Unit.SRS, r"\bsrs\b"),
    (Unit.SCALE_0_10, r"\b0 ?[–-] ?10\b|\bskala|\bscale|\bsmile"),
    (Unit.PERCENT, r"%|\bprosent|\bpercent|\bandel"),
    (Unit.DAYS_PER_PERIOD, r"\b(?:dager|dagar|days|fraværsdager|fråværsdagar)\b"),
    (Unit.COUNT_PER_DAY, _PER_DAY),
    (Unit.COUNT_PER_WEEK, _PER_WEEK),
    (Unit.MINUTES, r"\bminutt|\bminute"),
    (Unit.METRES, r"\bmeter|\bmetre"),
    (Unit.COUNT, r"\b(?:antall|tal på|talet på|ganger|gonger|number of|times)\b"),
)
_COMPILED: Final = tuple((unit, re.compile(pattern, re.IGNORECASE)) for unit, pattern in _PATTERNS)


def unit_in(indicator: str) -> Unit | None:
    """Return the unit that ``indicator`` names, in any language we know; ``None`` if none."""
    return next((unit for unit, pattern in _COMPILED if pattern.search(indicator)), None)
