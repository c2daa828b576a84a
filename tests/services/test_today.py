from dataclasses import replace
from datetime import date, timedelta

from meetingapp.clock import Clock
from meetingapp.domain.meeting import Sitting
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.policy import Desk
from meetingapp.services.today import todays_board
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
    due = todays_board(replace(desk, clock=days_later(ahead))).due
    assert {row.measure.evaluation_date for row in due} == {evaluated}
    assert len(due) == len(story.discussions[0].agreement.measures)
