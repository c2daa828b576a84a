"""What an evaluation may be about: one measure an earlier meeting left standing, once."""

from collections.abc import Iterator
from typing import Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import Evaluation, EvaluationDecision
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import ROWS, evaluated
from meetingapp.domain.measure import MeasureStatus
from meetingapp.errors import sentence

_OVER: Final = frozenset({MeasureStatus.CLOSED, MeasureStatus.REPLACED, MeasureStatus.ESCALATED})


def subject_findings(context: GateContext) -> Iterator[Finding]:
    """Yield one finding per evaluation of a measure that is unknown, over, or evaluated above.

    A measure that stopped with its consent can only be closed.
    """
    seen: set[str] = set()
    for each in evaluated(context):
        path = f"{ROWS}.{each.position}.measure_id"
        if each.measure is None:
            yield finding(
                path, sentence("No earlier meeting agreed on this measure. Remove the row.")
            )
        elif each.evaluation.measure_id in seen:
            yield finding(
                path, sentence("This measure is evaluated twice here. Remove one of the rows.")
            )
        elif each.measure.status in _OVER:
            yield finding(path, sentence("An earlier meeting ended this measure. Remove the row."))
        elif each.measure.status is MeasureStatus.STOPPED_CONSENT and not _ends(each.evaluation):
            yield finding(
                f"{ROWS}.{each.position}.decision",
                sentence("The consent to this measure was taken back. Close it here."),
            )
        seen.add(each.evaluation.measure_id)


def _ends(evaluation: Evaluation) -> bool:
    return evaluation.decision in (None, EvaluationDecision.CLOSE)
