"""Closing or locking never throws words away without saying so first."""

from collections.abc import Callable
from datetime import datetime

import pytest

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.errors import AppError
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import Place, RoomPlace
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.saving import anything_unsaved
from meetingapp.ui.widgets.dialog import Dialog
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


def written(shown: MainWindow) -> None:
    assert shown.shell is not None
    room = shown.shell.shown
    assert isinstance(room, RoomScreen)
    room.model.put("voice.own_words", WORDS)


def test_a_window_with_unsaved_words_closes_only_when_asked_twice(
    discussion: str, at: Callable[[Place], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = at(RoomPlace(discussion))
    monkeypatch.setattr(shown.session, "save_discussion", full_disk)
    written(shown)

    assert not shown.close()
    assert shown.isVisible()
    (dialog,) = [d for d in shown.findChildren(Dialog) if d.isVisible()]
    dialog.reject()
    assert anything_unsaved()

    assert shown.close()
    assert not anything_unsaved()


def test_when_there_is_room_again_nothing_is_lost(
    office: Door,
    passphrase: str,
    discussion: str,
    at: Callable[[Place], MainWindow],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = at(RoomPlace(discussion))
    with monkeypatch.context() as full:
        full.setattr(shown.session, "save_discussion", full_disk)
        written(shown)
        assert not shown.close()
    for dialog in shown.findChildren(Dialog):
        dialog.reject()

    assert shown.close()
    session = office.unlock(passphrase)
    assert session.open_room(discussion).discussion.voice.own_words == WORDS
    session.close()
