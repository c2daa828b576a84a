"""Nothing is cut off in the smallest window, nor with text at twice its size."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from meetingapp.errors import AppError
from meetingapp.ui.places import Place
from meetingapp.ui.screens.first_start import FirstStartScreen
from meetingapp.ui.screens.unlock import UnlockScreen
from meetingapp.ui.settings import LEAST_HEIGHT, LEAST_WIDTH
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.viewmodels.recovery import ASK, SHOW, WHO, Recovery
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.places_to_visit import PLACES

At = Callable[[Place], MainWindow]
MakeWindow = Callable[..., MainWindow]
SIZES = [(LEAST_WIDTH, LEAST_HEIGHT, 1.0), (1366, 768, 1.0), (1440, 900, 2.0)]


def drawn() -> None:
    for _ in range(4):
        QApplication.processEvents()


def sideways(window: MainWindow) -> list[str]:
    """Name what stands outside the width of the page it is on."""
    return [
        type(page).__name__
        for area in window.findChildren(QScrollArea)
        if area.isVisible()
        and (page := area.widget()) is not None
        and page.width() > area.viewport().width()
    ]


def cut(window: MainWindow) -> list[str]:
    """Name words that have less width than they need. What is elided has its tooltip."""
    found = []
    for one in window.findChildren(QWidget):
        if not one.isVisible() or isinstance(one, Elided | QLineEdit):
            continue
        wraps = isinstance(one, QLabel) and (one.wordWrap() or not one.text())
        if isinstance(one, QLabel | QPushButton) and not wraps:
            needed = one.minimumSizeHint().width()
            if one.text() and one.width() < needed - 1:
                found.append(f"{one.text()}: {one.width()} < {needed}")
    return found


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("place", PLACES, ids=str)
def test_a_screen_fits(at: At, place: Place, width: int, height: int, scale: float) -> None:
    shown = at(place)
    theme.apply(Mode.LIGHT, scale)
    shown.resize(width, height)
    drawn()
    least = shown.minimumSizeHint()
    assert (shown.width(), shown.height()) == (width, height)
    assert least.width() <= width
    assert least.height() <= height
    assert sideways(shown) == []
    assert cut(shown) == []


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("step", [1, 2, 3])
def test_the_first_start_fits(
    door: Door, window: MakeWindow, width: int, height: int, scale: float, step: int
) -> None:
    shown = window(door)
    theme.apply(Mode.LIGHT, scale)
    shown.resize(width, height)
    start = shown.centralWidget()
    assert isinstance(start, FirstStartScreen)
    start.model.write(name="Berit", passphrase="x" * 20, again="x" * 20)
    start.model.go_to(step)
    drawn()
    assert shown.minimumSizeHint().width() <= width
    assert shown.minimumSizeHint().height() <= height
    assert sideways(shown) == []
    assert cut(shown) == []


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_the_unlock_screen_fits(
    office: Door, window: MakeWindow, width: int, height: int, scale: float
) -> None:
    shown = window(office)
    theme.apply(Mode.LIGHT, scale)
    shown.resize(width, height)
    drawn()
    assert shown.minimumSizeHint().height() <= height
    assert cut(shown) == []


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("step", [WHO, SHOW, ASK])
def test_the_way_in_without_a_passphrase_fits(
    office: Door, window: MakeWindow, width: int, height: int, scale: float, step: int
) -> None:
    shown = window(office)
    theme.apply(Mode.LIGHT, scale)
    shown.resize(width, height)
    unlock = shown.centralWidget()
    assert isinstance(unlock, UnlockScreen)
    recovery = Recovery(office, shown.background, "", office.people(), "")
    unlock.model.recovering.emit(recovery)
    recovery.choose("berit", "x" * 20)
    recovery.go_to(step)
    drawn()
    assert shown.minimumSizeHint().width() <= width
    assert shown.minimumSizeHint().height() <= height
    assert sideways(shown) == []
    assert cut(shown) == []


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_the_repair_screen_fits(
    office: Door, window: MakeWindow, width: int, height: int, scale: float
) -> None:
    shown = window(office)
    theme.apply(Mode.LIGHT, scale)
    shown.resize(width, height)
    shown._repair(AppError("store.damaged", file="data.db"))
    drawn()
    assert shown.minimumSizeHint().height() <= height
    assert sideways(shown) == []
    assert cut(shown) == []
