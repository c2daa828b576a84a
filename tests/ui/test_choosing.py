from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Language

YES_NO = (
    Option("yes", plain("Ja")),
    Option("partly", plain("Delvis")),
    Option("no", plain("Nei"), key="n"),
)
TWELVE = tuple(Option(str(number), plain(f"Valg {number}")) for number in range(1, 13))


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.seg = Seg(plain("Enig"), YES_NO)
        self.chips = Chips(plain("Måte"), TWELVE)
        self.text = TextField(plain("Notat"))
        body = column(self)
        for part in (self.seg, self.chips, self.text):
            body.addWidget(part)


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Form]:
    shown = Form()
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.seg.setFocus(Qt.FocusReason.TabFocusReason)
    yield shown
    shown.close()


def test_a_digit_chooses_and_moves_on(qtbot: QtBot, form: Form) -> None:
    chosen: list[str] = []
    form.seg.chosen.connect(chosen.append)
    qtbot.keyClick(form.seg, Qt.Key.Key_2)
    assert form.seg.value == "partly"
    assert chosen == ["partly"]
    assert form.chips.hasFocus()


def test_the_letter_of_an_option_chooses_it(qtbot: QtBot, form: Form) -> None:
    qtbot.keyClick(form.seg, Qt.Key.Key_N)
    assert form.seg.value == "no"


def test_arrows_choose_and_stay(qtbot: QtBot, form: Form) -> None:
    qtbot.keyClick(form.seg, Qt.Key.Key_Right)
    qtbot.keyClick(form.seg, Qt.Key.Key_Right)
    assert form.seg.value == "partly"
    qtbot.keyClick(form.seg, Qt.Key.Key_Left)
    assert form.seg.value == "yes"
    assert form.seg.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_9, Qt.Key.Key_0, Qt.Key.Key_X, Qt.Key.Key_Plus])
def test_other_keys_choose_nothing(qtbot: QtBot, form: Form, key: Qt.Key) -> None:
    qtbot.keyClick(form.seg, key)
    assert form.seg.value is None
    assert form.seg.hasFocus()


def test_choosing_from_the_register_tells_nobody(form: Form) -> None:
    told: list[object] = []
    form.seg.chosen.connect(told.append)
    form.chips.changed.connect(told.append)
    form.seg.set_value("yes")
    form.chips.set_values(["1", "3"])
    assert told == []
    assert form.chips.values == ("1", "3")


def test_digits_toggle_the_first_eleven(qtbot: QtBot, form: Form) -> None:
    form.chips.setFocus()
    for key in (Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_Plus, Qt.Key.Key_3):
        qtbot.keyClick(form.chips, key)
    assert form.chips.values == ("10", "11")


def test_the_twelfth_is_reached_by_the_arrows(qtbot: QtBot, form: Form) -> None:
    form.chips.setFocus()
    qtbot.keyClick(form.chips, Qt.Key.Key_Left)
    qtbot.keyClick(form.chips, Qt.Key.Key_Space)
    assert form.chips.values == ("12",)


def test_a_takes_all_and_then_none(qtbot: QtBot, form: Form) -> None:
    form.chips.setFocus()
    qtbot.keyClick(form.chips, Qt.Key.Key_A)
    assert len(form.chips.values) == 12
    qtbot.keyClick(form.chips, Qt.Key.Key_A)
    assert form.chips.values == ()


def test_each_list_is_one_tab_stop(qtbot: QtBot, form: Form) -> None:
    qtbot.keyClick(form.seg, Qt.Key.Key_Tab)
    assert form.chips.hasFocus()
    qtbot.keyClick(form.chips, Qt.Key.Key_Tab)
    assert form.text.hasFocus()


def test_digits_in_text_stay_text(qtbot: QtBot, form: Form) -> None:
    form.text.setFocus()
    qtbot.keyClicks(form.text, "123")
    assert form.text.raw == "123"
    assert form.seg.value is None


def test_a_screen_reader_hears_what_is_chosen(form: Form) -> None:
    form.seg.set_value("partly")
    assert form.seg.accessibleName() == "Enig: Delvis"
    form.chips.set_values(["1", "2"])
    assert form.chips.accessibleName() == "Måte: Valg 1 og Valg 2"


def test_what_is_not_possible_cannot_be_chosen(qtbot: QtBot) -> None:
    seg = Seg(plain("Grunn"), (YES_NO[0], Option("x", plain("Ufødt"), enabled=False)))
    qtbot.addWidget(seg)
    seg.show()
    qtbot.keyClick(seg, Qt.Key.Key_2)
    assert seg.value is None


def test_nothing_moves_when_a_list_gets_the_keyboard(form: Form) -> None:
    before = [child.geometry() for child in form.chips.findChildren(QWidget)]
    form.chips.setFocus(Qt.FocusReason.TabFocusReason)
    assert [child.geometry() for child in form.chips.findChildren(QWidget)] == before


def test_the_mark_of_a_choice_is_said_again_in_the_other_language(form: Form) -> None:
    form.chips.set_values(["1"])
    wording.use(Language.NN)
    first = form.chips.findChildren(QWidget)[0]
    assert first.accessibleName() == "Valg 1, vald"
