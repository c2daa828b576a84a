"""Before the vault is open nothing is cut off either, in a small window or at twice the size."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from meetingapp.errors import AppError
from meetingapp.ui.practice import LeaveDialog
from meetingapp.ui.screens.first_start import FirstStartScreen
from meetingapp.ui.screens.unlock import UnlockScreen
from meetingapp.ui.settings import LEAST_HEIGHT, LEAST_WIDTH
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.viewmodels.recovery import ASK, SHOW, WHO, Recovery
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.dialog import Dialog, say_trouble
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.accessibility.walk import cut, sideways

MakeWindow = Callable[..., MainWindow]
SIZES = [(LEAST_WIDTH, LEAST_HEIGHT, 1.0), (1366, 768, 1.0), (1440, 900, 2.0)]


def drawn() -> None:
    for _ in range(4):
        QApplication.processEvents()


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


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("make", [LeaveDialog, lambda on: say_trouble(on, AppError("copy.leaks"))])
def test_a_question_is_as_high_as_its_words(
    door: Door, window: MakeWindow, make: Callable[[MainWindow], Dialog], scale: float
) -> None:
    shown = window(door)
    theme.apply(Mode.LIGHT, scale)
    dialog = make(shown)
    dialog.open()
    drawn()
    assert cut(dialog) == []
    for button in dialog.findChildren(Button):
        assert button.width() >= button.sizeHint().width()
    for label in dialog.findChildren(Label):
        assert label.height() >= label.heightForWidth(label.width())
    dialog.reject()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_one_line_of_writing_is_as_high_as_the_field_beside_it(
    door: Door, window: MakeWindow, scale: float
) -> None:
    shown = window(door)
    theme.apply(Mode.LIGHT, scale)
    area = TextArea(lambda words: words("Place"), lines=(1, 4))
    field = TextField(lambda words: words("Place"))
    for each in (area, field):
        each.setParent(shown)
        each.show()
    drawn()
    theme.apply(Mode.DARK, scale)  # the text field asks for its font once it has one
    drawn()
    assert abs(area.height() - field.sizeHint().height()) <= 3 * scale
