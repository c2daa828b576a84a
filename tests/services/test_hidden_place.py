"""Where a protected child's meeting is held: in the store, and on nobody's screen."""

from dataclasses import replace
from datetime import time

import pytest

from meetingapp.domain.case import NamedChild, Protection
from meetingapp.domain.meeting import Meeting
from meetingapp.services.cases import save_case
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.preparing import prepare
from meetingapp.services.register import save_office
from meetingapp.services.replanning import MeetingChange, replan_meeting
from meetingapp.services.rescue import Unsaved, rescue, take_in_rescue
from meetingapp.services.room import open_room, save_meeting
from tests.services.matrix.world import PlainSeal
from tests.services.plans import AKSEL, CHAIR, IDA, JONAS, OFFICE, PLAN, plan


@pytest.fixture
def rooms(desk: Desk) -> tuple[str, ...]:
    """A sitting with two cases; the first child is protected."""
    save_office(desk, OFFICE)
    assert isinstance(JONAS.subject, NamedChild)
    child = replace(JONAS.subject, protection=Protection.STRICT)
    save_case(desk, replace(JONAS, subject=child))
    save_case(desk, AKSEL)
    planned = plan_meeting(desk, plan("jonas", "aksel"))
    return tuple(each.id for each in planned.discussions)


def stored(desk: Desk, discussion_id: str) -> Meeting:
    with desk.begin() as work:
        return work.meetings.meeting_of(discussion_id)


def test_neither_case_of_the_sitting_is_told_where_it_is_held(
    desk: Desk, rooms: tuple[str, ...]
) -> None:
    for discussion in rooms:
        seen = open_room(desk, discussion).meeting
        assert (seen.place, seen.unit) == ("", "")
    assert prepare(desk, seen.id).meeting.place == ""
    assert stored(desk, rooms[0]).place == "grupperom 2"


def test_what_was_hidden_from_its_writer_stands_as_it_stood(
    desk: Desk, rooms: tuple[str, ...]
) -> None:
    seen = open_room(desk, rooms[1]).meeting
    save_meeting(desk, replace(seen, starts_at=time(14, 30)))
    now = stored(desk, rooms[1])
    assert (now.starts_at, now.place, now.unit) == (time(14, 30), "grupperom 2", OFFICE.unit)
    replan_meeting(desk, seen.id, _change(""))
    assert stored(desk, rooms[0]).place == "grupperom 2"
    replan_meeting(desk, seen.id, _change("møterom 4"))
    assert stored(desk, rooms[0]).place == "møterom 4"


def test_what_could_not_be_stored_is_taken_in_again_and_tells_no_more(
    desk: Desk, rooms: tuple[str, ...]
) -> None:
    before = open_room(desk, rooms[0]).meeting
    now = replace(before, starts_at=time(15))
    sealed = rescue(desk, PlainSeal(), (Unsaved(before.id, now, before),))
    assert "grupperom" not in sealed.decode()
    take_in_rescue(desk, PlainSeal(), sealed)
    kept = stored(desk, rooms[0])
    assert (kept.starts_at, kept.place) == (time(15), "grupperom 2")


def test_a_place_may_be_taken_away_where_nobody_is_protected(desk: Desk) -> None:
    save_office(desk, OFFICE)
    save_case(desk, AKSEL)
    discussion = plan_meeting(desk, plan("aksel")).discussions[0].id
    save_meeting(desk, replace(open_room(desk, discussion).meeting, place=""))
    assert stored(desk, discussion).place == ""


def _change(place: str) -> MeetingChange:
    return MeetingChange(PLAN.date, PLAN.starts_at, PLAN.ends_at, place, CHAIR, IDA, PLAN.people)
