"""Whatever a person is in the midst of, the window locks in time and nothing is lost (T29)."""

import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import RoomPlace, TodayPlace
from meetingapp.ui.routes import routes
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.shell import Shell
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.why import Locked, Why
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.faults.campaign import Campaign
from tests.ui.conftest import NOW, settle
from tests.ui.lock.states import State, do, draw, found

TRIGGERS = (Why.IDLE, Why.SYSTEM, Why.SLEEP, Why.KEY)


@dataclass
class Desk:
    """A window whose clocks stand still until they are moved."""

    door: Door
    passphrase: str
    qtbot: QtBot
    away: timedelta = timedelta()
    relaunched: list[Locked] = field(default_factory=list)

    def now(self) -> datetime:
        return NOW + self.away

    def ticks(self) -> float:
        return self.away.total_seconds()

    def open(self) -> MainWindow:
        shown = MainWindow(
            self.door,
            self.door.folder,
            Settings(),
            routes=routes,
            relaunch=self.relaunched.append,
            now=self.now,
            ticks=self.ticks,
        )
        shown.show()
        shown.activateWindow()
        self.qtbot.waitUntil(shown.isActiveWindow)
        return shown

    def leave(self, shown: MainWindow, why: Why) -> float:
        """Trigger the lock, and tell how long it took until nothing of a case was shown."""
        began = time.monotonic()
        if why is Why.IDLE:
            self.away += timedelta(minutes=5)
        else:
            shown.locker.lock(why)
        self.qtbot.waitUntil(lambda: shown.locker.curtain is not None, timeout=1000)
        took = time.monotonic() - began
        assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [shown]
        self.qtbot.waitUntil(lambda: bool(self.relaunched), timeout=20_000)
        assert shown.session is None
        assert self.relaunched.pop().why is why
        return took

    def end(self, shown: MainWindow) -> None:
        """Give everything up, without the backup that closing makes."""
        settle(self.qtbot, shown)
        for dialog in QApplication.topLevelWidgets():
            if dialog is not shown and dialog.isVisible():
                dialog.close()
        shown.let_go()
        shown.close()
        shown.deleteLater()


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    session = office.unlock(passphrase)
    meeting = session.plan_meeting(MeetingPlan("RT", NOW.date(), case_ids=("jonas",)))
    session.close()
    return meeting.discussions[0].id


@pytest.fixture
def desk(office: Door, passphrase: str, qtbot: QtBot) -> Desk:
    return Desk(office, passphrase, qtbot)


def shell_of(shown: MainWindow) -> Shell:
    assert shown.shell is not None
    return shown.shell


def one_state(desk: Desk, state: State, why: Why) -> tuple[float, bool]:
    """Be in a state, leave the desk, come back: how long it took, and whether words were kept."""
    shown = desk.open()
    shown.open_session(desk.door.unlock(desk.passphrase), state.place)
    settle(desk.qtbot, shown)
    words = do(state, shell_of(shown))
    took = desk.leave(shown, why)
    shown.close()
    shown.deleteLater()
    if theme.mode is not Mode.LIGHT or theme.scale != 1.0:
        theme.apply(Mode.LIGHT, 1.0)

    back = desk.open()
    back.open_session(desk.door.unlock(desk.passphrase))
    desk.qtbot.waitUntil(lambda: shell_of(back).shown is not None, timeout=10_000)
    place = shell_of(back).place
    assert type(place) is type(state.place), (state, place)
    screen = shell_of(back).shown
    assert screen is not None
    if words:
        desk.qtbot.waitUntil(lambda: found(screen, words), timeout=10_000)
    if isinstance(screen, RoomScreen):
        desk.qtbot.waitUntil(lambda: screen.model.is_open, timeout=10_000)
        if state.item in screen.model.agenda:
            desk.qtbot.waitUntil(lambda: screen.model.item == state.item, timeout=10_000)
    desk.end(back)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return took, bool(words)


@pytest.mark.keeps_time
@pytest.mark.parametrize("part", range(4))
def test_in_whatever_state_it_locks_in_time_and_nothing_is_lost(
    desk: Desk, discussion: str, campaign: Campaign, part: int
) -> None:
    tried = campaign(
        "T29", f"somebody leaves amid fields, dialogs, lists, menus ({part + 1} of 4)",
        short=1, full=25,
    )  # fmt: skip
    worst, kept = 0.0, 0
    for number in range(part, part + tried.count):
        state = draw(tried.random, number, discussion)
        took, wrote = one_state(desk, state, TRIGGERS[number % len(TRIGGERS)])
        assert took <= 1, f"{took:.2f} s: {state}, {TRIGGERS[number % len(TRIGGERS)]}"
        worst, kept = max(worst, took), kept + wrote
    tried.held(
        f"locked within {worst:.2f} s in {tried.count} of {tried.count} states; "
        f"words under way in {kept} of them, 0 lost; back at the same screen in all"
    )


def test_the_caret_is_where_it_was(desk: Desk, discussion: str) -> None:
    shown = desk.open()
    shown.open_session(desk.door.unlock(desk.passphrase), RoomPlace(discussion))
    settle(desk.qtbot, shown)
    room = shell_of(shown).shown
    assert isinstance(room, RoomScreen)
    room.turn_to("A05")
    room.model.caret_wanted.emit("voice.own_words")
    area = QApplication.focusWidget()
    assert isinstance(area, TextArea)
    desk.qtbot.keyClicks(area, "Jeg liker å lese i lite rom.")
    cursor = area.textCursor()
    cursor.setPosition(9)
    area.setTextCursor(cursor)
    desk.leave(shown, Why.SLEEP)
    shown.close()

    back = desk.open()
    back.open_session(desk.door.unlock(desk.passphrase))

    def caret() -> tuple[str, int]:
        now = QApplication.focusWidget()
        return (now.raw, now.textCursor().position()) if isinstance(now, TextArea) else ("", -1)

    desk.qtbot.waitUntil(lambda: caret() == ("Jeg liker å lese i lite rom.", 9), timeout=10_000)
    desk.end(back)


def test_a_case_that_may_no_longer_be_seen_leads_to_today(desk: Desk) -> None:
    shown = desk.open()
    shown.open_session(desk.door.unlock(desk.passphrase), RoomPlace("en annens samtale"))
    desk.leave(shown, Why.KEY)
    for dialog in QApplication.topLevelWidgets():
        dialog.close()
    back = desk.open()
    back.open_session(desk.door.unlock(desk.passphrase))
    desk.qtbot.waitUntil(lambda: shell_of(back).place == TodayPlace(), timeout=10_000)
    desk.end(back)


@pytest.mark.parametrize(("minutes", "in_meeting", "locks_after"), [(5, 5, 5), (5, 45, 45)])
def test_a_meeting_under_way_has_a_limit_of_its_own(
    desk: Desk, discussion: str, minutes: int, in_meeting: int, locks_after: int
) -> None:
    shown = desk.open()
    shown.state.away.set_minutes(minutes)
    shown.state.away.set_in_meeting(in_meeting)
    shown.open_session(desk.door.unlock(desk.passphrase), RoomPlace(discussion))
    settle(desk.qtbot, shown)
    desk.away += timedelta(minutes=locks_after, seconds=-1)
    assert shown.guards is not None
    shown.guards.idle.look()
    assert shown.locker.curtain is None
    desk.away += timedelta(seconds=1)
    shown.guards.idle.look()
    desk.qtbot.waitUntil(lambda: bool(desk.relaunched), timeout=10_000)
    assert desk.relaunched[0].minutes == locks_after
    shown.close()


def test_outside_a_meeting_the_longer_limit_does_not_count(desk: Desk) -> None:
    shown = desk.open()
    shown.state.away.set_in_meeting(60)
    shown.open_session(desk.door.unlock(desk.passphrase), TodayPlace())
    settle(desk.qtbot, shown)
    desk.leave(shown, Why.IDLE)
    shown.close()
