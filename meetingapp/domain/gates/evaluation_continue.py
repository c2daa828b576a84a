"""Gate: a measure goes on as it is only while it helps, and with a day to look at it again.

Source: Dønna's plan (lacking effect leads to new measures or assessment).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import NO_HELP, Evaluated, evaluated, latest_evaluation
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class EvaluationContinue:
    """Asks for the next day, and stops a measure that has not helped twice in a row."""

    kind: ClassVar[str] = "evaluation_continue"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding for the day, and one for a measure that keeps not helping."""
        for each in evaluated(context):
            if each.evaluation.decision is EvaluationDecision.CONTINUE:
                yield from _again(each, context)
                yield from _still_no_help(each, context)


def _again(each: Evaluated, context: GateContext) -> Iterator[Finding]:
    again, path = each.evaluation.next_evaluation_date, each.path("next_evaluation_date")
    latest = latest_evaluation(context)
    if again is None:
        yield finding(path, sentence("Write the day you look at the measure again."))
    elif again <= context.meeting.date:
        yield finding(
            path, sentence("The next evaluation comes after this meeting. Choose a later day.")
        )
    elif again > latest:
        yield finding(
            path, sentence("Look at the measure again by {latest} at the latest."), latest=latest
        )


def _still_no_help(each: Evaluated, context: GateContext) -> Iterator[Finding]:
    """Count along the line: a new version that does no better than the old one is no news."""
    history = context.lineage.history(each.evaluation.measure_id)
    effects = [j.evaluation.effect for j in history.judged if j.evaluation.effect is not None]
    if each.evaluation.effect in NO_HELP and effects and effects[-1] in NO_HELP:
        yield finding(
            each.path("decision"),
            sentence("The measure has not helped twice in a row. Adjust it, or lift it further."),
        )
