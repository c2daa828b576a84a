from collections.abc import Callable
from dataclasses import replace

import pytest

from meetingapp.domain.meeting import Sitting, Unread
from meetingapp.domain.voice import ChildVoice
from meetingapp.errors import AppError
from meetingapp.services.cases import save_case
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.room import open_room, save_discussion
from tests.services.conftest import NOW


def test_opening_a_discussion_is_audited(
    desk: Desk, planned: str, audited: Callable[[], int]
) -> None:
    before = audited()
    open_room(desk, planned)
    assert audited() == before + 1


def test_a_discussion_that_does_not_exist_is_missing(desk: Desk) -> None:
    with pytest.raises(AppError) as refused:
        open_room(desk, "no-such")
    assert refused.value.code == "discussion.missing"


def test_half_written_text_and_unreadable_days_are_kept_as_typed(desk: Desk, planned: str) -> None:
    room = open_room(desk, planned)
    typed = replace(
        room.discussion,
        voice=ChildVoice(own_words="Jeg lik"),
        unread=(Unread("voice.obtained_on", "2026-02-30"),),
    )
    assert save_discussion(desk, room.meeting.id, typed) == NOW
    assert open_room(desk, planned).discussion == typed


def test_the_room_knows_its_neighbours_by_id_alone(desk: Desk, story: Sitting) -> None:
    one, two = story.cases[0], replace(story.cases[0], id="case-two", reference="S2")
    save_case(desk, one)
    save_case(desk, two)
    plan = MeetingPlan("RT", story.meeting.date, case_ids=(one.id, two.id))
    ids = tuple(d.id for d in plan_meeting(desk, plan).discussions)
    room = open_room(desk, ids[0])
    assert room.discussion_ids == ids
    assert "case-two" not in repr(replace(room, discussion_ids=()))
