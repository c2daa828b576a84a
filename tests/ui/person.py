"""A person at the keyboard: presses real keys, and counts what each costs.

What counts is a field typed, a choice made and a key that confirms. Moving about is free.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.ui.window import MainWindow

Key = Qt.Key
CTRL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
NONE: Final = Qt.KeyboardModifier.NoModifier


@dataclass
class Person:
    """Moving (Tab, F4, Ctrl+Enter) is free; a field, a choice or a confirming key is one input."""

    window: MainWindow
    settle: Callable[[MainWindow], None]
    inputs: list[str] = field(default_factory=list)
    free_texts: int = 0
    keys: int = 0
    letters: int = 0
    """Of free text: apart from ``keys``, for they cost the same wherever they are written."""

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Move."""
        for _ in range(times):
            self.keys += 1
            QTest.keyClick(self._target, key, modifier)
            QApplication.processEvents()

    def writes(self, what: str, text: str) -> None:
        """Fill a field with free text."""
        self.free_texts += 1
        self.letters += len(text)
        self._counted(f"{what} (text)")
        self._types(text)

    def fills(self, what: str, text: str) -> None:
        """Fill a field with a number, a day or a name from the list."""
        self.keys += len(text)
        self._counted(what)
        self._types(text)

    def chooses(self, what: str, key: str | Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Choose, tick or confirm with one key."""
        self.keys += 1
        self._counted(what)
        if isinstance(key, str):
            QTest.keyClicks(self._target, key)
        else:
            QTest.keyClick(self._target, key, modifier)
        QApplication.processEvents()

    def tab(self, times: int = 1) -> None:
        """Go to the next field."""
        self.press(Key.Key_Tab, times=times)

    def done(self) -> None:
        """Finish the item and go to the next."""
        self.press(Key.Key_Return, CTRL)
        self.settle(self.window)

    @property
    def here(self) -> QWidget:
        """The widget that has the keyboard."""
        now = QApplication.focusWidget()
        assert now is not None, f"nothing has the keyboard after: {self.inputs[-3:]}"
        return now

    @property
    def said(self) -> str:
        """What a screen reader says where the keyboard is."""
        return self.here.accessibleName()

    @property
    def _target(self) -> QWidget:
        """A list that is open takes the keys first, as it does on a real desktop."""
        return QApplication.activePopupWidget() or self.here

    def _counted(self, what: str) -> None:
        self.inputs.append(f"{what} @ {self.said}")

    def _types(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self._target, letter)
        QApplication.processEvents()
