"""When what is typed cannot be saved, the lock neither loses it nor shows it."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.errors import AppError
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.lock.curtain import Curtain
from meetingapp.ui.places import Place, RoomPlace, TodayPlace
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.saving import anything_unsaved, store_everything
from meetingapp.ui.why import Locked, Why
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.conftest import TODAY

WORDS = "Jeg liker når vi leser i lite rom."
OF_THE_CASE = ("Jonas", "Fiktivsen", "lite rom", "Berit", "RT", "1/26")


@dataclass
class Disk:
    """A disk that is full until somebody makes room."""

    save: Callable[[str, CaseDiscussion], datetime]
    full: bool = True

    def save_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> datetime:
        if self.full:
            raise AppError("store.disk_full")
        return self.save(meeting_id, discussion)


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    session = office.unlock(passphrase)
    meeting = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=("jonas",)))
    session.close()
    return meeting.discussions[0].id


@dataclass
class Covered:
    """A window that was locked while its words could not be saved."""

    window: MainWindow
    disk: Disk
    relaunched: list[Locked]

    @property
    def curtain(self) -> Curtain:
        found = self.window.locker.curtain
        assert found is not None
        return found


@pytest.fixture
def covered(
    discussion: str,
    at: Callable[[Place], MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Iterator[Covered]:
    shown = at(RoomPlace(discussion))
    assert shown.session is not None
    disk = Disk(shown.session.save_discussion)
    monkeypatch.setattr(shown.session, "save_discussion", disk.save_discussion)
    relaunched: list[Locked] = []
    shown.relaunch = relaunched.append
    assert shown.shell is not None
    room = shown.shell.shown
    assert isinstance(room, RoomScreen)
    room.turn_to("A05")
    room.model.caret_wanted.emit("voice.own_words")
    room.model.put("voice.own_words", WORDS)
    shown.locker.lock(Why.IDLE, 5)
    is_there = Covered(shown, disk, relaunched)
    qtbot.waitUntil(lambda: is_there.curtain.is_waiting)
    yield is_there
    disk.full = False
    store_everything()
    if shown.session is not None and shown.locker.curtain is not None:
        qtbot.waitUntil(lambda: shown.session is None, timeout=10_000)


def read_aloud(root: QAccessibleInterface | None) -> list[str]:
    """Give everything a screen reader can come to."""
    if root is None or not root.isValid() or root.state().invisible:
        return []
    own = [root.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
    own.append(root.text(QAccessible.Text.Description))
    for at in range(root.childCount()):
        own += read_aloud(root.child(at))
    return [text for text in own if text]


def holds(texts: list[str]) -> list[str]:
    return [word for word in OF_THE_CASE for text in texts if word in text]


def test_nothing_of_the_case_can_be_seen_or_read_aloud(covered: Covered) -> None:
    window = covered.window
    visible = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert visible == [window]
    assert window.centralWidget() is covered.curtain
    said = read_aloud(QAccessible.queryAccessibleInterface(window))
    assert "Passfrase" in said
    assert holds(said) == []
    assert holds([covered.curtain.said]) == []


def test_the_keyboard_reaches_only_the_passphrase_and_its_button(
    covered: Covered, qtbot: QtBot
) -> None:
    reached: set[QWidget | None] = set()
    for _ in range(12):
        now = QApplication.focusWidget()
        assert now is not None
        reached.add(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    assert reached <= {covered.curtain.passphrase, covered.curtain.unlock}
    assert covered.curtain.passphrase in reached


@pytest.mark.parametrize("key", ["Ctrl+N", "F1", "Alt+3", "Ctrl+J", "F12", "Ctrl+L", "Escape"])
def test_no_key_of_the_window_behind_does_anything(
    covered: Covered, qtbot: QtBot, key: str
) -> None:
    shell = covered.window.shell
    assert shell is not None
    place = shell.place
    combination = QKeySequence.fromString(key)[0]  # type: ignore[index]  # the stubs forget that it is a list
    qtbot.keyClick(covered.curtain.passphrase, combination.key(), combination.keyboardModifiers())
    assert shell.place == place
    assert covered.window.centralWidget() is covered.curtain
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [covered.window]


def test_it_says_why_it_waits_and_that_it_goes_on_trying(covered: Covered) -> None:
    assert "ikke alt er lagret" in covered.curtain.said
    assert "Disken er full" in covered.curtain.said
    assert "prøver igjen" in covered.curtain.said


def test_closing_the_window_does_not_throw_the_words_away(covered: Covered) -> None:
    assert not covered.window.close()
    assert not covered.window.close()
    assert anything_unsaved()


def test_as_soon_as_there_is_room_all_is_saved_and_the_process_ends(
    covered: Covered, qtbot: QtBot, office: Door, passphrase: str, discussion: str
) -> None:
    covered.disk.full = False
    qtbot.waitUntil(lambda: bool(covered.relaunched), timeout=10_000)
    assert covered.relaunched[0].why is Why.IDLE
    assert covered.relaunched[0].minutes == 5
    assert covered.window.session is None
    session = office.unlock(passphrase)
    assert session.open_room(discussion).discussion.voice.own_words == WORDS
    session.close()


def test_the_same_person_comes_back_to_the_same_words_with_the_passphrase(
    covered: Covered, qtbot: QtBot, passphrase: str
) -> None:
    window, curtain = covered.window, covered.curtain
    qtbot.keyClicks(curtain.passphrase, "feil passfrase i dag")
    qtbot.keyClick(curtain.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "stemmer ikke" in curtain.said)
    assert window.centralWidget() is curtain

    curtain.passphrase.clear()
    qtbot.keyClicks(curtain.passphrase, passphrase)
    qtbot.keyClick(curtain.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.locker.curtain is None)
    assert window.centralWidget() is window.shell
    assert window.shell is not None
    room = window.shell.shown
    assert isinstance(room, RoomScreen)
    assert room.model.discussion.voice.own_words == WORDS
    assert room.where() == ("A05", "voice.own_words")
    covered.disk.full = False
    store_everything()
    qtbot.waitUntil(lambda: not anything_unsaved(), timeout=10_000)


def test_a_lock_does_not_wait_for_a_backup_to_a_slow_stick(
    at: Callable[[Place], MainWindow], qtbot: QtBot
) -> None:
    shown = at(TodayPlace())
    relaunched: list[Locked] = []
    shown.relaunch = relaunched.append
    copied = threading.Event()
    shown.background.heavy(copied.wait, lambda _: None)
    workers = [each for each in threading.enumerate() if each.name.startswith("heavy")]
    try:
        shown.locker.lock(Why.KEY)
        qtbot.waitUntil(lambda: bool(relaunched), timeout=5000)
        assert shown.session is None
    finally:
        copied.set()
        for worker in workers:
            worker.join()
