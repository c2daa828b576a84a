"""What cannot be stored is said with its reason, kept elsewhere, and taken in again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.errors import AppError
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import MeetingsPlace, Place, RoomPlace
from meetingapp.ui.screens.meetings import MeetingsScreen
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.saving import anything_unsaved, give_up, store_everything
from meetingapp.ui.widgets.save_status import Saving
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.conftest import TODAY

WORDS = "Jeg liker når vi leser i lite rom."


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    session = office.unlock(passphrase)
    meeting = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=("jonas",)))
    session.close()
    return meeting.discussions[0].id


def full_disk(_meeting_id: str, _discussion: CaseDiscussion) -> datetime:
    raise AppError("store.disk_full")


def room_of(shown: MainWindow) -> RoomScreen:
    assert shown.shell is not None
    room = shown.shell.shown
    assert isinstance(room, RoomScreen)
    return room


@pytest.fixture
def kept(
    discussion: str,
    at: Callable[[Place], MainWindow],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> tuple[MainWindow, Path]:
    """Give a window whose words could not be stored, and the file they were kept in."""
    shown = at(RoomPlace(discussion))
    room = room_of(shown)
    notice = room._notices.not_saved
    assert not notice.isVisible()
    with monkeypatch.context() as full:
        full.setattr(shown.session, "save_discussion", full_disk)
        room.model.put("voice.own_words", WORDS)
        room.flush()
        qtbot.waitUntil(notice.isVisible)
        assert "full" in notice.why._text.text()
        assert room._footer.status.state is Saving.FAILED
        with qtbot.waitSignal(room._rescue.kept):
            notice.place_chosen.emit(tmp_path)
    (file,) = tmp_path.glob("*.samraad")
    assert file.name in notice.why._text.text()
    return shown, file


def test_the_notice_goes_when_there_is_room_again(
    kept: tuple[MainWindow, Path], qtbot: QtBot
) -> None:
    room = room_of(kept[0])
    store_everything()
    qtbot.waitUntil(lambda: not room._notices.not_saved.isVisible())
    assert room._footer.status.state is Saving.SAVED
    assert not anything_unsaved()


def test_what_was_kept_is_taken_in_under_meetings(
    kept: tuple[MainWindow, Path], discussion: str, qtbot: QtBot
) -> None:
    shown, file = kept
    give_up()
    assert shown.shell is not None
    assert shown.session is not None
    shown.shell.go(MeetingsPlace())
    screen = shown.shell.shown
    assert isinstance(screen, MeetingsScreen)
    with qtbot.waitSignal(screen.rescue.model.taken_in):
        screen.rescue.model.take_in(file)
    assert shown.session.open_room(discussion).discussion.voice.own_words == WORDS
    assert screen.rescue.said.isVisible()
    assert not screen.rescue.replace.isVisible()


def test_something_newer_is_replaced_only_when_somebody_says_so(
    kept: tuple[MainWindow, Path], discussion: str, qtbot: QtBot
) -> None:
    shown, file = kept
    give_up()
    assert shown.shell is not None
    assert shown.session is not None
    session = shown.session
    stored = session.open_room(discussion)
    voice = replace(stored.discussion.voice, own_words="nyere")
    session.save_discussion(stored.meeting.id, replace(stored.discussion, voice=voice))
    shown.shell.go(MeetingsPlace())
    screen = shown.shell.shown
    assert isinstance(screen, MeetingsScreen)
    screen.rescue.model.take_in(file)
    qtbot.waitUntil(screen.rescue.replace.isVisible)
    assert session.open_room(discussion).discussion.voice.own_words == "nyere"
    with qtbot.waitSignal(screen.rescue.model.taken_in):
        screen.rescue.replace.click()
    assert session.open_room(discussion).discussion.voice.own_words == WORDS


def test_a_foreign_file_is_told_and_nothing_is_changed(
    discussion: str, at: Callable[[Place], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    del discussion
    file = tmp_path / "x.samraad"
    file.write_bytes(b"hello")
    shown = at(MeetingsPlace())
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, MeetingsScreen)
    screen.rescue.model.take_in(file)
    qtbot.waitUntil(screen.rescue.said.isVisible)
    assert "redningsfil" in screen.rescue.said._title.text()


def test_while_another_program_holds_the_database_the_window_says_so(
    at: Callable[[Place], MainWindow],
) -> None:
    shown = at(MeetingsPlace())
    assert shown.shell is not None
    assert not shown.shell.waiting.isVisible()
    shown.background.waiting.emit(True)
    assert shown.shell.waiting.isVisible()
    shown.background.waiting.emit(False)
    assert not shown.shell.waiting.isVisible()
