"""Finished minutes on the screen: as pages, as text, and as a copy."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from meetingapp.errors import AppError
from meetingapp.ui.places import MinutesPlace
from meetingapp.ui.screens.minutes_view import MinutesScreen
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.demo import PASSPHRASE, make_demo
from meetingapp.wiring.door import Door

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_demo(tmp_path_factory.mktemp("demo") / "demo").folder


@pytest.fixture
def minutes(
    demo: Path, tmp_path: Path, window: MakeWindow, settled: Settled
) -> tuple[MainWindow, MinutesScreen]:
    shutil.copytree(demo, tmp_path / "demo")
    door = Door(tmp_path / "demo")
    session = door.unlock(PASSPHRASE)
    finished = [d.minutes_id for m in session.list_meetings() for d in m.discussions]
    shown = window(door)
    shown.open_session(session, MinutesPlace(next(one for one in finished if one)))
    settled(shown)
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, MinutesScreen)
    return shown, screen


def test_every_page_is_drawn_and_can_be_heard(
    minutes: tuple[MainWindow, MinutesScreen],
) -> None:
    _shown, screen = minutes
    sheets = screen.findChildren(QLabel, "sheet")
    assert len(sheets) >= 2
    assert all(not sheet.pixmap().isNull() for sheet in sheets)
    assert sheets[0].accessibleName() == "Side 1"
    assert "Referat fra ressursteam" in sheets[0].accessibleDescription()
    assert "Referat fra ressursteam" in screen.text.toPlainText()


def test_the_copy_is_the_minutes_byte_for_byte(
    minutes: tuple[MainWindow, MinutesScreen], settled: Settled, tmp_path: Path
) -> None:
    shown, screen = minutes
    screen.save_to(tmp_path / "referat.pdf")
    settled(shown)
    copied = (tmp_path / "referat.pdf").read_bytes()
    assert copied in [kept.read_bytes() for kept in (tmp_path / "demo").glob("*.pdf")]


def test_a_copy_that_cannot_be_written_says_so(
    qtbot: QtBot, minutes: tuple[MainWindow, MinutesScreen], tmp_path: Path
) -> None:
    shown, screen = minutes
    with qtbot.waitSignal(shown.background.trouble) as heard:
        screen.save_to(tmp_path / "no such folder" / "referat.pdf")
    assert heard.args is not None
    assert isinstance(heard.args[0], AppError)
    assert heard.args[0].code == "ui.copy_not_written"


def test_text_is_one_key_away(qtbot: QtBot, minutes: tuple[MainWindow, MinutesScreen]) -> None:
    _shown, screen = minutes
    qtbot.keyClick(screen.how, "2")
    assert screen.text.isVisible()
    qtbot.keyClick(screen.how, "1")
    assert not screen.text.isVisible()
