"""What one meeting leaves behind, and what the next begins with."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from meetingapp.domain.carry_over import LastTime, as_earlier, carried_into, purpose_of
from meetingapp.domain.case import Case
from meetingapp.domain.closing import Coordination, CoordinatorRole
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, SinceLast, StatusLine
from meetingapp.domain.measure import Agreement, Baseline
from meetingapp.domain.meeting import CaseDiscussion, OwnItem, Unread
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.stopped import Carried, Parked, Stopped, StopReason
from meetingapp.domain.stopping import stop
from meetingapp.domain.system import ActionState, SystemAction
from meetingapp.domain.voice import ChildInvited, NotObtained, NotObtainedReason, VoiceStatus
from tests.domain.followed_up import BEFORE, DUE, FIRST, REACHED
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.domain.jonas_people import IDA, MET_ON, TOR

NEW = CaseDiscussion("d-new", "case-1")
AGAIN = MET_ON + timedelta(days=14)


def _case(*earlier: EarlierDiscussion) -> Case:
    return replace(jonas_case(), earlier=earlier)


def _begun(*earlier: EarlierDiscussion, day: date = MET_ON) -> CaseDiscussion:
    return carried_into(_case(*earlier), day, NEW)


def _stopped(**changes: object) -> LastTime:
    written = replace(jonas_discussion(), **changes)  # type: ignore[arg-type]  # tests name the fields
    return LastTime(MET_ON, stop(written, Stopped(StopReason.OUT_OF_TIME, next_date=AGAIN)))


def _taken_up(last: LastTime, **known: object) -> CaseDiscussion:
    earlier = replace(as_earlier(jonas_meeting(), last.discussion), **known)  # type: ignore[arg-type]  # tests name the fields
    return carried_into(_case(earlier), AGAIN, NEW, last)


def test_a_meeting_leaves_behind_what_later_ones_ask_for() -> None:
    held = replace(jonas_discussion(), parked=(Parked("skyss"),))
    left = as_earlier(jonas_meeting(), held)
    assert (left.meeting_type, left.held_on, left.discussion_id) == ("RT", MET_ON, "d-1")
    assert left.measures == held.agreement.measures
    assert left.conclusion == held.best_interest.conclusion
    assert (left.feedback, left.next_meeting) == (held.feedback, held.next_meeting)
    assert (left.coordination, left.parked) == (held.coordination, held.parked)
    assert not left.stopped
    assert left.voice_reason is None


def test_why_the_child_was_not_heard_is_left_behind() -> None:
    unheard = replace(
        jonas_discussion().voice,
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=NotObtained(NotObtainedReason.DECLINED),
    )
    left = as_earlier(jonas_meeting(), replace(jonas_discussion(), voice=unheard))
    assert left.voice_reason is NotObtainedReason.DECLINED


def test_a_first_meeting_begins_empty() -> None:
    assert _begun() == NEW
    assert _begun(FIRST, day=BEFORE) == NEW
    assert purpose_of(_case(), MET_ON) is DiscussionPurpose.INITIAL


@pytest.mark.parametrize(
    ("day", "purpose"),
    [
        (MET_ON, DiscussionPurpose.EVALUATION),
        (MET_ON - timedelta(days=1), DiscussionPurpose.FOLLOW_UP),
        (BEFORE, DiscussionPurpose.INITIAL),
    ],
)
def test_what_kind_of_meeting_it_is_follows_from_what_is_due(
    day: date, purpose: DiscussionPurpose
) -> None:
    assert purpose_of(_case(FIRST), day) is purpose


def test_each_measure_has_a_row_when_it_is_due_and_a_line_when_it_is_not() -> None:
    other = replace(DUE, id="m-2", evaluation_date=MET_ON + timedelta(days=1))
    begun = _begun(replace(FIRST, measures=(DUE, other)))
    assert begun.since_last == SinceLast(
        evaluations=(Evaluation("m-due"),), status_lines=(StatusLine("m-2"),)
    )


def test_what_was_parked_comes_along_with_its_own_day() -> None:
    day = date(2026, 1, 5)
    parked = (Parked("skyss"), Parked("ny time hos lege", day))
    begun = _begun(replace(FIRST, parked=parked))
    assert begun.parked == (Parked("skyss", BEFORE), Parked("ny time hos lege", day))


def test_the_coordinator_stays_until_somebody_else_says_yes() -> None:
    held = Coordination(IDA, CoordinatorRole.STAFETTHOLDER, coordinator_accepted=True)
    none = replace(FIRST, discussion_id="d-00", held_on=BEFORE + timedelta(days=1))
    begun = _begun(replace(FIRST, coordination=held), none)
    assert begun.coordination == Coordination(IDA, CoordinatorRole.STAFETTHOLDER)
    other = replace(NEW, coordination=Coordination(TOR))
    kept = carried_into(_case(replace(FIRST, coordination=held)), MET_ON, other)
    assert kept.coordination.coordinator == TOR


def test_a_stopped_discussion_goes_on_as_what_it_was() -> None:
    last = _stopped(purpose=DiscussionPurpose.CLOSING)
    earlier = as_earlier(jonas_meeting(), last.discussion)
    assert purpose_of(_case(earlier), AGAIN, last) is DiscussionPurpose.CLOSING
    due = replace(FIRST, measures=(DUE,))
    assert purpose_of(_case(due, earlier), AGAIN, last) is DiscussionPurpose.EVALUATION


def test_what_was_written_is_there_again_and_says_from_when() -> None:
    written = jonas_discussion()
    begun = _taken_up(_stopped(own_items=(OwnItem("K01", "skyssordning"),)))
    assert begun.purpose_and_concern == written.purpose_and_concern
    assert begun.situation == written.situation
    assert begun.guardian_views == written.guardian_views
    assert [m.id for m in begun.agreement.measures] == [m.id for m in written.agreement.measures]
    items = ("A04", "A05", "A06", "A07", "A08", "A09", "A10", "K01")
    assert begun.carried == tuple(Carried(item, MET_ON) for item in items)


def test_the_voice_is_never_carried_over_as_if_it_were_new() -> None:
    was = replace(jonas_discussion().voice, invited=ChildInvited.YES_ATTENDED)
    now = _taken_up(_stopped(voice=was)).voice
    assert (now.own_words, now.obtained_on) == (was.own_words, was.obtained_on)
    assert now.invited is None


def test_what_is_asked_in_the_room_is_asked_again() -> None:
    begun = _taken_up(_stopped())
    assert not begun.best_interest.dissent_asked
    assert not begun.closing.summary_read
    assert begun.stopped is None
    assert begun.attendance == ()


def test_a_start_without_a_day_was_measured_when_it_was_written() -> None:
    bare, known = (
        replace(DUE, id="a", baseline=Baseline(Decimal(3))),
        replace(DUE, id="b", baseline=Baseline(Decimal(3), BEFORE)),
    )
    begun = _taken_up(_stopped(agreement=Agreement((bare, known))))
    assert [m.baseline.measured_on for m in begun.agreement.measures] == [MET_ON, BEFORE]


def test_evaluations_begun_in_a_stopped_discussion_wait_for_the_next() -> None:
    last = _stopped(since_last=SinceLast(evaluations=(REACHED,)))
    other = replace(DUE, id="m-2")
    earlier = (
        replace(FIRST, measures=(DUE, other)),
        as_earlier(jonas_meeting(), last.discussion),
    )
    begun = carried_into(_case(*earlier), AGAIN, NEW, last)
    assert begun.since_last.evaluations == (REACHED, Evaluation("m-2"))
    assert Carried("A03", MET_ON) in begun.carried


def test_what_could_not_be_read_comes_along_where_its_field_does() -> None:
    kept = (
        Unread("agreement.measures.0.target.value", "femti"),
        Unread("since_last.evaluations.0.measured_value", "tolv"),
    )
    dropped = (Unread("stopped.next_date", "snart"), Unread("next_meeting.on", "siden"))
    assert _taken_up(_stopped(unread=(*kept, *dropped))).unread == kept


def test_an_empty_stopped_discussion_hands_on_nothing() -> None:
    last = LastTime(MET_ON, stop(CaseDiscussion("d-1", "case-1"), Stopped(StopReason.TOO_FEW)))
    assert (
        carried_into(_case(as_earlier(jonas_meeting(), last.discussion)), AGAIN, NEW, last) == NEW
    )


def test_the_actions_of_a_list_come_along_until_they_are_done() -> None:
    planned, done, dropped = (
        SystemAction(state.value, state=state)
        for state in (ActionState.UNDER_WAY, ActionState.DONE, ActionState.DROPPED)
    )
    begun = _begun(replace(FIRST, actions=(planned, done, dropped)))
    assert begun.actions == (planned,)
    assert begun.carried == (Carried("S02", BEFORE),)
    assert _begun(replace(FIRST, actions=(done,))).actions == ()
