"""A window over the screen that asks for more than the screen is high."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NAME = plain("Hvem er her?")


def shown(qtbot: QtBot, lines: int) -> tuple[Dialog, TextField]:
    """Open one with some lines, and a field below them."""
    dialog = Dialog(None, plain("Hva skjer nå?"))
    for number in range(lines):
        dialog.body.addWidget(
            Label(plain(f"{number}. Barnet blir spurt først."), "body", wrap=True)
        )
    last = TextField(NAME)
    dialog.body.addWidget(Field(NAME, last))
    dialog.add_close()
    dialog.open()
    qtbot.waitExposed(dialog)
    QApplication.processEvents()
    return dialog, last


def page_of(dialog: Dialog) -> QScrollArea:
    [page] = dialog.findChildren(QScrollArea)
    return page


def is_in_sight(part: QWidget, within: QWidget) -> bool:
    corner = part.mapTo(within, part.rect().topLeft())
    return within.rect().contains(part.rect().translated(corner))


def test_what_does_not_fit_the_screen_scrolls_and_the_buttons_stay_in_sight(qtbot: QtBot) -> None:
    dialog, last = shown(qtbot, lines=80)
    page = page_of(dialog)
    assert page.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    close = QApplication.focusWidget()
    assert close is not None
    assert not page.isAncestorOf(close)
    assert is_in_sight(close, dialog)
    assert not is_in_sight(last, page.viewport())
    last.setFocus()
    assert is_in_sight(last, page.viewport())
    page.setFocus(Qt.FocusReason.BacktabFocusReason)
    before = page.verticalScrollBar().value()
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    assert page.verticalScrollBar().value() < before


def test_what_fits_is_as_high_as_it_must_be_and_does_not_scroll(qtbot: QtBot) -> None:
    dialog, last = shown(qtbot, lines=3)
    page = page_of(dialog)
    assert page.verticalScrollBar().maximum() == 0
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert is_in_sight(last, page.viewport())
    assert page.viewport().height() == dialog.body.geometry().height()
    assert dialog.height() < dialog.screen().availableGeometry().height() / 2


def test_it_grows_with_what_is_said_in_it_as_long_as_the_screen_has_room(qtbot: QtBot) -> None:
    dialog, last = shown(qtbot, lines=3)
    page, before = page_of(dialog), dialog.height()
    for number in range(4):
        dialog.body.addWidget(Label(plain(f"Det mangler {number} svar."), "body", wrap=True))
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert page.verticalScrollBar().maximum() == 0
    assert is_in_sight(last, page.viewport())
    for number in range(80):
        dialog.body.addWidget(Label(plain(f"Det mangler {number} svar."), "body", wrap=True))
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    assert dialog.height() <= dialog.screen().availableGeometry().height()
