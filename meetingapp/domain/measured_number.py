"""Reads a number as somebody writes it: «38,5», «1 200», «41 ord per minutt», «60 %»."""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from meetingapp.domain.importing.vocabulary import folded
from meetingapp.domain.measure import Measure, Unit
from meetingapp.domain.measurement import MeasurementKind, check_value, unit_measured
from meetingapp.domain.pasted import plain_spaces
from meetingapp.domain.units import unit_in
from meetingapp.errors import AppError

_WRITTEN: Final = re.compile(
    r"([+\-−–]?) ?(\d{1,3}(?: \d{3})+|\d{1,9})(?:[.,](\d{1,9}))?(?!\d)\s*(.*)",
    re.ASCII | re.DOTALL,
)
_LONGEST: Final = 100
_COUNTS: Final = frozenset(
    {Unit.COUNT, Unit.COUNT_PER_DAY, Unit.COUNT_PER_WEEK, Unit.MILESTONE, Unit.OTHER}
)
_SHORT: Final[Mapping[str, Unit]] = MappingProxyType(
    {
        "m": Unit.METRES,
        "min": Unit.MINUTES,
        "ord min": Unit.WORDS_PER_MINUTE,
        "ord per min": Unit.WORDS_PER_MINUTE,
        "ord pr min": Unit.WORDS_PER_MINUTE,
        "ord i minuttet": Unit.WORDS_PER_MINUTE,
        "wpm": Unit.WORDS_PER_MINUTE,
        "stk": Unit.COUNT,
        "dag": Unit.DAYS_PER_PERIOD,
        "poeng": Unit.SDQ,
    }
)
_ALSO: Final[Mapping[Unit, frozenset[Unit]]] = MappingProxyType(
    {
        Unit.SDQ: frozenset({Unit.ORS, Unit.SRS}),
        Unit.DAYS_PER_PERIOD: _COUNTS,
        Unit.COUNT: _COUNTS,
    }
)
"""What a word may mean besides: points are points, and days can be counted."""


def read_value(text: str, measure: Measure, kind: MeasurementKind) -> Decimal:
    """Read a number of a measure, with comma or point, with its unit after it or without.

    Raises:
        AppError: ``measurement.no_number``, ``measurement.other_unit``, or as ``check_value``.
    """
    written = plain_spaces(text).strip()
    found = _WRITTEN.fullmatch(written) if len(written) <= _LONGEST else None
    if found is None or found[4][:1] in (",", "."):
        raise AppError("measurement.no_number")
    sign, whole, decimals, rest = found.groups(default="")
    value = Decimal(f"{whole.replace(' ', '')}.{decimals or '0'}")
    unit = unit_measured(measure, kind)
    if not _fits(rest, unit, measure.unit_label):
        raise AppError("measurement.other_unit")
    value = value.copy_negate() if sign in ("-", "−", "–") and value else value
    check_value(value, unit)
    return value.normalize() if value else Decimal(0)


def _fits(rest: str, unit: Unit | None, label: str) -> bool:
    """Tell whether what is written after a number is nothing, or the unit it is measured in."""
    said = folded(rest)
    if not rest.strip(" .") or (said and said in folded(label)):
        return True
    if "%" in rest:
        return unit is Unit.PERCENT
    told = _SHORT.get(said) or unit_in(rest)
    if told is None:  # a word of its own, such as «bøker»: only where things are counted
        return bool(said) and unit in _COUNTS and not any(mark.isdigit() for mark in rest)
    return unit is told or unit in _ALSO.get(told, ())
