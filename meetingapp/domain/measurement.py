"""A number measured of a measure, and what a number may be: rules as data, one for each unit.

A measurement belongs to the *line* of a measure, named by the first version of it, so that it
stays where it is when the measure is adjusted. What was wrong is struck, and still stands there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.lineage import History
from meetingapp.domain.measure import Measure, Unit
from meetingapp.domain.people import PersonRef
from meetingapp.errors import AppError


class MeasurementKind(StrEnum):
    """Whose number it is: what was agreed to be counted, or how somebody sees it, from 0 to 10."""

    INDICATOR = "INDICATOR"
    CHILD = "CHILD"
    GUARDIAN = "GUARDIAN"
    PROFESSIONAL = "PROFESSIONAL"


class StrikeReason(StrEnum):
    """Why a measurement does not count."""

    MISTYPED = "MISTYPED"
    WRONG_DAY = "WRONG_DAY"
    WRONG_MEASURE = "WRONG_MEASURE"


@dataclass(frozen=True, slots=True)
class Measurement:
    """One number, measured on a day. ``measure_id`` is the first version of the measure.

    ``by`` is who measured, or else who wrote it down. ``struck`` is why it does not count,
    ``struck_by`` and ``struck_at`` who said so and when, where that is known.
    """

    id: str
    case_id: str
    measure_id: str
    kind: MeasurementKind
    on: date
    value: Decimal
    by: PersonRef | None = None
    note: str = ""
    struck: StrikeReason | None = None
    struck_by: str = ""
    struck_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The days a measure can be measured: from its start until the day it was closed, if it was."""

    first: date | None = None
    last: date | None = None


LONGEST_NOTE: Final = 500
_MOST: Final = Decimal(1_000_000)
_TEN: Final = Decimal(10)
_FORTY: Final = Decimal(40)
RANGES: Final[Mapping[Unit, tuple[Decimal, Decimal]]] = MappingProxyType(
    {
        Unit.COUNT: (Decimal(0), _MOST),
        Unit.COUNT_PER_DAY: (Decimal(0), _MOST),
        Unit.COUNT_PER_WEEK: (Decimal(0), _MOST),
        Unit.DAYS_PER_PERIOD: (Decimal(0), Decimal(366)),
        Unit.PERCENT: (Decimal(0), Decimal(100)),
        Unit.MINUTES: (Decimal(0), _MOST),
        Unit.METRES: (Decimal(0), _MOST),
        Unit.WORDS_PER_MINUTE: (Decimal(0), Decimal(1000)),
        Unit.SCALE_0_10: (Decimal(0), _TEN),
        Unit.SDQ: (Decimal(0), _FORTY),
        Unit.ORS: (Decimal(0), _FORTY),
        Unit.SRS: (Decimal(0), _FORTY),
        Unit.MILESTONE: (Decimal(0), _MOST),
        Unit.OTHER: (-_MOST, _MOST),
    }
)
"""The least and the most each unit can be."""

JUMP_FACTOR: Final = 5
JUMP_LEAST: Final = Decimal(10)
"""A number so many times the one before, or so much smaller, is asked about, unless both are
small: from 1 to 6 is no slip of the hand."""


def unit_measured(measure: Measure, kind: MeasurementKind) -> Unit | None:
    """Return what a number of a kind counts: the scale, unless it is the agreed indicator."""
    return measure.unit if kind is MeasurementKind.INDICATOR else Unit.SCALE_0_10


def span_of(history: History, kind: MeasurementKind) -> Span:
    """Return the days a measure can be measured.

    How somebody sees it may be asked as early as where it starts from was measured.
    """
    first, newest = history.versions[0], history.versions[-1]
    starts = [first.start]
    if kind is not MeasurementKind.INDICATOR:
        starts.append(first.baseline.measured_on)
    ends = (
        each.on
        for each in history.judged
        if each.evaluation.measure_id == newest.id
        and each.evaluation.decision is EvaluationDecision.CLOSE
    )
    return Span(min((day for day in starts if day), default=None), max(ends, default=None))


def check_day(on: date, span: Span, today: date) -> None:
    """Refuse a day on which nothing of the measure can have been measured.

    Raises:
        AppError: ``measurement.future``, ``measurement.before_start``, ``measurement.after_close``.
    """
    if on > today:
        raise AppError("measurement.future")
    if span.first is not None and on < span.first:
        raise AppError("measurement.before_start")
    if span.last is not None and on > span.last:
        raise AppError("measurement.after_close")


def check_value(value: Decimal, unit: Unit | None) -> None:
    """Refuse a number that the unit cannot have.

    Raises:
        AppError: ``measurement.no_number``, ``measurement.out_of_range``,
            ``measurement.too_exact``.
    """
    if not value.is_finite():
        raise AppError("measurement.no_number")
    low, high = RANGES[unit or Unit.OTHER]
    if not low <= value <= high:
        raise AppError("measurement.out_of_range", low=int(low), high=int(high))
    if value != round(value, MOST_DECIMALS):
        raise AppError("measurement.too_exact", most=MOST_DECIMALS)


MOST_DECIMALS: Final = 3


def is_jump(value: Decimal, before: Decimal | None, unit: Unit | None) -> bool:
    """Tell whether a number is so far from the one before it that it may be a slip of the hand."""
    low, high = RANGES[unit or Unit.OTHER]
    if before is None or high - low <= JUMP_LEAST or not (value.is_finite() and before.is_finite()):
        return False
    small, large = sorted((abs(value), abs(before)))
    return abs(value - before) >= JUMP_LEAST and large >= JUMP_FACTOR * small


def counted(
    measurements: Iterable[Measurement], kind: MeasurementKind = MeasurementKind.INDICATOR
) -> tuple[Measurement, ...]:
    """Return those of a kind that count, the earliest first; of one day as they were entered."""
    held = (each for each in measurements if each.kind is kind and each.struck is None)
    return tuple(sorted(held, key=lambda each: (each.on, each.id)))


def before(
    measure: Measure,
    measurements: Iterable[Measurement],
    on: date,
    kind: MeasurementKind = MeasurementKind.INDICATOR,
) -> Decimal | None:
    """Return the number that was the newest on a day; where none was, what it starts from."""
    earlier = [each.value for each in counted(measurements, kind) if each.on <= on]
    if earlier:
        return earlier[-1]
    return measure.baseline.value if kind is MeasurementKind.INDICATOR else None
