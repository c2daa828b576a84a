"""One line a day beside the clock: only for those who want it, and it tells of nobody."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from meetingapp.ui.places import EvaluationsPlace, RoomPlace, TodayPlace
from meetingapp.ui.reminders.kept import FILE_NAME, Kept, read_kept, write_kept
from meetingapp.ui.reminders.reminders import Reminders
from meetingapp.ui.reminders.tray import SystemTray
from meetingapp.ui.screens.settings import SettingsScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.widgets.reminders_card import RemindersCard
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.door import Door
from tests.ui.conftest import CHEAP, NOW
from tests.ui.met import JANUARY, tell

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]


class Corner:
    """A corner of a screen that is there, or not."""

    def __init__(self, *, is_there: bool = True) -> None:
        self.said: list[str] = []
        self.stands = False
        self._is_there = is_there
        self.press: Callable[[], None] = self.hide

    def when_chosen(self, does: Callable[[], None]) -> None:
        self.press = does

    def is_there(self) -> bool:
        return self._is_there

    def say(self, line: str) -> None:
        self.said.append(line)
        self.stands = True

    def hide(self) -> None:
        self.stands = False


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tell(tmp_path_factory.mktemp("reminders") / "told")


@pytest.fixture
def shown(pattern: Path, tmp_path: Path, window: MakeWindow, settled: Settled) -> MainWindow:
    """Give the window on a day when evaluations are late; something else is in front."""
    folder = tmp_path / "told"
    shutil.copytree(pattern, folder)
    door = Door(folder, lambda: JANUARY, CHEAP)
    made = window(door)
    made.now = lambda: JANUARY
    made.open_session(door.unlock(PASSPHRASE), TodayPlace())
    settled(made)
    return made


@pytest.fixture
def mail() -> Iterator[QWidget]:
    """Give another window, which is the one in front."""
    other = QWidget()
    yield other
    other.close()


def in_front(window: QWidget) -> None:
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def at(window: MainWindow, moment: datetime) -> None:
    window.now = lambda: moment


def test_nothing_is_said_until_somebody_wants_it(
    shown: MainWindow, mail: QWidget, tmp_path: Path, settled: Settled
) -> None:
    corner = Corner()
    reminders = Reminders(shown, tmp_path, corner)
    in_front(mail)
    reminders.look()
    settled(shown)
    assert corner.said == []
    assert not reminders.is_on


def test_what_waits_is_told_of_once_a_day_without_names_or_numbers(
    shown: MainWindow, mail: QWidget, tmp_path: Path, settled: Settled
) -> None:
    corner = Corner()
    reminders = Reminders(shown, tmp_path, corner)
    in_front(mail)
    for _ in range(3):
        reminders.turn(on=True)
        settled(shown)
    assert corner.said == ["Noe skal følges opp i dag."]
    again = Reminders(shown, tmp_path, corner)  # as after a lock: the day is kept
    again.look()
    settled(shown)
    assert len(corner.said) == 1
    at(shown, JANUARY + timedelta(days=1))
    again.look()
    settled(shown)
    assert corner.said == ["Noe skal følges opp i dag."] * 2
    corner.press()
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == EvaluationsPlace()
    reminders.turn(on=False)
    assert not corner.stands


def test_nothing_is_said_in_a_meeting_while_others_see_the_screen_or_at_work_in_the_window(
    shown: MainWindow, mail: QWidget, tmp_path: Path, settled: Settled
) -> None:
    assert shown.shell is not None
    corner = Corner()
    reminders = Reminders(shown, tmp_path, corner)
    in_front(shown)
    reminders.turn(on=True)
    in_front(mail)
    shown.state.shares_screen = True
    reminders.look()
    shown.state.shares_screen = False
    shown.shell._place = RoomPlace("d")
    reminders.look()
    shown.shell._place = TodayPlace()
    settled(shown)
    assert corner.said == []
    reminders.look()
    shown.state.shares_screen = True  # before the answer has come
    settled(shown)
    assert corner.said == []


def test_where_nothing_waits_nothing_is_said(
    office: Door, passphrase: str, window: MakeWindow, mail: QWidget, settled: Settled
) -> None:
    made = window(office, replace(Settings(), user="berit"))
    made.open_session(office.unlock(passphrase), TodayPlace())
    corner = Corner()
    reminders = Reminders(made, office.folder, corner)
    in_front(mail)
    reminders.turn(on=True)
    settled(made)
    assert corner.said == []
    assert read_kept(office.folder) == Kept(is_on=True, opened_on=NOW.date())


def test_a_locked_window_asks_on_a_working_day_when_nobody_has_opened_it(
    office: Door, window: MakeWindow, mail: QWidget
) -> None:
    made = window(office)
    corner = Corner()
    reminders = Reminders(made, office.folder, corner)
    in_front(mail)
    tuesday = NOW.replace(hour=8, minute=59)
    for moment, count in (
        (tuesday, 0),
        (tuesday + timedelta(minutes=1), 1),
        (tuesday + timedelta(hours=3), 1),
        (tuesday + timedelta(days=1, minutes=1), 2),
        (tuesday + timedelta(days=4, hours=2), 2),  # a Saturday
    ):
        at(made, moment)
        reminders.turn(on=True)
        assert corner.said == ["Har du sett i Samråd i dag?"] * count, moment
    opened = replace(read_kept(office.folder), opened_on=date(2026, 11, 30))
    write_kept(office.folder, opened)
    at(made, datetime(2026, 11, 30, 12, tzinfo=NOW.tzinfo))
    Reminders(made, office.folder, corner).look()
    assert len(corner.said) == 2


def test_where_there_is_no_vault_yet_nobody_is_asked(
    door: Door, window: MakeWindow, mail: QWidget, tmp_path: Path
) -> None:
    made = window(door)
    corner = Corner()
    in_front(mail)
    at(made, NOW.replace(hour=12))
    Reminders(made, tmp_path, corner).turn(on=True)
    assert corner.said == []


def test_the_file_beside_the_vault_tells_of_nobody(
    shown: MainWindow, mail: QWidget, tmp_path: Path, settled: Settled
) -> None:
    in_front(mail)
    Reminders(shown, tmp_path, Corner()).turn(on=True)
    settled(shown)
    day = JANUARY.date().isoformat()
    kept = json.loads((tmp_path / FILE_NAME).read_text())
    assert kept == {"is_on": True, "opened_on": day, "said_on": day}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff", b'{"is_on": 1, "said_on": 7}', b"[" * 5000]
)
def test_a_file_that_makes_no_sense_is_as_from_the_start(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert read_kept(tmp_path) == Kept()
    write_kept(tmp_path / "none", Kept(is_on=True))  # a folder that is gone is no trouble


def test_a_desktop_without_such_a_place_is_told_of_in_the_settings(
    shown: MainWindow, tmp_path: Path
) -> None:
    assert shown.shell is not None
    tray = SystemTray()  # there is none where no screen is
    assert not tray.is_there()
    tray.hide()
    shown.state.reminders = Reminders(shown, tmp_path, tray)
    screen = SettingsScreen(shown.shell._work)
    shown.background.settle()
    card = screen.findChild(RemindersCard)
    assert card is not None
    assert not card.tick.isEnabled()
    assert card.about.text().startswith("Denne maskinen viser ikke")
    screen.deleteLater()


def test_it_is_chosen_in_the_settings(shown: MainWindow, tmp_path: Path) -> None:
    assert shown.shell is not None
    shown.state.reminders = Reminders(shown, tmp_path, Corner())
    screen = SettingsScreen(shown.shell._work)
    shown.background.settle()
    card = screen.findChild(RemindersCard)
    assert card is not None
    card.tick.click()
    assert read_kept(tmp_path).is_on
    card.tick.click()
    assert not read_kept(tmp_path).is_on
    screen.deleteLater()
