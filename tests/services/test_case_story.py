"""The story of a case, told from a real store."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from meetingapp.domain.story import Happening
from meetingapp.domain.voice import Sharing
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.case_story import CaseStory, tell_story
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.room import open_room, save_discussion
from tests.services.colleagues import last_logged

CASE = "S1"


@pytest.fixture
def later(desk: Desk) -> Desk:
    return replace(desk, clock=lambda: datetime(2027, 1, 12, 9, 0, tzinfo=UTC))


def whats(told: CaseStory) -> list[Happening]:
    return [each.what for each in told.story.events]


def test_what_is_finalised_is_told_with_the_child_first_and_the_reading_is_logged(
    desk: Desk, later: Desk, held: str, store: Store
) -> None:
    minutes = finalise_minutes(desk, held)
    told = tell_story(later, CASE)
    assert last_logged(store)[0][1:] == ("case.story", CASE)
    assert told.minutes == {held: minutes.id}
    assert Happening.HELD in whats(told)
    [telling] = told.tellings
    voice = open_room(desk, held).discussion.voice
    assert (telling.words, telling.on, telling.verbatim) == (
        voice.own_words, voice.obtained_on, True,
    )  # fmt: skip
    assert telling.led_to == voice.effect_on_decision
    assert whats(told)[0] is Happening.HEARD, "the talk came before the meeting"


@pytest.mark.usefixtures("held")
def test_a_draft_is_a_meeting_to_come_and_none_of_it_is_told(desk: Desk) -> None:
    told = tell_story(desk, CASE)
    assert whats(told) == [Happening.AHEAD]
    assert (told.tellings, dict(told.minutes)) == ((), {})
    assert told.story.efforts == ()


def test_a_planned_meeting_stands_beside_what_was(desk: Desk, later: Desk, held: str) -> None:
    finalise_minutes(desk, held)
    planned = plan_meeting(later, MeetingPlan("RT", date(2027, 1, 19), case_ids=(CASE,)))
    [coming] = [e for e in tell_story(later, CASE).story.events if e.what is Happening.AHEAD]
    assert (coming.meeting_id, coming.discussion_id) == (planned.id, planned.discussions[0].id)


def test_words_the_child_keeps_back_are_told_in_short(desk: Desk, later: Desk, held: str) -> None:
    room = open_room(desk, held)
    voice = replace(
        room.discussion.voice,
        child_accepts_sharing=Sharing.NO,
        neutral_summary="Barnet ønsker færre å lese høyt for.",
    )
    save_discussion(desk, room.meeting.id, replace(room.discussion, voice=voice))
    finalise_minutes(desk, held)
    [telling] = tell_story(later, CASE).tellings
    assert telling.kept_back
    assert not telling.verbatim
    assert telling.words == "Barnet ønsker færre å lese høyt for."


def test_a_case_nobody_knows_has_no_story(desk: Desk) -> None:
    with pytest.raises(AppError) as refused:
        tell_story(desk, "ukjent")
    assert refused.value.code == "case.missing"
