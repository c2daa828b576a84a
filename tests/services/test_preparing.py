"""What is in place before a meeting follows from what is written; little is ticked by hand."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.meeting import Sitting
from meetingapp.domain.preparation import StepKind
from meetingapp.domain.situation import GuardianView
from meetingapp.domain.voice import ChildVoice, VoiceStatus
from meetingapp.errors import AppError
from meetingapp.services.cases import save_case
from meetingapp.services.drafting import LeftOut, MeetingPlan
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.inviting import make_invitations, mark_sent, note_made
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.preparing import (
    Preparation,
    arrange_talk,
    give_tasks,
    mark_child_asked,
    prepare,
    take_without,
    tick_step,
)
from meetingapp.services.register import save_office
from meetingapp.services.room import open_room, save_discussion
from meetingapp.services.timeline.talk import ChildTalk
from tests.services.plans import (
    AKSEL,
    CHAIR,
    HC,
    IDA,
    JONAS,
    LARS,
    MOTHER,
    NOOR,
    OFFICE,
    PLAN,
    KeptPress,
    plan,
    saved,
)


@pytest.fixture(autouse=True)
def two_children(desk: Desk) -> None:
    save_office(desk, OFFICE)
    save_case(desk, JONAS)
    save_case(desk, AKSEL)


def planned(desk: Desk, wish: MeetingPlan = PLAN) -> str:
    return plan_meeting(desk, wish).id


def done(known: Preparation) -> dict[StepKind, bool]:
    return {step.kind: step.is_done for step in known.line.steps}


def test_a_new_meeting_has_its_place_and_its_consent_and_lacks_the_rest(desk: Desk) -> None:
    known = prepare(desk, planned(desk))
    assert done(known) == {
        StepKind.PLACE: True,
        StepKind.CONSENT: True,
        StepKind.LETTERS_MADE: False,
        StepKind.LETTERS_SENT: False,
        StepKind.CHILD_ASKED: False,
        StepKind.CHILD_TALK: False,
        StepKind.GUARDIAN_VIEW: False,
        StepKind.AGENDA: False,
        StepKind.REQUIREMENTS: False,
        StepKind.CHILD_TOLD: False,
        StepKind.MINUTES_OUT: False,
        StepKind.APPROVED: False,
        StepKind.JOURNALED: False,
    }
    assert [result.id for result in known.open] == ["G-PREP-3"]
    assert not known.is_held


def test_each_step_ticks_itself_when_its_object_is_there(desk: Desk) -> None:
    meeting = planned(desk)
    jonas = prepare(desk, meeting).discussion.id
    saved(desk, KeptPress([]), meeting)
    mark_sent(desk, meeting, sent=True)
    mark_child_asked(desk, jonas, asked=True)
    room = open_room(desk, jonas)
    said = replace(
        room.discussion,
        voice=ChildVoice(status=VoiceStatus.OBTAINED, obtained_on=date(2026, 11, 20)),
        guardian_views=(GuardianView(MOTHER, "Vil ha lite rom."),),
    )
    save_discussion(desk, meeting, said)
    tick_step(desk, jonas, StepKind.AGENDA, done=True)
    known = prepare(desk, meeting)
    assert {step.is_done for step in known.line.before} == {True}
    assert {step.is_done for step in known.line.after} == {False}
    assert known.is_current


def test_a_type_that_asks_for_tasks_shows_them_and_the_usual_ones_fill_them(desk: Desk) -> None:
    meeting = planned(desk, replace(PLAN, type="AG"))
    known = prepare(desk, meeting)
    assert done(known)[StepKind.TASKS] is False
    tasks = {p.person.name: "ta med det du har sett" for p in known.meeting.participants}
    give_tasks(desk, known.discussion.id, tasks)
    after = prepare(desk, meeting)
    assert done(after)[StepKind.TASKS]
    assert [row.task for row in after.discussion.attendance] == ["ta med det du har sett"] * 3


def test_a_task_somebody_wrote_is_not_written_over_and_who_stays_out_gets_none(
    desk: Desk,
) -> None:
    wish = replace(plan("jonas", people=(CHAIR, IDA, LARS, NOOR)), type="AG")
    meeting = planned(desk, replace(wish, left_out=(LeftOut("jonas", HC),)))
    jonas = prepare(desk, meeting).discussion.id
    give_tasks(desk, jonas, {IDA.name: "egne ord"})
    give_tasks(desk, jonas, dict.fromkeys((CHAIR.name, IDA.name, NOOR.name), "vanlig"))
    tasks = {row.name: row.task for row in prepare(desk, meeting).discussion.attendance}
    assert tasks == {CHAIR.name: "vanlig", IDA.name: "egne ord", LARS.name: "", NOOR.name: ""}


def test_a_gap_is_closed_by_taking_the_case_without_the_service(desk: Desk) -> None:
    wish = replace(plan("jonas", people=(CHAIR, IDA, LARS, NOOR)), invites=False)
    meeting = planned(desk, wish)
    known = prepare(desk, meeting)
    assert done(known)[StepKind.CONSENT] is False
    assert [each.service for each in known.services if not each.holds] == [HC]
    take_without(desk, known.discussion.id, HC)
    after = prepare(desk, meeting)
    assert done(after)[StepKind.CONSENT]
    assert HC not in [each.service for each in after.services]


def test_invitations_whose_files_nobody_has_are_not_made(desk: Desk) -> None:
    meeting = planned(desk)
    made = make_invitations(desk, KeptPress([]), meeting)
    known = prepare(desk, meeting)
    assert (known.made_on, done(known)[StepKind.LETTERS_MADE]) == (None, False)
    note_made(desk, meeting, made.issued)
    assert done(prepare(desk, meeting))[StepKind.LETTERS_MADE]


def test_invitations_that_tell_something_else_than_is_planned_are_not_made(desk: Desk) -> None:
    meeting = planned(desk)
    saved(desk, KeptPress([]), meeting)
    with desk.begin() as work:
        moved = replace(work.meetings.get(meeting), place="møterom 1")
        work.meetings.save(moved)
        work.commit()
    known = prepare(desk, meeting)
    assert (known.made_on is not None, known.is_current) == (True, False)
    assert done(known)[StepKind.LETTERS_MADE] is False


def test_who_talks_with_the_child_is_arranged_and_stands_on_its_day(desk: Desk) -> None:
    meeting = planned(desk)
    jonas = prepare(desk, meeting).discussion.id
    arrange_talk(desk, jonas, ChildTalk(IDA, date(2027, 1, 11)))
    known = prepare(desk, meeting)
    assert known.talk == ChildTalk(IDA, date(2027, 1, 11))
    [talk] = [step for step in known.line.steps if step.kind is StepKind.CHILD_TALK]
    assert (talk.who, talk.by) == (IDA, date(2027, 1, 11))


def test_what_was_agreed_last_time_is_known_and_measures_that_fall_due_are_asked_for(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    told = story.discussions[0]
    due = [m.evaluation_date for m in told.agreement.measures if m.evaluation_date]
    case_id = story.cases[0].id
    planned_ = plan_meeting(desk, MeetingPlan("RT", max(due), case_ids=(case_id,)))
    known = prepare(desk, planned_.id)
    assert known.talk.by == told.next_meeting.child_talk_by
    asked = [step for step in known.line.steps if step.kind is StepKind.MEASURED]
    assert [step.who for step in asked] == [m.responsible for m in told.agreement.measures]


def test_where_telling_could_be_unsafe_no_guardian_is_to_be_asked(desk: Desk) -> None:
    meeting = planned(desk)
    discussion = prepare(desk, meeting).discussion
    save_discussion(desk, meeting, replace(discussion, restrict_guardian_copy=True))
    assert StepKind.GUARDIAN_VIEW not in done(prepare(desk, meeting))


def test_of_several_cases_only_the_one_asked_for_is_read(desk: Desk) -> None:
    meeting = planned(desk, plan("jonas", "aksel"))
    first = prepare(desk, meeting)
    second = prepare(desk, meeting, first.discussion_ids[1])
    assert (first.case.id, second.case.id) == ("jonas", "aksel")
    assert "Aksel" not in repr(first)
    assert "Jonas" not in repr(second)


def test_what_does_not_exist_cannot_be_prepared(desk: Desk) -> None:
    with pytest.raises(AppError) as why:
        prepare(desk, "gone")
    assert why.value.code == "meeting.missing"
    with pytest.raises(AppError) as why:
        arrange_talk(desk, "gone", ChildTalk())
    assert why.value.code == "discussion.missing"
