"""The evaluations made here, as the gates of evaluations read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import Effect, Evaluation
from meetingapp.domain.gates.measure_dates import MeasureDates
from meetingapp.domain.lineage import is_due
from meetingapp.domain.measure import Measure, Unit
from meetingapp.domain.purpose import DiscussionPurpose

ROWS: Final = "since_last.evaluations"
NO_HELP: Final = frozenset({Effect.WORSE, Effect.NONE})
"""An effect of nought or less: the measure does not help."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One evaluation somebody has written in, its place, and the measure it is about."""

    evaluation: Evaluation
    position: int
    measure: Measure | None

    def path(self, field: str) -> str:
        """Return the path of one field: ``since_last.evaluations.0.effect``."""
        return f"{ROWS}.{self.position}.{field}"

    @property
    def is_milestone(self) -> bool:
        """Tell whether the measure is a milestone: reached or not, with nothing to count."""
        return self.measure is not None and self.measure.unit is Unit.MILESTONE


def evaluated(context: GateContext) -> Iterator[Evaluated]:
    """Give the evaluations; a row that waits to be filled in is none yet."""
    for position, evaluation in enumerate(context.discussion.since_last.evaluations):
        if not evaluation.is_blank:
            yield Evaluated(evaluation, position, context.lineage.find(evaluation.measure_id))


def due(context: GateContext) -> Iterator[Measure]:
    """Give the standing measures that are to be evaluated by the day of the meeting."""
    return (m for m in context.lineage.standing if is_due(m, context.meeting.date))


def is_acute(context: GateContext) -> bool:
    """Tell whether the meeting is too pressed to look back: then A03 asks for a reason only."""
    return context.discussion.purpose is DiscussionPurpose.ACUTE


def latest_evaluation(context: GateContext) -> date:
    """Return the last day a measure that goes on may be evaluated, by the type's own limit."""
    rules = (rule for rule in context.template.rules if rule.kind == MeasureDates.kind)
    rule = next(rules, None)
    days = rule.options.get("max_days") if rule else None
    limits = MeasureDates(days) if isinstance(days, int) else MeasureDates()
    return context.meeting.date + timedelta(days=limits.days_for(context.discussion.purpose))
