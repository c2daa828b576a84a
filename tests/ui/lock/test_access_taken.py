"""Access taken away closes what stands open, within a second and with a sentence (T50)."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.errors import AppError
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import CasePlace, CasesPlace, Place, RoomPlace, TodayPlace
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.saving import anything_unsaved
from meetingapp.ui.why import Locked, Why
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.faults.campaign import Campaign
from tests.ui.conftest import TODAY, settle

At = Callable[[Place], MainWindow]


@dataclass
class Rights:
    """What the use cases answer once somebody has taken the rights away."""

    taken: str = ""
    asked: list[float] = field(default_factory=list)

    def still_allowed(self, _id: str) -> bool:
        self.asked.append(time.monotonic())
        if self.taken == "vault.person_gone":
            raise AppError("vault.person_gone")
        return not self.taken

    def refuse(self, *_arguments: object) -> None:
        if self.taken:
            raise AppError(self.taken)


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    session = office.unlock(passphrase)
    meeting = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=("jonas",)))
    session.close()
    return meeting.discussions[0].id


@pytest.fixture
def rights() -> Rights:
    return Rights()


def sentences(shown: MainWindow) -> list[Dialog]:
    return [dialog for dialog in shown.findChildren(Dialog) if dialog.isVisible()]


def revoked(shown: MainWindow, rights: Rights, qtbot: QtBot) -> float:
    """Take the rights away, and tell how long the view stood open after that."""
    began = time.monotonic()
    rights.taken = "access.not_yours"
    assert shown.shell is not None
    shell = shown.shell
    qtbot.waitUntil(lambda: shell.place == TodayPlace(), timeout=3000)
    return time.monotonic() - began


@pytest.mark.keeps_time
def test_an_open_view_closes_within_a_second(
    discussion: str,
    at: At,
    rights: Rights,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    campaign: Campaign,
) -> None:
    tried = campaign("T50", "access revoked while a case stands open", short=2, full=40)
    shown = at(TodayPlace())
    assert shown.shell is not None
    monkeypatch.setattr(shown.session, "still_allowed", rights.still_allowed)
    worst = 0.0
    for number in range(tried.count):
        rights.taken = ""
        shown.shell.go(RoomPlace(discussion) if number % 2 else CasePlace("jonas"))
        settle(qtbot, shown)
        qtbot.wait(tried.random.randrange(300))
        worst = max(worst, revoked(shown, rights, qtbot))
        qtbot.waitUntil(lambda: bool(sentences(shown)))
        for dialog in sentences(shown):
            assert dialog.windowTitle() == "Samråd"
            dialog.accept()
        settle(qtbot, shown)
    assert len(rights.asked) <= (rights.asked[-1] - rights.asked[0]) / 0.5 + 2
    assert worst <= 1
    tried.held(f"closed within {worst:.2f} s in {tried.count} of {tried.count}, with a sentence")


def test_it_is_not_asked_while_no_case_is_open(
    at: At, rights: Rights, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown = at(CasesPlace())
    monkeypatch.setattr(shown.session, "still_allowed", rights.still_allowed)
    qtbot.wait(1000)  # longer than it waits between two questions
    assert rights.asked == []


@pytest.mark.parametrize("code", ["access.denied", "access.not_yours"])
def test_a_refused_autosave_closes_the_room_at_once_and_is_not_tried_for_ever(
    discussion: str,
    at: At,
    rights: Rights,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    code: str,
) -> None:
    shown = at(RoomPlace(discussion))
    monkeypatch.setattr(shown.session, "save_discussion", rights.refuse)
    rights.taken = code
    assert shown.shell is not None
    shell = shown.shell
    room = shell.shown
    assert isinstance(room, RoomScreen)
    room.model.put("voice.own_words", "Jeg vil lese.")
    room.flush()
    qtbot.waitUntil(lambda: shell.place == TodayPlace())
    settle(qtbot, shown)
    assert not anything_unsaved()
    assert len(sentences(shown)) == 1
    sentences(shown)[0].accept()


def test_a_person_who_left_the_vault_is_locked_out(
    discussion: str,
    at: At,
    rights: Rights,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    shown = at(RoomPlace(discussion))
    relaunched: list[Locked] = []
    shown.relaunch = relaunched.append
    monkeypatch.setattr(shown.session, "still_allowed", rights.still_allowed)
    monkeypatch.setattr(shown.session, "save_discussion", rights.refuse)
    monkeypatch.setattr(shown.session, "keep_place", rights.refuse)
    assert shown.shell is not None
    room = shown.shell.shown
    assert isinstance(room, RoomScreen)
    room.model.put("voice.own_words", "Jeg vil lese.")
    rights.taken = "vault.person_gone"
    qtbot.waitUntil(lambda: shown.locker.curtain is not None, timeout=1000)
    qtbot.waitUntil(lambda: bool(relaunched), timeout=10_000)
    assert relaunched[0].why is Why.ACCESS
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [shown]
