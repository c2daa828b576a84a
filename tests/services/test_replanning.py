"""A planned meeting is changed, and dropped, as long as nobody has written in it."""

from dataclasses import replace
from datetime import date, time

import pytest

from meetingapp.domain.meeting import Meeting
from meetingapp.domain.situation import PurposeAndConcern
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.cases import save_case
from meetingapp.services.inviting import Paper, mark_sent
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.preparing import arrange_talk, mark_child_asked, take_without
from meetingapp.services.register import save_office
from meetingapp.services.replanning import (
    DropReason,
    MeetingChange,
    drop_meeting,
    replan_meeting,
)
from meetingapp.services.room import open_room, save_discussion, save_meeting
from meetingapp.services.summaries import MeetingSummary
from meetingapp.services.timeline.talk import ChildTalk
from tests.services.colleagues import last_logged
from tests.services.plans import (
    AKSEL,
    CHAIR,
    IDA,
    JONAS,
    LARS,
    NOOR,
    OFFICE,
    PLAN,
    PPT,
    KeptPress,
    kept,
    plan,
    saved,
)

NOW_AS_PLANNED = MeetingChange(
    PLAN.date, PLAN.starts_at, PLAN.ends_at, PLAN.place, CHAIR, IDA, PLAN.people
)


@pytest.fixture
def planned(desk: Desk) -> MeetingSummary:
    save_office(desk, OFFICE)
    save_case(desk, JONAS)
    save_case(desk, AKSEL)
    return plan_meeting(desk, plan("jonas", "aksel"))


def meeting_of(desk: Desk, planned: MeetingSummary) -> Meeting:
    return open_room(desk, planned.discussions[0].id).meeting


def code_of(desk: Desk, planned: MeetingSummary) -> str:
    with pytest.raises(AppError) as why:
        drop_meeting(desk, KeptPress([]), planned.id, DropReason.MISTAKE, kept)
    assert [each.id for each in list_meetings(desk).rows] == [planned.id]
    return why.value.code


def test_time_place_and_people_are_changed(desk: Desk, planned: MeetingSummary) -> None:
    change = MeetingChange(
        date(2027, 1, 26), time(9), time(10), "møterom 1", IDA, LARS, (IDA, LARS, NOOR)
    )
    replan_meeting(desk, planned.id, change)
    meeting = meeting_of(desk, planned)
    assert (meeting.date, meeting.starts_at, meeting.place) == (
        date(2027, 1, 26),
        time(9),
        "møterom 1",
    )
    assert [p.person for p in meeting.participants] == [IDA, LARS, NOOR]
    assert (meeting.chair, meeting.note_taker) == (IDA, LARS)
    assert {s.value for s in meeting.invited_services} == {"SCHOOL", "PPT", "HC"}


@pytest.mark.parametrize(
    ("change", "is_still_sent"),
    [
        (NOW_AS_PLANNED, True),
        (replace(NOW_AS_PLANNED, note_taker=LARS), True),
        (replace(NOW_AS_PLANNED, place="møterom 1"), False),
        (replace(NOW_AS_PLANNED, date=date(2027, 1, 20)), False),
        (replace(NOW_AS_PLANNED, people=(CHAIR, IDA)), False),
    ],
)
def test_what_was_sent_is_no_longer_true_when_what_it_told_changed(
    desk: Desk, planned: MeetingSummary, change: MeetingChange, is_still_sent: bool
) -> None:
    mark_sent(desk, planned.id, sent=True)
    changed = replan_meeting(desk, planned.id, change)
    assert (changed.invitation_sent_on is not None) is is_still_sent


def test_what_was_arranged_stays_and_who_no_longer_comes_leaves_no_note(
    desk: Desk, planned: MeetingSummary
) -> None:
    jonas = planned.discussions[0].id
    take_without(desk, jonas, PPT)
    mark_child_asked(desk, jonas, asked=True)
    replan_meeting(desk, planned.id, replace(NOW_AS_PLANNED, date=date(2027, 1, 26)))
    kept = open_room(desk, jonas).discussion
    assert [n.name for n in kept.attendance if n.stays_out] == [LARS.name]
    assert kept.child_asked_beforehand
    replan_meeting(desk, planned.id, replace(NOW_AS_PLANNED, people=(CHAIR, IDA)))
    assert open_room(desk, jonas).discussion.attendance == ()


def test_a_meeting_that_is_held_is_changed_in_its_room(desk: Desk, planned: MeetingSummary) -> None:
    meeting = meeting_of(desk, planned)
    there = tuple(replace(p, attended=True) for p in meeting.participants)
    save_meeting(desk, replace(meeting, participants=there))
    with pytest.raises(AppError) as why:
        replan_meeting(desk, planned.id, NOW_AS_PLANNED)
    assert why.value.code == "planning.begun"
    assert code_of(desk, planned) == "planning.written"


def test_a_meeting_nobody_wrote_in_is_dropped_with_all_that_was_arranged(
    desk: Desk, planned: MeetingSummary
) -> None:
    jonas = planned.discussions[0].id
    arrange_talk(desk, jonas, ChildTalk(IDA, date(2027, 1, 11)))
    mark_child_asked(desk, jonas, asked=True)
    saved(desk, KeptPress([]), planned.id)
    drop_meeting(desk, KeptPress([]), planned.id, DropReason.ILLNESS, kept)
    assert list_meetings(desk).rows == ()
    with desk.begin() as work:
        assert work.people.settings("talk/") == ()
        assert work.people.settings("issued/") == ()
        assert {case.id for case in work.cases.summaries()} == {"jonas", "aksel"}


def test_those_who_were_invited_are_told_that_it_is_called_off(
    desk: Desk, planned: MeetingSummary
) -> None:
    saved(desk, KeptPress([]), planned.id)
    press = KeptPress([])
    papers = drop_meeting(desk, press, planned.id, DropReason.FAMILY_WISH, kept)
    assert {paper.file_name.rpartition(".")[2] for paper in papers} == {"ics"}
    assert {(letter.is_cancelled, letter.sequence) for letter in press.made} == {(True, 1)}
    assert len(papers) == 5


def test_a_meeting_stays_where_what_calls_it_off_cannot_be_saved(
    desk: Desk, planned: MeetingSummary
) -> None:
    def full(_papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
        raise AppError("ui.copy_not_written")

    saved(desk, KeptPress([]), planned.id)
    with pytest.raises(AppError) as why:
        drop_meeting(desk, KeptPress([]), planned.id, DropReason.ILLNESS, full)
    assert why.value.code == "ui.copy_not_written"
    assert [each.id for each in list_meetings(desk).rows] == [planned.id]


def test_where_nobody_was_invited_nothing_is_called_off(
    desk: Desk, planned: MeetingSummary
) -> None:
    assert drop_meeting(desk, KeptPress([]), planned.id, DropReason.MISTAKE, kept) == ()


def test_a_meeting_somebody_wrote_in_is_not_dropped(desk: Desk, planned: MeetingSummary) -> None:
    id_ = planned.discussions[1].id
    discussion = open_room(desk, id_).discussion
    asked = PurposeAndConcern("Hva gjør vi med lesingen?")
    save_discussion(desk, planned.id, replace(discussion, purpose_and_concern=asked))
    assert code_of(desk, planned) == "planning.written"


def test_an_unknown_meeting_is_neither_changed_nor_dropped(desk: Desk) -> None:
    for refused in (
        lambda: replan_meeting(desk, "gone", NOW_AS_PLANNED),
        lambda: drop_meeting(desk, KeptPress([]), "gone", DropReason.MISTAKE, kept),
    ):
        with pytest.raises(AppError) as why:
            refused()
        assert why.value.code == "meeting.missing"


def test_why_it_was_dropped_stands_in_the_log(
    desk: Desk, store: Store, planned: MeetingSummary
) -> None:
    drop_meeting(desk, KeptPress([]), planned.id, DropReason.TOO_FEW, kept)
    logged = {(action, subject) for _, action, subject in last_logged(store, 5)}
    assert ("meeting.drop_too_few", planned.id) in logged
