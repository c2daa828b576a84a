from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.approval import (
    Approval,
    ApprovalState,
    ApprovedBy,
    CommentRound,
    Confirmation,
    Decision,
    Remark,
    earliest_deadline,
)
from meetingapp.domain.evaluation import MinutesStatus

SENT_ON = date(2026, 11, 24)
DEADLINE = date(2026, 12, 1)
AFTER = date(2026, 12, 2)
NEXT = date(2027, 1, 19)
SENT = Approval(CommentRound(SENT_ON, DEADLINE, ("Kari Testdahl",)))
IN_TIME = Remark("Kari Testdahl", "Møtet varte til 15.", DEADLINE)
LATE = replace(IN_TIME, received_on=AFTER)
BY_CHAIR = Decision(date(2026, 12, 4), "Berit Eksempelrud")


def confirmed(status: MinutesStatus) -> Confirmation:
    return Confirmation(NEXT, status)


def test_minutes_that_nobody_sent_out_are_finalised_and_no_more() -> None:
    assert Approval().state(NEXT) is ApprovalState.FINALISED
    assert Approval().approved_by(NEXT) is None
    assert Approval().approved_on(NEXT) is None


def test_silence_accepts_once_the_last_day_has_passed_and_not_on_it() -> None:
    assert SENT.state(DEADLINE) is ApprovalState.OUT_FOR_COMMENT
    assert SENT.approved_by(DEADLINE) is None
    assert SENT.state(AFTER) is ApprovalState.APPROVED
    assert SENT.approved_by(AFTER) is ApprovedBy.SILENCE
    assert SENT.approved_on(AFTER) == DEADLINE


def test_a_remark_in_time_takes_the_silence_away_until_the_chair_approves() -> None:
    remarked = replace(SENT, remarks=(IN_TIME,))
    assert remarked.state(DEADLINE) is ApprovalState.OUT_FOR_COMMENT
    assert remarked.state(AFTER) is ApprovalState.REMARKS_WAIT
    assert remarked.approved_by(AFTER) is None
    approved = replace(remarked, decision=BY_CHAIR)
    assert approved.state(NEXT) is ApprovalState.APPROVED
    assert approved.approved_by(NEXT) is ApprovedBy.CHAIR
    assert approved.approved_on(NEXT) == BY_CHAIR.approved_on


def test_a_late_remark_is_kept_and_changes_nothing() -> None:
    late = replace(SENT, remarks=(LATE,))
    assert late.state(AFTER) is ApprovalState.APPROVED
    assert late.approved_by(AFTER) is ApprovedBy.SILENCE


@pytest.mark.parametrize("status", [MinutesStatus.APPROVED, MinutesStatus.APPROVED_WITH_REMARKS])
@pytest.mark.parametrize("before", [Approval(), SENT, replace(SENT, remarks=(IN_TIME,))])
def test_the_next_meeting_confirms(before: Approval, status: MinutesStatus) -> None:
    received = replace(before, confirmation=confirmed(status))
    assert received.state(NEXT) is ApprovalState.APPROVED
    assert received.approved_by(NEXT) is ApprovedBy.NEXT_MEETING
    assert received.approved_on(NEXT) == NEXT


def test_an_objection_in_the_next_meeting_stands_until_the_chair_has_decided() -> None:
    objected = replace(SENT, confirmation=confirmed(MinutesStatus.OBJECTION_LOGGED))
    assert objected.state(NEXT) is ApprovalState.OBJECTED
    assert objected.approved_on(NEXT) is None
    assert replace(objected, decision=BY_CHAIR).approved_by(NEXT) is ApprovedBy.CHAIR


@pytest.mark.parametrize(
    "before", [Approval(), SENT, replace(SENT, decision=BY_CHAIR)], ids=["new", "sent", "approved"]
)
def test_a_corrected_version_is_never_the_approved_one(before: Approval) -> None:
    corrected = replace(before, is_corrected=True)
    assert corrected.state(NEXT) is ApprovalState.CORRECTED
    assert corrected.approved_by(NEXT) is None


def test_one_has_five_working_days_to_comment() -> None:
    assert earliest_deadline(SENT_ON) == DEADLINE
