"""A correction under way while somebody changes the sitting it belongs to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from meetingapp.domain.aside import REASON, Aside
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.errors import AppError
from meetingapp.services.as_told import told_by
from meetingapp.services.asides import save_aside
from meetingapp.services.correcting import finish_correction, keep_correction, open_correction
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.replanning import MeetingChange, replan_meeting
from meetingapp.services.room import open_room, save_meeting

WORDS = "Jeg sa noe annet."


@pytest.fixture
def first(desk: Desk, held: str) -> Minutes:
    return finalise_minutes(desk, held)


@pytest.fixture
def begun(desk: Desk, first: Minutes) -> CaseDiscussion:
    told = open_correction(desk, first.discussion_id).discussion
    typed = replace(told, voice=replace(told.voice, own_words=WORDS))
    keep_correction(desk, typed)
    save_aside(desk, first.discussion_id, Aside(REASON, lines="Feil ord"))
    return typed


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as said:
        attempt()
    return said.value.code


def test_a_sitting_with_minutes_gets_no_other_day_and_the_correction_stands(
    desk: Desk, begun: CaseDiscussion
) -> None:
    meeting = open_room(desk, begun.id).meeting
    later = meeting.date + timedelta(days=7)
    change = MeetingChange(later)
    assert refused(lambda: replan_meeting(desk, meeting.id, change)) == "planning.begun"
    assert open_room(desk, begun.id).meeting.date == meeting.date
    assert open_correction(desk, begun.id).discussion == begun
    assert finish_correction(desk, begun.id).version == 2


def test_another_day_or_type_written_meanwhile_changes_no_sitting_with_minutes(
    desk: Desk, begun: CaseDiscussion
) -> None:
    meeting = open_room(desk, begun.id).meeting
    another_day = replace(meeting, date=meeting.date + timedelta(days=7))
    another_type = replace(meeting, type="AG")
    assert refused(lambda: save_meeting(desk, another_day)) == "meeting.has_minutes"
    assert refused(lambda: save_meeting(desk, another_type)) == "meeting.has_minutes"
    assert open_room(desk, begun.id).meeting == meeting


def test_what_is_mended_in_the_sitting_meanwhile_stands_in_the_new_version(
    desk: Desk, begun: CaseDiscussion
) -> None:
    meeting = open_room(desk, begun.id).meeting
    save_meeting(desk, replace(meeting, place="Grupperom 4"))
    minutes = finish_correction(desk, begun.id)
    with desk.begin() as work:
        assert told_by(work, minutes.id).sitting.meeting.place == "Grupperom 4"
