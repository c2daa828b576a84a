"""One fault per gate of A03, and of a discussion that is stopped."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    Effect,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    Implemented,
)
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.stopping import stop
from tests.domain.example import Example
from tests.domain.followed_up import (
    DUE,
    FIRST,
    HELPED_A_LITTLE,
    REACHED,
    evaluated,
    later,
    second_meeting,
)
from tests.domain.jonas_people import MET_ON

Decision = EvaluationDecision


def _not_due(example: Example) -> Example:
    running = replace(DUE, evaluation_date=MET_ON + timedelta(days=14))
    return second_meeting(
        example, REACHED, earlier=(replace(FIRST, measures=(replace(running, id="m-2"), DUE)),)
    )


def _stopped_without_a_day(example: Example) -> Example:
    return replace(example, discussion=stop(example.discussion, Stopped(StopReason.OUT_OF_TIME)))


SINCE_LAST: Final[Mapping[str, Callable[[Example], Example]]] = {
    "G-PREV-1": lambda e: second_meeting(e).with_part("since_last", previous_minutes_status=None),
    "G-PREV-2": lambda e: second_meeting(e).with_part("since_last", evaluations=()),
    "G-PREV-3": _not_due,
    "G-PREV-4": lambda e: second_meeting(e).with_part("since_last", feedback_given=None),
    "G-EVAL-1": lambda e: evaluated(e, implemented=None),
    "G-EVAL-2": lambda e: evaluated(e, effect=Effect.SOME),
    "G-EVAL-3": lambda e: evaluated(e, evidence=(Evidence(EvidenceType.GUARDIAN, "mor"),)),
    "G-EVAL-4": lambda e: evaluated(e, HELPED_A_LITTLE, next_evaluation_date=None),
    "G-EVAL-5": lambda e: evaluated(e, decision=Decision.ADJUST),
    "G-EVAL-6": lambda e: evaluated(e, close_reason=None),
    "G-EVAL-7": lambda e: evaluated(e, decision=Decision.ESCALATE),
    "G-EVAL-8": lambda e: evaluated(e, decision=Decision.POSTPONE, next_evaluation_date=later(29)),
    "G-EVAL-9": lambda e: evaluated(
        e, child_view=ChildViewOfEffect.NOT_ASKED, child_view_reason="han var syk"
    ),
    "G-EVAL-10": lambda e: evaluated(
        e, implemented=Implemented.NOT, implemented_reason="ingen vikar"
    ),
    "G-STOP-1": _stopped_without_a_day,
}
