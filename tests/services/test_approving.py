"""Approval: sent out, remarked on, approved by silence, by the chair or by the next meeting."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from meetingapp.domain.approval import ApprovalState, ApprovedBy, Remark
from meetingapp.domain.evaluation import SinceLast
from meetingapp.domain.meeting import Sitting
from meetingapp.models.store import Store
from meetingapp.services.approving import (
    LONGEST_REMARK,
    add_remark,
    approval,
    approve_minutes,
    send_for_comment,
)
from meetingapp.services.correcting import correct_minutes, finalised_discussion
from meetingapp.services.finalising import finalise_minutes, read_minutes_pdf
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from tests.services.later import APPROVED, OBJECTED, on_day, refused, told_in_the_next

TODAY = date(2026, 11, 24)
DEADLINE = date(2026, 12, 1)
REMARK = Remark("Kari Testdahl", "Møtet varte til 15.", TODAY)


@pytest.fixture
def minutes(desk: Desk, held: str) -> Minutes:
    return finalise_minutes(desk, held)


@pytest.fixture
def sent(desk: Desk, minutes: Minutes) -> Minutes:
    send_for_comment(desk, minutes.id, ("Kari Testdahl", " ", "PPT"))
    return minutes


def corrected(desk: Desk, minutes: Minutes) -> Minutes:
    told = finalised_discussion(desk, minutes.discussion_id)
    voice = replace(told.voice, own_words=f"{told.voice.own_words} Og mer.")
    return correct_minutes(desk, minutes.discussion_id, replace(told, voice=voice), "skrivefeil")


def test_minutes_are_sent_for_comment_with_five_working_days(desk: Desk, minutes: Minutes) -> None:
    assert approval(desk, minutes.id).state is ApprovalState.FINALISED
    stands = send_for_comment(desk, minutes.id, ("Kari Testdahl", " ", "PPT"))
    assert stands.state is ApprovalState.OUT_FOR_COMMENT
    assert stands.approval.sent is not None
    assert (stands.approval.sent.sent_on, stands.approval.sent.deadline) == (TODAY, DEADLINE)
    assert stands.approval.sent.recipients == ("Kari Testdahl", "PPT")
    assert stands == approval(desk, minutes.id)


def test_silence_accepts_after_the_deadline_and_nobody_needs_to_do_anything(
    desk: Desk, sent: Minutes
) -> None:
    assert approval(on_day(desk, 7), sent.id).state is ApprovalState.OUT_FOR_COMMENT
    stands = approval(on_day(desk, 8), sent.id)
    assert (stands.state, stands.approved_by) == (ApprovalState.APPROVED, ApprovedBy.SILENCE)
    assert stands.approved_on == DEADLINE
    assert refused(lambda: approve_minutes(on_day(desk, 8), sent.id)) == "approval.approved"


def test_a_later_deadline_may_be_set_and_an_earlier_one_not(desk: Desk, minutes: Minutes) -> None:
    for wrong in (DEADLINE - timedelta(days=1), TODAY, date(2062, 12, 1)):
        attempt = partial(send_for_comment, desk, minutes.id, (), wrong)
        assert refused(attempt) == "approval.deadline"
    later = DEADLINE + timedelta(days=10)
    stands = send_for_comment(desk, minutes.id, (), later)
    assert stands.approval.sent is not None
    assert stands.approval.sent.deadline == later


def test_remarks_are_appended_in_their_order_and_wait_for_the_chair(
    desk: Desk, sent: Minutes
) -> None:
    pdf = read_minutes_pdf(desk, sent.id)
    add_remark(desk, sent.id, REMARK)
    add_remark(on_day(desk, 1), sent.id, Remark(" PPT ", " Enig.\0\n", TODAY + timedelta(days=1)))
    assert refused(lambda: approve_minutes(on_day(desk, 7), sent.id)) == "approval.too_early"
    assert approval(on_day(desk, 8), sent.id).state is ApprovalState.REMARKS_WAIT

    stands = approve_minutes(on_day(desk, 8), sent.id)
    assert stands.approved_by is ApprovedBy.CHAIR
    assert stands.approved_on == date(2026, 12, 2)
    assert [each.text for each in stands.approval.remarks] == [REMARK.text, "Enig."]
    assert stands.approval.decision is not None
    assert stands.approval.decision.by == "Berit Eksempelrud"
    assert read_minutes_pdf(desk, sent.id) == pdf


def test_a_late_remark_is_kept_after_silence_has_accepted(desk: Desk, sent: Minutes) -> None:
    late = on_day(desk, 20)
    stands = add_remark(late, sent.id, replace(REMARK, received_on=TODAY + timedelta(days=20)))
    assert stands.approved_by is ApprovedBy.SILENCE
    assert len(stands.approval.remarks) == 1


@pytest.mark.parametrize(
    ("remark", "code"),
    [
        (replace(REMARK, text=" \n"), "approval.blank_remark"),
        (replace(REMARK, by="…"), "approval.blank_remark"),
        (replace(REMARK, text="å" * LONGEST_REMARK), "approval.long_remark"),
        (replace(REMARK, received_on=TODAY - timedelta(days=1)), "approval.day"),
        (replace(REMARK, received_on=TODAY + timedelta(days=1)), "approval.day"),
    ],
)
def test_a_remark_that_cannot_be_right_is_refused(
    remark: Remark, code: str, desk: Desk, sent: Minutes
) -> None:
    assert refused(lambda: add_remark(desk, sent.id, remark)) == code
    assert approval(desk, sent.id).approval.remarks == ()


def test_nothing_is_done_twice_or_before_its_time(desk: Desk, minutes: Minutes) -> None:
    assert refused(lambda: add_remark(desk, minutes.id, REMARK)) == "approval.not_sent"
    assert refused(lambda: approve_minutes(desk, minutes.id)) == "approval.not_sent"
    send_for_comment(desk, minutes.id, ())
    assert refused(lambda: send_for_comment(desk, minutes.id, ())) == "approval.sent"
    assert refused(lambda: approval(desk, "another")) == "minutes.missing"


def test_a_correction_begins_an_approval_of_its_own(desk: Desk, sent: Minutes) -> None:
    second = corrected(desk, sent)
    assert approval(desk, second.id).state is ApprovalState.FINALISED
    first = approval(desk, sent.id)
    assert first.state is ApprovalState.CORRECTED
    assert first.approval.sent is not None  # what happened to it stays on record
    for attempt in (
        lambda: add_remark(desk, sent.id, REMARK),
        lambda: approve_minutes(on_day(desk, 8), sent.id),
    ):
        assert refused(attempt) == "approval.corrected"
    assert send_for_comment(desk, second.id, ()).state is ApprovalState.OUT_FOR_COMMENT


def test_a_corrected_version_is_not_sent_out_any_more(desk: Desk, minutes: Minutes) -> None:
    corrected(desk, minutes)
    assert refused(lambda: send_for_comment(desk, minutes.id, ())) == "approval.corrected"


def test_the_next_meeting_confirms_and_the_minutes_say_when(
    desk: Desk, store: Store, story: Sitting, minutes: Minutes
) -> None:
    later = on_day(desk, 56)
    told_in_the_next(store, story, later.clock(), APPROVED)
    stands = approval(later, minutes.id)
    assert (stands.state, stands.approved_by) == (ApprovalState.APPROVED, ApprovedBy.NEXT_MEETING)
    assert stands.approved_on == later.clock().date()


def test_an_objection_is_told_with_who_said_what_and_the_chair_decides(
    desk: Desk, store: Store, story: Sitting, sent: Minutes
) -> None:
    later = on_day(desk, 56)
    told_in_the_next(store, story, later.clock(), OBJECTED)
    stands = approval(later, sent.id)
    assert stands.state is ApprovalState.OBJECTED
    assert stands.approval.confirmation is not None
    assert stands.approval.confirmation.objection_by == "Kari Testdahl"
    assert approve_minutes(later, sent.id).approved_by is ApprovedBy.CHAIR


def test_a_meeting_that_said_nothing_of_the_minutes_confirms_nothing(
    desk: Desk, store: Store, story: Sitting, minutes: Minutes
) -> None:
    told_in_the_next(store, story, on_day(desk, 56).clock(), SinceLast())
    assert approval(on_day(desk, 56), minutes.id).state is ApprovalState.FINALISED


def test_a_version_written_after_the_next_meeting_was_not_confirmed_by_it(
    desk: Desk, store: Store, story: Sitting, minutes: Minutes
) -> None:
    told_in_the_next(store, story, on_day(desk, 56).clock(), APPROVED)
    second = corrected(on_day(desk, 60), minutes)
    assert approval(on_day(desk, 60), second.id).state is ApprovalState.FINALISED


def test_a_correction_of_the_next_minutes_tells_anew_how_these_were_received(
    desk: Desk, store: Store, story: Sitting, minutes: Minutes
) -> None:
    told_in_the_next(store, story, on_day(desk, 56).clock(), APPROVED)
    told_in_the_next(store, story, on_day(desk, 57).clock(), OBJECTED)
    assert approval(on_day(desk, 57), minutes.id).state is ApprovalState.OBJECTED


def test_the_log_vouches_for_every_step(desk: Desk, store: Store, sent: Minutes) -> None:
    add_remark(desk, sent.id, REMARK)
    assert [finding.code for finding in store.findings()] == ["anchor.none"]
