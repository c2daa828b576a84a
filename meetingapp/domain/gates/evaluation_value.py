"""Gate: the measured number and the judged effect tell the same story, or somebody says why not.

Source: the shared agenda (target met if and only if the goal is reached, else an explanation).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import Evaluated, evaluated
from meetingapp.domain.gates.measure_numbers import highest
from meetingapp.domain.measure import Measure
from meetingapp.domain.progress import is_met, progress
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_HELPED: Final = frozenset({Effect.SOME, Effect.MARKED})


@dataclass(frozen=True, slots=True)
class EvaluationValue:
    """Compares the number with the target, the effect with the way gone, and the days."""

    kind: ClassVar[str] = "evaluation_value"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per number or day that cannot be, or that needs an explanation."""
        for each in evaluated(context):
            if each.measure is None:
                continue
            yield from _day(each, each.measure, context.meeting.date)
            value = each.evaluation.measured_value
            if value is not None:
                yield from _number(each, each.measure, value)


def _day(each: Evaluated, measure: Measure, met_on: date) -> Iterator[Finding]:
    measured_on, path = each.evaluation.measured_on, each.path("measured_on")
    if measured_on is None:
        return
    if measured_on > met_on:
        yield finding(path, sentence("This day is after the meeting. Write the day you measured."))
    elif measure.start is not None and measured_on < measure.start:
        yield finding(
            path,
            sentence("The measure started on {start}. Measure on a day after that."),
            start=measure.start,
        )


def _number(each: Evaluated, measure: Measure, value: Decimal) -> Iterator[Finding]:
    most = highest(measure.unit)
    if not value.is_finite() or not 0 <= value <= most:
        yield finding(
            each.path("measured_value"),
            sentence("Write a number from 0 to {highest}: this unit goes no further."),
            highest=Decimal(most),
        )
    elif each.evaluation.judges and not says_something(each.evaluation.effect_explanation):
        yield from _unexplained(each, measure, value)


def _unexplained(each: Evaluated, measure: Measure, value: Decimal) -> Iterator[Finding]:
    effect, path = each.evaluation.effect, each.path("effect_explanation")
    met, share = is_met(measure, value), progress(measure, value)
    reached = effect is Effect.GOAL_REACHED
    if effect is None or met is None:
        return
    if met and not reached:
        yield finding(
            path,
            sentence("The target is met. Choose that the goal is reached, or write why it is not."),
        )
    elif reached and not met:
        yield finding(
            path,
            sentence("The target is not met. Choose another effect, or write how it was reached."),
        )
    elif share is not None and (effect in _HELPED) and share <= 0:
        yield finding(
            path,
            sentence("The number is no nearer the target. Write what you see that has helped."),
        )
    elif share is not None and effect is Effect.WORSE and share > 0:
        yield finding(
            path,
            sentence("The number is nearer the target. Write what you see that is worse."),
        )
