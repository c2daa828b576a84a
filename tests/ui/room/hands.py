"""Hands on the keyboard of the room."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room.form import ItemForm

Form = TypeVar("Form", bound=ItemForm)


def form(screen: RoomScreen, kind: type[Form]) -> Form:
    found = screen._form()
    assert isinstance(found, kind)
    return found


def here() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def types(text: str) -> None:
    for letter in text:
        QTest.keyClicks(QApplication.activePopupWidget() or here(), letter)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.activePopupWidget() or here(), key, modifier)
    QApplication.processEvents()
