"""The coordinator sees across cases how far each meeting has come, and what is next in it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.closing import Coordination
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import PersonRef
from meetingapp.domain.preparation import Moment
from meetingapp.services.cases import save_case
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.my_lines import my_lines
from meetingapp.services.need_to_know import let_in
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague
from tests.services.shelved import shelve

TODAY = date(2026, 11, 24)
DAY = date(2026, 12, 10)


@pytest.fixture
def gry(desk: Desk, story: Sitting) -> Colleague:
    """A coordinator by the first meeting, with the next one planned."""
    gry = Colleague(desk, "gry", Role.COORDINATOR)
    save_case(desk, story.cases[0])
    who = PersonRef("Gry Testdahl", "lærer", None, gry.id)
    named = Coordination(coordinator=who, coordinator_accepted=True)
    shelve(desk, story, "first", date(2026, 11, 20), coordination=named)
    let_in(desk, story.cases[0].id, gry.id)
    plan_meeting(desk, MeetingPlan("RT", DAY, place="rom 2", case_ids=(story.cases[0].id,)))
    return gry


def test_the_meetings_of_her_cases_stand_with_what_is_next(gry: Colleague) -> None:
    held, coming = my_lines(gry.desk)
    assert (held.on, coming.on) == (date(2026, 11, 20), DAY)
    assert coming.steps > coming.done > 0
    assert coming.next_open is not None
    assert coming.next_open.moment is Moment.THREE_WEEKS
    assert held.next_open is not None
    assert held.next_open.moment is Moment.DAY_AFTER


def test_the_window_is_three_weeks_ahead_and_ten_days_back(gry: Colleague) -> None:
    def seen(day: date) -> list[date]:
        later = gry.desk.clock() + (day - TODAY)
        return [line.on for line in my_lines(replace(gry.desk, clock=lambda: later))]

    assert DAY in seen(DAY - timedelta(days=21))
    assert DAY not in seen(DAY - timedelta(days=22))
    assert seen(DAY + timedelta(days=10)) == [DAY]
    assert seen(DAY + timedelta(days=11)) == []


def test_others_who_see_the_case_follow_up_nothing_of_it(
    desk: Desk, story: Sitting, gry: Colleague
) -> None:
    other = Colleague(desk, "ola", Role.COORDINATOR)
    assert my_lines(other.desk) == ()
    let_in(desk, story.cases[0].id, other.id)
    assert my_lines(other.desk) == ()
    assert len(my_lines(gry.desk)) == 2
