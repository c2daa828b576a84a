"""A meeting that was left open, on a real store: found again with both cursors, notes and time."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import Place, RoomPlace, TodayPlace
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.conftest import TODAY


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    session = office.unlock(passphrase)
    meeting = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=("jonas",)))
    session.close()
    return meeting.discussions[0].id


def room_of(shown: MainWindow, qtbot: QtBot) -> RoomScreen:
    assert shown.shell is not None
    room = shown.shell.shown
    assert isinstance(room, RoomScreen)
    qtbot.waitUntil(lambda: room.model.is_open and room._sitting.asides.is_open)
    return room


def test_leaving_and_coming_back_finds_everything_where_it_was(
    discussion: str, at: Callable[[Place], MainWindow], qtbot: QtBot
) -> None:
    shown = at(RoomPlace(discussion))
    room = room_of(shown, qtbot)
    assert room.model.is_joined
    room.turn_to("A07")
    room.model.take_room_to("A04")
    room._sitting.asides.write_lines("A07", "spør om SFO")
    room._sitting.asides.write_cue("A05", "mor først")
    kept = room.model.pace
    kept._pace = kept.now.with_used("A04", 61)
    shown.state.go.emit(TodayPlace())
    shown.background.settle()
    assert not kept._heart.isActive()

    shown.state.go.emit(RoomPlace(discussion))
    again = room_of(shown, qtbot)
    assert again is not room
    assert (again.model.item, again.model.room_item) == ("A07", "A04")
    assert again.model.pace.used_on("A04") == 61
    assert again._sitting.asides.lines("A07") == "spør om SFO"
    assert again._sitting.asides.cue("A05") == "mor først"
    assert again.notes_pane.area.raw == "spør om SFO"


def test_moving_the_room_is_stored_without_leaving(
    discussion: str, at: Callable[[Place], MainWindow], qtbot: QtBot
) -> None:
    shown = at(RoomPlace(discussion))
    room = room_of(shown, qtbot)
    room.model.take_room_to("A09")
    session = shown.session
    assert session is not None

    def is_stored() -> bool:
        return session.open_room(discussion).pace.room_item == "A09"

    qtbot.waitUntil(is_stored)
