"""The practice vault on the screen: a way there, a band on every screen, and one click back."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp import app
from meetingapp.app import PracticeDoor, leave_practice, relaunch_command
from meetingapp.errors import AppError
from meetingapp.ui.places import RoomPlace, SettingsPlace, TodayPlace
from meetingapp.ui.practice import LeaveDialog, PracticeStart, PracticeWindow
from meetingapp.ui.routes import routes
from meetingapp.ui.screens.today import TodayScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.why import Locked, Why, read_locked
from meetingapp.ui.widgets.first_steps_again import FirstStepsAgainCard
from meetingapp.ui.widgets.practice_card import PracticeCard
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.practice import PASSPHRASE, Practice
from meetingapp.wiring.practice_folder import PracticeFolder
from tests.ui.conftest import NOW

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]
At = Callable[..., MainWindow]
Enter = Callable[..., PracticeWindow]


class PracticeOfTests:
    """Stands in for the making, which takes seconds: tells what it was asked for."""

    def __init__(self, trouble: AppError | None = None, *, all_gone: bool = True) -> None:
        self.asked: list[str] = []
        self._trouble = trouble
        self._all_gone = all_gone

    def stands(self) -> bool:
        return True

    def make(self) -> None:
        self.asked.append("make")
        if self._trouble is not None:
            raise self._trouble

    def remove(self) -> bool:
        self.asked.append("remove")
        return self._all_gone


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    real = tmp_path_factory.mktemp("practice") / "samraad"
    Practice(real, lambda: NOW).make()
    return PracticeFolder(real).path


@pytest.fixture
def real(pattern: Path, tmp_path: Path) -> Path:
    shutil.copytree(pattern, tmp_path / pattern.name)
    return tmp_path / "samraad"


@pytest.fixture
def relaunched() -> list[Locked]:
    return []


@pytest.fixture
def enter(real: Path, relaunched: list[Locked], qtbot: QtBot, settled: Settled) -> Iterator[Enter]:
    """Give a way into the practice vault, as the program that starts anew goes in."""
    made: list[PracticeWindow] = []

    def go(locked: Locked | None = None, passphrase: str = PASSPHRASE) -> PracticeWindow:
        folder = PracticeFolder(real).path
        shown = PracticeWindow(
            PracticeDoor(folder),
            folder,
            Settings(),
            routes=routes,
            relaunch=relaunched.append,
            now=lambda: NOW,
            locked=locked,
            passphrase=passphrase,
        )
        made.append(shown)
        shown.state.leave.connect(shown.locker.lock)
        shown.show()
        shown.activateWindow()
        qtbot.waitUntil(lambda: shown.isActiveWindow() and shown._is_painted)
        QApplication.processEvents()
        settled(shown)
        return shown

    yield go
    for shown in made:
        shown.upkeep = None
        shown.close()


def leave(qtbot: QtBot, shown: PracticeWindow) -> None:
    shown.band.leave.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LeaveDialog)
    qtbot.keyClick(dialog.go, Qt.Key.Key_Space)


def test_it_opens_without_a_passphrase_and_the_band_stands_on_every_screen(
    enter: Enter, settled: Settled
) -> None:
    shown = enter()
    assert shown.shell is not None
    assert shown.session is not None
    assert isinstance(shown.shell.shown, TodayScreen)
    assert shown.state.practice is None
    rooms = [
        d.id
        for m in shown.session.lists.list_meetings().rows
        for d in m.discussions
        if not d.minutes_id
    ]
    for place in (TodayPlace(), RoomPlace(rooms[0]), SettingsPlace()):
        shown.shell.go(place)
        settled(shown)
        assert shown.band.isVisible()
        assert shown.band.height() > 20
        cards = shown.findChildren(PracticeCard)
        assert not any(card.isVisible() for card in cards)


def test_one_click_and_a_plain_question_lead_back(
    qtbot: QtBot, enter: Enter, relaunched: list[Locked]
) -> None:
    shown = enter()
    shown.band.leave.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LeaveDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert shown.session is not None
    assert relaunched == []
    leave(qtbot, shown)
    qtbot.waitUntil(lambda: bool(relaunched))
    assert [each.why for each in relaunched] == [Why.BACK]
    assert shown.session is None


def test_where_it_does_not_open_it_says_so_and_the_way_back_stands(
    qtbot: QtBot, enter: Enter, relaunched: list[Locked]
) -> None:
    shown = enter(passphrase="en annen frase enn den")
    start = shown.centralWidget()
    assert isinstance(start, PracticeStart)
    assert "Passfrasen" in start.said.text()
    assert start.open.isEnabled()
    leave(qtbot, shown)
    assert [each.why for each in relaunched] == [Why.BACK]


def test_where_it_locked_by_itself_it_waits_for_a_click(enter: Enter, settled: Settled) -> None:
    shown = enter(Locked(Why.IDLE, NOW, 5))
    start = shown.centralWidget()
    assert isinstance(start, PracticeStart)
    assert "fem" in start.said.text() or "5" in start.said.text()
    start.open.click()
    settled(shown)
    assert shown.session is not None


def test_the_card_makes_it_and_locks_the_real_vault(qtbot: QtBot, at: At, settled: Settled) -> None:
    shown = at(SettingsPlace())
    practice = PracticeOfTests()
    shown.state.practice = practice
    assert shown.shell is not None
    shown.shell.go(SettingsPlace())
    settled(shown)
    card = shown.shell.shown.findChild(PracticeCard) if shown.shell.shown else None
    assert isinstance(card, PracticeCard)
    assert card.isVisible()
    with qtbot.waitSignal(shown.state.leave) as left:
        card.open.click()
        assert not card.open.isEnabled()
    assert left.args == [Why.PRACTISE]
    assert practice.asked == ["make"]
    assert card.remove.isVisible()


@pytest.mark.parametrize("all_gone", [True, False])
def test_the_settings_remove_one_that_was_left(at: At, settled: Settled, *, all_gone: bool) -> None:
    shown = at(SettingsPlace())
    shown.state.practice = PracticeOfTests(all_gone=all_gone)
    assert shown.shell is not None
    shown.shell.go(SettingsPlace())
    settled(shown)
    card = shown.shell.shown.findChild(PracticeCard) if shown.shell.shown else None
    assert isinstance(card, PracticeCard)
    card.remove.click()
    settled(shown)
    assert card.remove.isVisible() is not all_gone
    assert ("ikke lagt der av Samråd" in card.said.text) is not all_gone


def test_what_is_in_the_way_of_making_it_is_told(at: At, settled: Settled) -> None:
    shown = at(SettingsPlace())
    trouble = AppError("practice.not_ours", folder="samraad-practice")
    shown.state.practice = PracticeOfTests(trouble)
    assert shown.shell is not None
    shown.shell.go(SettingsPlace())
    settled(shown)
    card = shown.shell.shown.findChild(PracticeCard) if shown.shell.shown else None
    assert isinstance(card, PracticeCard)
    card.open.click()
    settled(shown)
    assert QApplication.activeModalWidget() is not None
    assert card.open.isEnabled()
    assert shown.session is not None


def test_first_steps_are_gone_when_put_away_and_fetched_again_from_the_settings(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(TodayPlace())
    shown.state.practice = PracticeOfTests()
    shell = shown.shell
    assert shell is not None

    def today() -> TodayScreen:
        shell.go(TodayPlace())
        settled(shown)
        screen = shell.shown
        assert isinstance(screen, TodayScreen)
        return screen

    screen = today()
    assert screen.steps.isVisible()
    assert screen.practice.isVisible()
    assert [button.accessibleName() for button in screen.steps.buttons] == [
        "Nytt møte: Planlegg det første møtet"
    ]
    qtbot.keyClick(screen.steps.away, Qt.Key.Key_Space)
    settled(shown)
    assert not screen.steps.isVisible()
    assert not today().practice.isVisible()
    shell.go(SettingsPlace())
    settled(shown)
    again = shell.shown.findChild(FirstStepsAgainCard) if shell.shown else None
    assert isinstance(again, FirstStepsAgainCard)
    again.again.click()
    settled(shown)
    assert today().steps.isVisible()


def test_the_program_that_starts_anew_is_told_which_vault(tmp_path: Path) -> None:
    def told(why: Why, *, practice: bool = False) -> list[str]:
        command = relaunch_command(tmp_path, Locked(why, NOW), practice=practice)
        return command[command.index("--vault") :]

    vault = ["--vault", str(tmp_path)]
    assert told(Why.PRACTISE) == [*vault, "--practice"]
    assert told(Why.KEY)[:3] == [*vault, "--locked"]
    assert told(Why.IDLE, practice=True)[:4] == [*vault, "--practice", "--locked"]
    assert told(Why.BACK)[:3] == [*vault, "--locked"]


@pytest.mark.parametrize("left_behind", ["", "notater.odt"])
def test_going_back_removes_the_practice_vault_and_says_what_is_left(
    real: Path, monkeypatch: pytest.MonkeyPatch, left_behind: str
) -> None:
    commands: list[Sequence[str]] = []

    def started(command: Sequence[str]) -> NoReturn:
        commands.append(command)
        raise SystemExit

    monkeypatch.setattr(app, "_start", started)
    folder = PracticeFolder(real).path
    if left_behind:
        (folder / left_behind).write_text("mine")
    with pytest.raises(SystemExit):
        leave_practice(real, Locked(Why.KEY, NOW))
    assert (folder / "vault.json").exists()
    with pytest.raises(SystemExit):
        leave_practice(real, Locked(Why.BACK, NOW))
    assert [each.name for each in folder.glob("*")] == ([left_behind] if left_behind else [])
    said = read_locked(commands[-1][-1])
    assert said is not None
    wanted = "ikke lagt der av Samråd" if left_behind else "er borte"
    assert wanted in said.said(wording.words, NOW)
    assert "--practice" in commands[0]
    assert "--practice" not in commands[1]
