"""Gate: the discussion ends in at least one measure, or says why there is none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.closing import DutyState
from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.gates.base import Finding, finding, hint
from meetingapp.domain.gates.evaluations import latest_evaluation
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.domain.measure import Measure, NoMeasure, NoMeasureReason
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.errors import sentence

_REASON = "agreement.no_measure.reason"
_UNTIL = "agreement.no_measure.until"
_REPORTED: Final = frozenset({DutyState.SENT, DutyState.TO_SEND})


@dataclass(frozen=True, slots=True)
class MeasureAgreed:
    """Keeps a meeting from ending with nothing for the child.

    A measure from an earlier meeting counts as long as it goes on with a day to look at it again;
    a system meeting agrees on actions.
    """

    kind: ClassVar[str] = "measure_agreed"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding when there is neither a measure nor a reason that fits."""
        if context.case.mode is CaseMode.SYSTEM and context.discussion.actions:
            return
        no_measure = context.discussion.agreement.no_measure
        if any(True for _ in agreed_measures(context)):
            if no_measure is not None:
                yield hint(
                    _REASON,
                    sentence(
                        "There are measures here, and also a reason for having none. Remove the "
                        "reason."
                    ),
                )
        elif no_measure is not None:
            yield from _unfit(no_measure, context)
        elif not any(_goes_on(measure, context) for measure in context.lineage.standing):
            yield finding(
                "agreement.measures",
                sentence("Agree on at least one measure, or say why there is none."),
            )


def _unfit(given: NoMeasure, context: GateContext) -> Iterator[Finding]:
    match given.reason:
        case NoMeasureReason.CASE_CLOSED:
            if context.discussion.purpose is not DiscussionPurpose.CLOSING:
                yield finding(
                    _REASON,
                    sentence(
                        "“Case closed” fits a closing meeting only. Agree on a measure, or change "
                        "the purpose of the meeting."
                    ),
                )
        case NoMeasureReason.ADVICE_ONLY:
            if context.case.mode is CaseMode.NAMED:
                yield finding(
                    _REASON,
                    sentence(
                        "“Advice only” does not fit a child discussed by name. Agree on at least "
                        "one measure."
                    ),
                )
        case NoMeasureReason.AWAITING_ASSESSMENT:
            yield from _awaited(given.until, context)
        case NoMeasureReason.REPORTED_TO_CWS:
            if context.discussion.coordination.duty_to_report.state not in _REPORTED:
                yield finding(
                    _REASON,
                    sentence(
                        "A report takes the place of measures, but under the duty to report there "
                        "is none. Note when it is sent, or choose the reason that fits."
                    ),
                )


def _awaited(until: date | None, context: GateContext) -> Iterator[Finding]:
    """Waiting is no way past the measures: it lasts no longer than one may be left alone."""
    latest = latest_evaluation(context)
    if until is None:
        yield finding(_UNTIL, sentence("Write when the assessment is to be ready."))
    elif until <= context.meeting.date:
        yield finding(
            _UNTIL,
            sentence("The assessment must be ready on a day after the meeting."),
        )
    elif until > latest:
        yield finding(
            _UNTIL,
            sentence(
                "A child cannot wait longer than {latest} without a measure. Agree on one "
                "meanwhile, or write an earlier day."
            ),
            latest=latest,
        )


def _goes_on(measure: Measure, context: GateContext) -> bool:
    met_on = context.meeting.date
    for evaluation in context.discussion.since_last.evaluations:
        if evaluation.measure_id == measure.id and not evaluation.is_blank:
            return (
                evaluation.decision in (EvaluationDecision.CONTINUE, EvaluationDecision.POSTPONE)
                and evaluation.next_evaluation_date is not None
                and evaluation.next_evaluation_date > met_on
            )
    return measure.evaluation_date is not None and measure.evaluation_date > met_on
