from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.clock import Clock
from meetingapp.domain.evaluation import SinceLast
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import PersonRef
from meetingapp.domain.voice import ChildVoice, VoicePlan, VoiceStatus
from meetingapp.services.access_port import Restriction
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.need_to_know import let_in
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Role
from meetingapp.services.room import open_room, save_discussion
from meetingapp.services.today import todays_board
from tests.services.colleagues import Colleague
from tests.services.conftest import NOW


def days_later(days: int) -> Clock:
    return lambda: NOW + timedelta(days=days)


def test_a_meeting_of_today_is_upcoming_until_its_minutes_are_finalised(
    desk: Desk, held: str
) -> None:
    assert [d.id for m in todays_board(desk).upcoming for d in m.discussions] == [held]
    finalise_minutes(desk, held)
    assert todays_board(desk).upcoming == ()


def test_a_draft_of_yesterday_waits_to_be_finished(desk: Desk, held: str) -> None:
    board = todays_board(replace(desk, clock=days_later(1)))
    assert [draft.discussion.id for draft in board.drafts] == [held]
    assert board.upcoming == ()


def test_a_measure_is_due_two_weeks_before_its_evaluation(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    evaluated = date(2027, 1, 19)
    ahead = (evaluated - NOW.date()).days - 14
    assert todays_board(replace(desk, clock=days_later(ahead - 1))).due == ()
    board = todays_board(replace(desk, clock=days_later(ahead)))
    assert {row.measure.evaluation_date for row in board.due} == {evaluated}
    assert board.due_total == len(story.discussions[0].agreement.measures)
    assert board.overdue == 0
    late = todays_board(replace(desk, clock=days_later(ahead + 15)))
    assert late.overdue == late.due_total == board.due_total


def at_day(desk: Desk, day: date) -> Desk:
    return replace(desk, clock=days_later((day - NOW.date()).days))


def promised(desk: Desk, day: date) -> list[tuple[str, str, date]]:
    return [(one.what, one.who, one.by) for one in todays_board(at_day(desk, day)).promised]


TOLD = ("TELL", "Ida Prøvestad", date(2026, 11, 25))
TALKED = ("TALK", "Ida Prøvestad", date(2027, 1, 12))


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 24), [TOLD]),
        (date(2026, 12, 9), [TOLD]),
        (date(2026, 12, 10), []),
        (date(2026, 12, 28), []),
        (date(2026, 12, 29), [TALKED]),
        (date(2027, 1, 26), [TALKED]),
        (date(2027, 1, 27), []),
    ],
    ids=str,
)
def test_what_a_child_was_promised_is_told_of_two_weeks_before_and_after(
    desk: Desk, day: date, expected: list[tuple[str, str, date]]
) -> None:
    assert promised(desk, day) == expected


def test_a_child_that_is_still_to_be_heard_is_promised_that(desk: Desk, held: str) -> None:
    room = open_room(desk, held)
    plan = VoicePlan(PersonRef("Tor Mallerud"), by_date=date(2026, 11, 27))
    voice = ChildVoice(VoiceStatus.NOT_OBTAINED, plan=plan)
    save_discussion(desk, room.meeting.id, replace(room.discussion, voice=voice))
    assert promised(desk, NOW.date()) == [TOLD, ("HEAR", "Tor Mallerud", date(2026, 11, 27))]


@pytest.mark.parametrize(
    ("since", "left"),
    [
        (SinceLast(), [TOLD]),
        (SinceLast(feedback_given=False, talk_held=True), [TOLD]),
        (SinceLast(feedback_given=True), []),
    ],
    ids=["nothing noted", "not told", "told"],
)
def test_a_promise_that_was_kept_is_told_of_no_more(
    desk: Desk, held: str, story: Sitting, since: SinceLast, left: list[tuple[str, str, date]]
) -> None:
    next_time = MeetingPlan("RT", date(2026, 12, 15), case_ids=(story.cases[0].id,))
    planned = open_room(desk, plan_meeting(desk, next_time).discussions[0].id)
    save_discussion(desk, planned.meeting.id, replace(planned.discussion, since_last=since))
    assert planned.discussion.id != held
    assert promised(desk, date(2026, 11, 26)) == left


@pytest.mark.usefixtures("held")
def test_the_next_meeting_asks_itself_what_became_of_a_promise(desk: Desk, story: Sitting) -> None:
    plan_meeting(desk, MeetingPlan("RT", date(2026, 11, 25), case_ids=(story.cases[0].id,)))
    assert promised(desk, date(2026, 11, 24)) == [TOLD]
    assert promised(desk, date(2026, 11, 25)) == []


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2027, 5, 18), False),
        (date(2027, 5, 19), True),
        (date(2027, 7, 2), True),
        (date(2027, 7, 3), False),
    ],
    ids=str,
)
def test_a_consent_is_told_of_from_a_month_before_it_ends_to_two_weeks_after(
    desk: Desk, day: date, *, told: bool
) -> None:
    consents = todays_board(at_day(desk, day)).consents
    assert [each.valid_to for each in consents.rows] == ([date(2027, 6, 18)] if told else [])
    assert consents.total == len(consents.rows)


def test_nothing_of_a_case_out_of_reach_is_on_the_board(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    tor = Colleague(desk, "tor", Role.NOTE_TAKER)
    for day in (date(2026, 11, 24), date(2027, 1, 12), date(2027, 6, 1)):
        board = todays_board(at_day(tor.desk, day))
        told = (board.upcoming, board.drafts, board.promised, board.due, board.consents.rows)
        assert told == ((),) * 5
        assert (board.due_total, board.overdue, board.consents.total) == (0, 0, 0)
    let_in(desk, story.cases[0].id, "tor")
    assert todays_board(at_day(tor.desk, date(2027, 1, 12))).promised
    restrict_case(desk, story.cases[0].id, Restriction("Innsigelse", "tor", NOW.date()))
    assert todays_board(at_day(desk, date(2027, 1, 12))).promised == ()
