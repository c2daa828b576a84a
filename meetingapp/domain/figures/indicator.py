"""The indicators, as data: what each counts, in which columns, and what nought in them tells."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingapp.domain.closing import Step
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.figures.counted import Counted, Outcome
from meetingapp.domain.measure import Arena, PreventionLevel
from meetingapp.domain.voice import NotObtainedReason, VoiceStatus


class IndicatorId(StrEnum):
    """The figures there are, in the order they are shown."""

    MEETINGS = "MEETINGS"
    VOICE = "VOICE"
    VOICE_REASON = "VOICE_REASON"
    CHILD_PRESENT = "CHILD_PRESENT"
    BEST_INTEREST = "BEST_INTEREST"
    COORDINATOR = "COORDINATOR"
    STEP = "STEP"
    ATTENDANCE = "ATTENDANCE"
    MEASURE_LEVEL = "MEASURE_LEVEL"
    MEASURE_ARENA = "MEASURE_ARENA"
    MEASURE_NUMBERS = "MEASURE_NUMBERS"
    EVALUATED_ON_TIME = "EVALUATED_ON_TIME"
    EFFECT = "EFFECT"
    NOT_EVALUATED = "NOT_EVALUATED"
    OVERRIDES = "OVERRIDES"
    CONSENT_REFUSED = "CONSENT_REFUSED"


class RowKind(StrEnum):
    """What a row of a table stands for."""

    ALL = "ALL"
    UNIT = "UNIT"
    SERVICE = "SERVICE"
    ENTRY = "ENTRY"
    TYPE = "TYPE"


Columns = Callable[[Counted], Iterable[str]]
Says = Callable[[Counted], Iterable[tuple[str, str]]]
"""Gives the row and the column of each thing counted of one discussion."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure: each thing counted falls in exactly one of its columns, and in one row.

    ``rows`` is what the first rows stand for; after them come the types of meetings. ``columns``
    is empty where they are what there happens to be. ``part_of`` is the column of
    another indicator that this one divides: it is shown for everything only, and only where that
    count is. ``once_a_case`` counts each child once.
    """

    id: IndicatorId
    says: Says
    columns: tuple[StrEnum, ...] = ()
    sensitive: frozenset[StrEnum] = frozenset()
    part_of: tuple[IndicatorId, StrEnum] | None = None
    once_a_case: bool = False
    rows: RowKind = RowKind.UNIT


def _by_unit(columns: Columns) -> Says:
    return lambda told: ((told.unit, column) for column in columns(told))


def _yes(is_so: Callable[[Counted], bool]) -> Says:
    return _by_unit(lambda told: (Outcome.YES if is_so(told) else Outcome.NO,))


def _voice(told: Counted) -> Iterator[str]:
    yield told.voice or Outcome.NOT_GIVEN


def _reason(told: Counted) -> Iterator[str]:
    if told.voice is VoiceStatus.NOT_OBTAINED:
        yield told.voice_reason or Outcome.NOT_GIVEN


def _levels(told: Counted) -> Iterator[str]:
    return (each.level or Outcome.NOT_GIVEN for each in told.measures)


def _arenas(told: Counted) -> Iterator[str]:
    return (each.arena or Outcome.NOT_GIVEN for each in told.measures)


def _numbers(told: Counted) -> Iterator[str]:
    return (Outcome.YES if each.has_numbers else Outcome.NO for each in told.measures)


def _on_time(told: Counted) -> Iterator[str]:
    for each in told.evaluations:
        if each.planned is None:
            yield Outcome.NO_DATE
        else:
            yield Outcome.ON_TIME if told.held_on <= each.planned else Outcome.LATE


def _effects(told: Counted) -> Iterator[tuple[str, str]]:
    return ((each.entry, each.effect or Outcome.NOT_GIVEN) for each in told.evaluations)


def _step(told: Counted) -> Iterator[str]:
    yield told.step or Outcome.NOT_GIVEN


def _services(told: Counted) -> Iterator[tuple[str, str]]:
    for each in told.services:
        if each.was_there is None:
            yield each.service, Outcome.NOT_GIVEN
        else:
            yield each.service, Outcome.THERE if each.was_there else Outcome.AWAY


_YES_NO: Final = (Outcome.YES, Outcome.NO)
INDICATORS: Final = (
    Indicator(IndicatorId.MEETINGS, _by_unit(lambda _: (Outcome.HELD,)), (Outcome.HELD,)),
    Indicator(IndicatorId.VOICE, _by_unit(_voice), (*VoiceStatus, Outcome.NOT_GIVEN)),
    Indicator(
        IndicatorId.VOICE_REASON,
        _by_unit(_reason),
        (*NotObtainedReason, Outcome.NOT_GIVEN),
        frozenset(
            {
                NotObtainedReason.SAFETY,
                NotObtainedReason.HEALTH,
                NotObtainedReason.GUARDIAN_REFUSED_CONTACT,
            }
        ),
        (IndicatorId.VOICE, VoiceStatus.NOT_OBTAINED),
    ),
    Indicator(IndicatorId.CHILD_PRESENT, _yes(lambda told: told.child_present), _YES_NO),
    Indicator(IndicatorId.BEST_INTEREST, _yes(lambda told: told.best_interest), _YES_NO),
    Indicator(IndicatorId.COORDINATOR, _yes(lambda told: told.coordinator), _YES_NO),
    Indicator(IndicatorId.STEP, _by_unit(_step), (*Step, Outcome.NOT_GIVEN)),
    Indicator(
        IndicatorId.ATTENDANCE,
        _services,
        (Outcome.THERE, Outcome.AWAY, Outcome.NOT_GIVEN),
        rows=RowKind.SERVICE,
    ),
    Indicator(IndicatorId.MEASURE_LEVEL, _by_unit(_levels), (*PreventionLevel, Outcome.NOT_GIVEN)),
    Indicator(IndicatorId.MEASURE_ARENA, _by_unit(_arenas), (*Arena, Outcome.NOT_GIVEN)),
    Indicator(IndicatorId.MEASURE_NUMBERS, _by_unit(_numbers), _YES_NO),
    Indicator(
        IndicatorId.EVALUATED_ON_TIME,
        _by_unit(_on_time),
        (Outcome.ON_TIME, Outcome.LATE, Outcome.NO_DATE),
    ),
    Indicator(IndicatorId.EFFECT, _effects, (*Effect, Outcome.NOT_GIVEN), rows=RowKind.ENTRY),
    Indicator(IndicatorId.NOT_EVALUATED, lambda _: (), (Outcome.NOT_EVALUATED,)),
    Indicator(IndicatorId.OVERRIDES, _by_unit(lambda told: told.overrides)),
    Indicator(
        IndicatorId.CONSENT_REFUSED,
        _yes(lambda told: told.consent_refused),
        _YES_NO,
        frozenset({Outcome.YES}),
        once_a_case=True,
    ),
)
