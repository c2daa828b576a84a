"""From one meeting of a case to the next, on a real store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from meetingapp.domain.consent import Withdrawal
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
    StatusLine,
)
from meetingapp.domain.lineage import standing_measures
from meetingapp.domain.measure import Agreement, Measure, MeasureStatus
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Sitting
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.stopped import Carried, Parked, Stopped, StopReason
from meetingapp.domain.stopping import stop
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.room import OpenRoom, open_room, save_discussion, save_meeting
from tests.reach import EVERYTHING, due_until

Next = Callable[[date], OpenRoom]


@pytest.fixture
def next_meeting(desk: Desk, story: Sitting) -> Next:
    """Plan another meeting about the story's child, and open it."""

    def planned(day: date) -> OpenRoom:
        plan = MeetingPlan("RT", day, case_ids=(story.cases[0].id,))
        return open_room(desk, plan_meeting(desk, plan).discussions[0].id)

    return planned


@pytest.fixture
def first(story: Sitting) -> Measure:
    return story.discussions[0].agreement.measures[0]


def _due(measure: Measure) -> date:
    assert measure.evaluation_date is not None
    return measure.evaluation_date


def _measured(measure: Measure, *, reached: bool) -> Decimal:
    start, target = measure.baseline.value, measure.target.value
    assert start is not None
    assert target is not None
    return target if reached else (start + target) / 2


def _judged(
    measure: Measure, decision: EvaluationDecision, again: date | None = None
) -> Evaluation:
    reached = decision is EvaluationDecision.CLOSE
    return Evaluation(
        measure.id,
        implemented=Implemented.FULLY,
        measured_value=_measured(measure, reached=reached),
        measured_on=_due(measure),
        evidence=(Evidence(EvidenceType.TEST, "ny prøve"),),
        effect=Effect.GOAL_REACHED if reached else Effect.SOME,
        child_view=ChildViewOfEffect.BETTER,
        guardian_view="ser at han er tryggere",
        decision=decision,
        decision_reason="vi så det i klassen",
        close_reason=CloseReason.GOAL_REACHED if reached else None,
        next_evaluation_date=again,
    )


def _held(desk: Desk, room: OpenRoom, story: Sitting, *told: Evaluation) -> CaseDiscussion:
    """Hold the meeting in ``room`` as the story's was held, with these evaluations."""
    day = room.meeting.date
    agreed = story.discussions[0].agreement.measures[0]
    new = replace(
        agreed,
        id=f"new-{day}",
        action="Ida øver på å regne høyt sammen med Jonas 3 ganger i uka",
        title="",
        goal="",
        start=None,
        deadline=None,
        evaluation_date=day + timedelta(days=49),
    )
    ends = all(each.decision is EvaluationDecision.CLOSE for each in told)
    begun = story.discussions[0]
    discussion = replace(
        begun,
        id=room.discussion.id,
        case_id=room.case.id,
        purpose=room.discussion.purpose,
        since_last=SinceLast(MinutesStatus.APPROVED, evaluations=told, feedback_given=True),
        voice=replace(begun.voice, obtained_on=day, asked_about_change=True),
        agreement=Agreement((new,) if ends else ()),
        next_meeting=replace(
            begun.next_meeting,
            on=day + timedelta(days=50),
            child_talk_before=day + timedelta(days=40),
        ),
        feedback=replace(begun.feedback, by_date=day + timedelta(days=1)),
    )
    save_meeting(desk, replace(story.meeting, id=room.meeting.id, date=day))
    save_discussion(desk, room.meeting.id, discussion)
    return discussion


def test_a_meeting_before_the_day_is_a_follow_up_with_a_line_for_each_measure(
    desk: Desk, held: str, next_meeting: Next, first: Measure
) -> None:
    finalise_minutes(desk, held)
    room = next_meeting(_due(first) - timedelta(days=7))
    told = room.discussion.since_last
    assert room.discussion.purpose is DiscussionPurpose.FOLLOW_UP
    assert told.evaluations == ()
    assert StatusLine(first.id) in told.status_lines
    assert [e.discussion_id for e in room.case.earlier] == [held]


def test_a_meeting_on_the_day_is_an_evaluation_with_a_row_for_each_measure_due(
    desk: Desk, held: str, next_meeting: Next, first: Measure
) -> None:
    finalise_minutes(desk, held)
    room = next_meeting(_due(first))
    assert room.discussion.purpose is DiscussionPurpose.EVALUATION
    assert Evaluation(first.id) in room.discussion.since_last.evaluations
    assert room.discussion.since_last.previous_minutes_status is None


def test_the_coordinator_of_last_time_is_named_but_says_yes_anew(
    desk: Desk, held: str, story: Sitting, next_meeting: Next, first: Measure
) -> None:
    finalise_minutes(desk, held)
    given, was = (
        next_meeting(_due(first)).discussion.coordination,
        story.discussions[0].coordination,
    )
    assert given.coordinator == was.coordinator
    assert given.coordinator_role == was.coordinator_role
    assert not given.coordinator_accepted


def test_finalised_minutes_are_nothing_earlier_than_themselves(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    assert open_room(desk, held).case.earlier == ()
    assert [e.discussion_id for e in read_case(desk, story.cases[0].id).earlier] == [held]


def test_a_measure_that_is_closed_leaves_the_due_list_and_never_comes_back(
    desk: Desk, held: str, story: Sitting, next_meeting: Next, first: Measure
) -> None:
    finalise_minutes(desk, held)
    room = next_meeting(_due(first))
    rows = room.discussion.since_last.evaluations
    known = {m.id: m for m in story.discussions[0].agreement.measures}
    told = [_judged(known[row.measure_id], EvaluationDecision.CLOSE) for row in rows]
    second = _held(desk, room, story, *told)
    finalise_minutes(desk, second.id)
    with desk.store.transaction(EVERYTHING) as work:
        due = {d.measure.id for d in due_until(work, date(2030, 1, 1))}
    assert due == {m.id for m in second.agreement.measures}
    case = read_case(desk, room.case.id)
    assert {m.id for m in standing_measures(case, date(2030, 1, 1))} == due


def test_a_measure_that_goes_on_is_due_on_its_new_day(
    desk: Desk, held: str, story: Sitting, next_meeting: Next, first: Measure
) -> None:
    finalise_minutes(desk, held)
    room = next_meeting(_due(first))
    again = _due(first) + timedelta(days=42)
    known = {m.id: m for m in story.discussions[0].agreement.measures}
    told = [
        _judged(known[row.measure_id], EvaluationDecision.CONTINUE, again)
        for row in room.discussion.since_last.evaluations
    ]
    finalise_minutes(desk, _held(desk, room, story, *told).id)
    with desk.store.transaction(EVERYTHING) as work:
        due = {d.measure.id: d.measure for d in due_until(work, again)}
    assert due[first.id].evaluation_date == again
    assert due[first.id].status is MeasureStatus.ACTIVE


def _stopped(desk: Desk, held: str, room: OpenRoom) -> Meeting:
    begun = replace(room.discussion, parked=(Parked("skyss til svømming"),), unread=())
    why = Stopped(StopReason.OUT_OF_TIME, next_date=room.meeting.date + timedelta(days=14))
    save_discussion(desk, room.meeting.id, stop(begun, why))
    finalise_minutes(desk, held)
    return room.meeting


def test_a_stopped_discussion_is_taken_up_again_as_it_was(
    desk: Desk, held: str, next_meeting: Next
) -> None:
    before = open_room(desk, held)
    met_on = _stopped(desk, held, before).date
    room = next_meeting(met_on + timedelta(days=14))
    was, now = before.discussion, room.discussion
    assert now.purpose is was.purpose
    assert now.purpose_and_concern == was.purpose_and_concern
    assert now.voice.own_words == was.voice.own_words
    assert now.voice.obtained_on == was.voice.obtained_on
    assert now.situation == was.situation
    assert [m.action for m in now.agreement.measures] == [m.action for m in was.agreement.measures]
    assert now.best_interest.elements == was.best_interest.elements
    assert not now.best_interest.dissent_asked
    assert Carried("A10", met_on) in now.carried
    assert {mark.since for mark in now.carried} == {met_on}
    assert now.parked == (Parked("skyss til svømming", met_on),)
    assert now.stopped is None


def test_the_minutes_of_a_stopped_discussion_hold_nothing_that_waits(
    desk: Desk, held: str, story: Sitting
) -> None:
    room = open_room(desk, held)
    _stopped(desk, held, room)
    [earlier] = read_case(desk, story.cases[0].id).earlier
    assert earlier.stopped
    assert earlier.measures == ()
    assert earlier.conclusion == ""
    with desk.store.transaction(EVERYTHING) as work:
        assert due_until(work, date(2030, 1, 1)) == ()
    kept = open_room(desk, held).discussion.stopped
    assert kept is not None
    assert kept.kept is not None
    assert kept.kept.agreement == room.discussion.agreement


def test_the_measures_of_a_service_stop_the_moment_its_consent_is_taken_back(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    case = read_case(desk, story.cases[0].id)
    taken_back = Withdrawal(story.meeting.date, case.guardians[0].name)
    save_case(desk, replace(case, consents=(replace(case.consents[0], withdrawn=taken_back),)))
    with desk.store.transaction(EVERYTHING) as work:
        left = due_until(work, date(2030, 1, 1))
    assert all(d.measure.responsible and not d.measure.responsible.service for d in left)
    assert standing_measures(case, date(2030, 1, 1)) != ()
