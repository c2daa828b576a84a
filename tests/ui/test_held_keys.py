"""What is typed while a screen is being made waits for its field, in the order it was typed."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.ui.held_keys import HeldKeys
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.wording import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk(QWidget):
    """A window with the screen that is left, and the one that is being made."""

    def __init__(self) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        self.left, self.made = QLineEdit(), QWidget()
        lines.addWidget(self.left)
        lines.addWidget(self.made)
        inside = QVBoxLayout(self.made)
        self.field, self.next, self.button = QLineEdit(), TextArea(plain("Tekst")), QPushButton()
        for each in (self.field, self.next, self.button):
            inside.addWidget(each)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    shown = Desk()
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.left.setFocus()
    return shown


def test_what_is_typed_meanwhile_lands_in_the_new_field_and_not_in_the_old(desk: Desk) -> None:
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.left, "Jonas sier")
    assert desk.left.text() == ""
    desk.field.setFocus()
    held.release()
    assert (desk.left.text(), desk.field.text()) == ("", "Jonas sier")
    QTest.keyClicks(desk.field, " mer")
    assert desk.field.text() == "Jonas sier mer"


def test_where_no_field_came_what_was_typed_lands_nowhere_and_is_told(desk: Desk) -> None:
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.left, "abc")
    assert held.release() == "abc"
    assert (desk.left.text(), desk.field.text()) == ("", "")
    QTest.keyClicks(desk.left, "abc")
    assert desk.left.text() == "abc"


def test_what_is_given_up_is_told_as_it_would_have_stood_there(desk: Desk) -> None:
    held = HeldKeys(desk.made)
    desk.field.setFocus()
    QTest.keyClicks(desk.left, "Jonsa")
    for key in (Key.Key_Backspace, Key.Key_Backspace):
        QTest.keyClick(desk.left, key)
    QTest.keyClicks(desk.left, "as sier")
    QTest.keyClick(desk.left, Key.Key_Return)
    QTest.keyClicks(desk.left, "nei")
    QTest.keyClick(desk.left, Key.Key_Home)
    QTest.keyClicks(desk.left, "«")
    assert held.give_up() == "Jonas sier\n«nei"
    assert desk.field.text() == ""


def test_what_the_program_listens_to_never_waits(desk: Desk) -> None:
    locked = list[bool]()
    QShortcut(QKeySequence("Ctrl+L"), desk).activated.connect(lambda: locked.append(True))
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.left, "ja")
    QTest.keyClick(desk.left, Key.Key_L, Ctrl)
    assert locked == [True]
    assert held.give_up() == "ja"


def test_a_key_that_is_for_the_text_waits_for_it_and_does_nothing_in_the_old_field(
    desk: Desk,
) -> None:
    desk.left.setText("Sigrid")
    desk.field.setText("Jon")
    held = HeldKeys(desk.made)
    QTest.keyClick(desk.left, Key.Key_A, Ctrl)
    QTest.keyClick(desk.left, Key.Key_Delete)
    QTest.keyClicks(desk.left, "Jonas")
    assert (desk.left.text(), desk.left.selectedText()) == ("Sigrid", "")
    desk.field.setFocus()
    assert held.release() == ""
    assert desk.field.text() == "Jonas"


def test_tab_leads_to_the_next_field_and_what_follows_is_written_there(desk: Desk) -> None:
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.left, "mor")
    QTest.keyClick(desk.left, Key.Key_Tab)
    QTest.keyClicks(desk.left, "sier ja")
    desk.field.setFocus()
    assert held.release() == ""
    assert (desk.field.text(), desk.next.raw) == ("mor", "sier ja")


@pytest.mark.parametrize("is_line", [True, False])
def test_what_was_pasted_is_what_lay_there_when_it_was_pasted(desk: Desk, *, is_line: bool) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("av mor")
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.left, "Sagt ")
    QTest.keyClick(desk.left, Key.Key_V, Ctrl)
    QTest.keyClicks(desk.left, ".")
    clipboard.setText("om et annet barn")
    (desk.field if is_line else desk.next).setFocus()
    assert held.release() == ""
    assert desk.left.text() == ""
    assert (desk.field.text() if is_line else desk.next.raw) == "Sagt av mor."


def test_undo_takes_back_what_waits_and_not_what_was_done_before(desk: Desk) -> None:
    undone = list[str]()
    for key in ("Ctrl+Z", "Ctrl+Y"):
        shortcut = QShortcut(QKeySequence(key), desk.made)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: undone.append("something else"))
    desk.field.setFocus()
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.field, "feil")
    QTest.keyClick(desk.field, Key.Key_Z, Ctrl)
    QTest.keyClicks(desk.field, "rett")
    QTest.keyClick(desk.field, Key.Key_Z, Ctrl)
    QTest.keyClick(desk.field, Key.Key_Z, Ctrl | Shift)
    assert held.release() == ""
    assert (desk.field.text(), undone) == ("rett", [])


def test_what_an_input_method_writes_waits_too(desk: Desk) -> None:
    held = HeldKeys(desk.made)
    held.take_keyboard()
    assert QApplication.focusWidget() is desk.made
    assert desk.made.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is not False
    half, whole = QInputMethodEvent("´", []), QInputMethodEvent()
    whole.setCommitString("é")
    QTest.keyClicks(desk.made, "id")
    QCoreApplication.sendEvent(desk.made, half)
    QCoreApplication.sendEvent(desk.made, whole)
    desk.field.setFocus()
    assert held.release() == ""
    assert desk.field.text() == "idé"
    assert not desk.made.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_text_presses_no_button_and_a_key_alone_still_does(desk: Desk) -> None:
    pressed = list[bool]()
    desk.button.clicked.connect(lambda: pressed.append(True))
    desk.button.setFocus()
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.button, " mor sier ja ")
    assert (held.release(), pressed) == ("mor sier ja", [])
    held = HeldKeys(desk.made)
    QTest.keyClick(desk.button, Key.Key_Space)
    assert (held.release(), pressed) == ("", [True])


def test_a_field_that_is_only_read_takes_nothing(desk: Desk) -> None:
    desk.field.setReadOnly(True)
    desk.field.setFocus()
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.field, "abc")
    assert (held.release(), desk.field.text()) == ("abc", "")


def test_another_window_is_written_in_as_always(desk: Desk, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    held = HeldKeys(desk.made)
    QTest.keyClicks(other, "passord")
    assert (other.text(), held.give_up()) == ("passord", "")
