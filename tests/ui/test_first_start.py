"""First start with the keyboard alone, on a real vault."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.ui.places import TodayPlace
from meetingapp.ui.screens.first_start import FirstStartScreen
from meetingapp.ui.settings import read_settings
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.code_grid import CodeGrid
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door

MakeWindow = Callable[..., MainWindow]
SENTENCE = "blåbær på taket i november"


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def screen_of(window: MainWindow) -> FirstStartScreen:
    screen = window.centralWidget()
    assert isinstance(screen, FirstStartScreen)
    return screen


def write_person(qtbot: QtBot, start: FirstStartScreen) -> None:
    qtbot.waitUntil(start.person.name.hasFocus)
    for text in ("Berit Eksempelrud", "rektor", SENTENCE, SENTENCE):
        qtbot.keyClicks(focused(), text)
        if focused() is not start.person.again:
            qtbot.keyClick(focused(), Qt.Key.Key_Tab)


def test_a_vault_is_made_and_opened_with_the_keyboard_alone(
    qtbot: QtBot, door: Door, window: MakeWindow, settled: Callable[[MainWindow], None]
) -> None:
    shown = window(door)
    start = screen_of(shown)
    write_person(qtbot, start)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert start.model.step == 2
    groups = start.model.code.groups
    assert start.show_code.go_on.hasFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert start.model.step == 3
    for group in groups:
        qtbot.keyClicks(focused(), group.lower())
    assert start.ask_code.open.hasFocus()
    assert not door.exists()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown.shell is not None, timeout=10_000)
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == TodayPlace()
    assert door.exists()
    shown.close()

    session = door.unlock(SENTENCE)
    assert [person.name for person in session.list_people()] == ["Berit Eksempelrud"]
    assert read_settings(door.folder).user == session.list_people()[0].id
    session.close()
    door.check_code("-".join(groups))


def test_stopping_halfway_leaves_nothing(qtbot: QtBot, door: Door, window: MakeWindow) -> None:
    shown = window(door)
    write_person(qtbot, screen_of(shown))
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    shown.close()
    assert not door.folder.exists()


def test_the_code_is_blanked_when_the_window_is_left(
    qtbot: QtBot, door: Door, window: MakeWindow
) -> None:
    shown = window(door)
    start = screen_of(shown)
    write_person(qtbot, start)
    start.model.go_to(2)
    grid = start.show_code.grid
    QApplication.sendEvent(shown, QEvent(QEvent.Type.WindowDeactivate))
    assert grid.is_blank
    assert start.model.code.groups[0] not in grid.accessibleName().replace(" ", "")
    assert start.show_code.show_again.isVisible()
    start.show_code.show_again.click()
    assert not grid.is_blank


def test_the_code_never_reaches_the_clipboard(qtbot: QtBot, door: Door, window: MakeWindow) -> None:
    QApplication.clipboard().setText("noe annet")
    start = screen_of(window(door))
    write_person(qtbot, start)
    start.model.go_to(2)
    qtbot.keyClick(start.show_code.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "noe annet"


def test_a_wrong_group_is_named_and_nothing_more(
    qtbot: QtBot, door: Door, window: MakeWindow
) -> None:
    start = screen_of(window(door))
    write_person(qtbot, start)
    start.model.go_to(2)
    start.model.go_to(3)
    wrong = "0000" if start.model.code.groups[0] != "0000" else "1111"
    qtbot.keyClicks(start.ask_code.fields[0].text, wrong)
    assert start.ask_code.wrong == "Gruppe 1 stemmer ikke. Se på arket en gang til."
    assert not start.ask_code.open.isEnabled()


@pytest.mark.parametrize(
    ("typed", "may"), [("kort", False), ("fjorten tegn..", False), ("nøyaktig femten", True)]
)
def test_only_the_length_of_the_passphrase_counts(
    door: Door, window: MakeWindow, typed: str, may: bool
) -> None:
    start = screen_of(window(door))
    start.model.write(name="Berit", passphrase=typed, again=typed)
    assert start.model.may_continue is may
    assert start.person.go_on.isEnabled() is may


def test_two_different_passphrases_do_not_go_on(
    qtbot: QtBot, door: Door, window: MakeWindow
) -> None:
    start = screen_of(window(door))
    start.model.write(name="Berit", passphrase=SENTENCE, again=SENTENCE + "!")
    qtbot.keyClick(start.person.again, Qt.Key.Key_Return)
    assert start.model.step == 1
    assert "ulike" in start.person.again.accessibleDescription()


def test_o_i_and_l_are_forgiven(door: Door, window: MakeWindow) -> None:
    start = screen_of(window(door))
    start.model.write(name="Berit", passphrase=SENTENCE, again=SENTENCE)
    start.model.go_to(3)
    for at, group in enumerate(start.model.code.groups):
        start.model.code.write(at, group.replace("0", "o").replace("1", "l"))
    assert start.model.may_open


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [420, 560, 900])
def test_no_letter_of_the_code_is_cut_off_however_large_the_text(
    qtbot: QtBot, scale: float, width: int
) -> None:
    theme.apply(scale=scale)
    grid = CodeGrid()
    qtbot.addWidget(grid)
    grid.resize(width, grid.sizeHint().height())
    pictures = []
    for last in ("MMM0", "MMM8"):
        grid.show_groups((*["MMMM"] * 8, last))
        pictures.append(grid.grab().toImage())
    assert pictures[0] != pictures[1]
    edge = [pictures[1].pixelColor(width - 1, y) for y in range(pictures[1].height())]
    assert len({one.name() for one in edge}) == 1
