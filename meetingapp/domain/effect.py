"""What the numbers of a measure say it led to: a proposal, with the arithmetic it follows from.

Samråd proposes the effect and never the decision. Where the numbers cannot tell, it says why.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from typing import Final

from meetingapp.domain.evaluation import Effect, Implemented
from meetingapp.domain.measure import Measure, TargetOp
from meetingapp.domain.measurement import Measurement, counted
from meetingapp.domain.progress import is_met

THRESHOLDS: Final[tuple[tuple[Decimal, Effect], ...]] = (
    (Decimal(1), Effect.GOAL_REACHED),
    (Decimal("0.6"), Effect.MARKED),
    (Decimal("0.1"), Effect.SOME),
    (Decimal(0), Effect.NONE),
)
"""From which share of the way on each effect is proposed; below them all it is worse."""


class NoProposal(StrEnum):
    """Why the numbers propose no effect."""

    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    NO_MEASUREMENT = "NO_MEASUREMENT"
    NO_TARGET = "NO_TARGET"
    NO_BASELINE = "NO_BASELINE"
    NO_DIRECTION = "NO_DIRECTION"


class SumStep(StrEnum):
    """One line of the arithmetic."""

    START = "START"
    TARGET = "TARGET"
    LATEST = "LATEST"
    WAY = "WAY"
    GONE = "GONE"
    PERCENT = "PERCENT"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An effect, or why there is none, and what it was worked out from.

    Attributes:
        effect: what is proposed.
        reason: why nothing is; ``None`` where something is.
        steps: the arithmetic, in the order it is read. ``WAY`` and ``GONE`` count towards the
            target, also where that is downwards; ``PERCENT`` is rounded down, so that a hundred is
            never said too early.
        met_once: the target is met by the last number alone, and by none before it.
    """

    effect: Effect | None
    reason: NoProposal | None
    steps: tuple[tuple[SumStep, Decimal], ...] = ()
    met_once: bool = False

    def step(self, what: SumStep) -> Decimal | None:
        """Return one line of the arithmetic, if it is there."""
        return next((value for each, value in self.steps if each is what), None)


def proposed_effect(
    measure: Measure, measurements: Iterable[Measurement], implemented: Implemented | None = None
) -> Proposal:
    """Propose an effect from the numbers of the agreed indicator.

    What was measured before this version of the measure began says nothing about it.
    """
    if implemented is Implemented.NOT:
        return Proposal(None, NoProposal.NOT_IMPLEMENTED)
    values = tuple(each.value for each in since_start(measure, measurements))
    if not values:
        return Proposal(None, NoProposal.NO_MEASUREMENT)
    latest = values[-1]
    start, target = _known(measure.baseline.value), _known(measure.target.value)
    keeps = measure.target.op is TargetOp.MAINTAIN
    if target is None and keeps:
        target = start
    said = ((SumStep.START, start), (SumStep.TARGET, target), (SumStep.LATEST, latest))
    steps = tuple((step, value) for step, value in said if value is not None)
    if target is None:
        return Proposal(None, NoProposal.NO_TARGET, steps)
    met = tuple(is_met(measure, value) is True for value in values)
    met_once = met[-1] and not any(met[:-1])
    if start is None:
        return Proposal(None, NoProposal.NO_BASELINE, steps, met_once)
    way = _way(measure.target.op, start, target)
    if way is None:
        return _kept(measure, latest, steps, met_once=met_once)
    gone = (latest - start) * (1 if target > start else -1)
    percent = (gone * 100 / way).to_integral_value(ROUND_FLOOR)
    steps += ((SumStep.WAY, way), (SumStep.GONE, gone), (SumStep.PERCENT, percent))
    effect = next((each for least, each in THRESHOLDS if gone >= least * way), Effect.WORSE)
    return Proposal(effect, None, steps, met_once)


def since_start(measure: Measure, measurements: Iterable[Measurement]) -> tuple[Measurement, ...]:
    """Return the numbers of the agreed indicator that tell of this version, the earliest first."""
    return tuple(
        each
        for each in counted(measurements)
        if each.value.is_finite() and (measure.start is None or each.on >= measure.start)
    )


def _known(value: Decimal | None) -> Decimal | None:
    return value if value is not None and value.is_finite() else None


def _way(op: TargetOp | None, start: Decimal, target: Decimal) -> Decimal | None:
    """Return how far it is to the target; ``None`` where it was met from the start."""
    match op:
        case TargetOp.AT_LEAST:
            way = target - start
        case TargetOp.AT_MOST:
            way = start - target
        case TargetOp.MAINTAIN:
            return None
        case None:
            way = abs(target - start)
    return way if way > 0 else None


def _kept(
    measure: Measure, latest: Decimal, steps: tuple[tuple[SumStep, Decimal], ...], *, met_once: bool
) -> Proposal:
    """Judge a measure that was where it should be: it is kept there, or it has become worse.

    What is to stay exactly as it was has no better side: off it, only people can tell.
    """
    if is_met(measure, latest):
        return Proposal(Effect.GOAL_REACHED, None, steps, met_once)
    if measure.target.op in (TargetOp.AT_LEAST, TargetOp.AT_MOST):
        return Proposal(Effect.WORSE, None, steps)
    return Proposal(None, NoProposal.NO_DIRECTION, steps)
