"""Gate: an evaluation is put off once, and not for long.

Source: the shared agenda (once, at most 28 days).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.domain.gates.evaluations import Evaluated, evaluated
from meetingapp.errors import sentence

_SHORTEST: Final = 7
_LONGEST: Final = 28


@dataclass(frozen=True, slots=True)
class EvaluationPostpone:
    """Keeps an evaluation from being put off again and again; ``max_days`` is from the meeting."""

    max_days: int = _LONGEST
    kind: ClassVar[str] = "evaluation_postpone"

    def __post_init__(self) -> None:
        """Refuse an option outside its bounds."""
        bounded("max_days", self.max_days, _SHORTEST, _LONGEST)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding for the day, and one for a measure that was put off last time too."""
        for each in evaluated(context):
            if each.evaluation.decision is EvaluationDecision.POSTPONE:
                yield from self._until(each, context)
                yield from _again(each, context)

    def _until(self, each: Evaluated, context: GateContext) -> Iterator[Finding]:
        until, path = each.evaluation.next_evaluation_date, each.path("next_evaluation_date")
        latest = context.meeting.date + timedelta(days=self.max_days)
        if until is None:
            yield finding(path, sentence("Write the day the evaluation is put off to."))
        elif until <= context.meeting.date:
            yield finding(
                path, sentence("The next evaluation comes after this meeting. Choose a later day.")
            )
        elif until > latest:
            yield finding(
                path,
                sentence("An evaluation cannot be put off so long. Choose {latest} or earlier."),
                latest=latest,
            )


def _again(each: Evaluated, context: GateContext) -> Iterator[Finding]:
    judged = context.lineage.history(each.evaluation.measure_id).judged
    if judged and judged[-1].evaluation.decision is EvaluationDecision.POSTPONE:
        yield finding(
            each.path("decision"),
            sentence("The evaluation was put off last time too. Evaluate the measure now."),
        )
