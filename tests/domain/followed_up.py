"""The example as a second meeting, where a measure of the first is due and well evaluated."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from meetingapp.domain.closing import Feedback
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    CloseReason,
    Effect,
    Evaluation,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    Implemented,
    MinutesStatus,
    SinceLast,
)
from meetingapp.domain.measure import Baseline, Measure, Target, TargetOp, Unit
from meetingapp.domain.purpose import DiscussionPurpose
from tests.domain.example import Example
from tests.domain.jonas_people import IDA, LARS, MET_ON

BEFORE: Final = MET_ON - timedelta(days=60)
STARTED: Final = MET_ON - timedelta(days=55)

DUE: Final = Measure(
    "m-due",
    action="Lars øver lydering med Jonas 2 ganger i uka",
    title="Lydering",
    responsible=LARS,
    indicator="riktige lyder på ett minutt",
    unit=Unit.COUNT,
    baseline=Baseline(Decimal(10), BEFORE),
    target=Target(Decimal(20), TargetOp.AT_LEAST),
    start=STARTED,
    deadline=MET_ON,
    evaluation_date=MET_ON,
)
REACHED: Final = Evaluation(
    "m-due",
    implemented=Implemented.FULLY,
    measured_value=Decimal(20),
    measured_on=MET_ON - timedelta(days=3),
    evidence=(Evidence(EvidenceType.REGISTER, "telling hver fredag"),),
    effect=Effect.GOAL_REACHED,
    child_view=ChildViewOfEffect.BETTER,
    guardian_view="leser mer hjemme",
    decision=EvaluationDecision.CLOSE,
    decision_reason="han klarer det alene nå",
    close_reason=CloseReason.GOAL_REACHED,
)
HELPED_A_LITTLE: Final = replace(
    REACHED,
    measured_value=Decimal(14),
    effect=Effect.SOME,
    decision=EvaluationDecision.CONTINUE,
    decision_reason="det går riktig vei",
    close_reason=None,
    next_evaluation_date=MET_ON + timedelta(days=56),
)
NO_HELP: Final = replace(HELPED_A_LITTLE, measured_value=Decimal(10), effect=Effect.NONE)
FIRST: Final = EarlierDiscussion(
    "RT", BEFORE, "d-0", feedback=Feedback(IDA, BEFORE), measures=(DUE,)
)


def later(days: int) -> date:
    """Give a day so many days after the meeting."""
    return MET_ON + timedelta(days=days)


def second_meeting(
    example: Example, *evaluations: Evaluation, earlier: tuple[EarlierDiscussion, ...] = (FIRST,)
) -> Example:
    """Give the example as a meeting after ``earlier``; nothing is missing in it."""
    told = SinceLast(
        MinutesStatus.APPROVED, evaluations=evaluations or (REACHED,), feedback_given=True
    )
    return example.with_case(earlier=earlier).with_discussion(
        purpose=DiscussionPurpose.FOLLOW_UP, since_last=told
    )


def evaluated(example: Example, base: Evaluation = REACHED, **changes: object) -> Example:
    """Give the second meeting with some answers of its one evaluation changed."""
    return second_meeting(example, replace(base, **changes))  # type: ignore[arg-type]  # tests name the fields
