"""Choose any number from a closed list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy
from typing_extensions import override

from meetingapp.ui.widgets.choice import (
    Option,
    OptionButton,
    key_for,
    option_at,
    show_focus,
    tell_reader,
)
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.wording import Say, wording


class Chips(QFrame):
    """One tab stop. Arrows move, Space or a digit toggles, A takes all or none.

    ``changed`` comes only when a person chose.
    """

    changed = Signal(tuple)

    def __init__(self, name: Say, options: Sequence[Option], *, voice: bool = False) -> None:
        super().__init__()
        self.setObjectName("chips")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._name = name
        self._kind = "voice_chip" if voice else "chip"
        self._cursor = 0
        self._options: tuple[Option, ...] = ()
        self._buttons: list[OptionButton] = []
        self._flow = FlowLayout(self, gap=6)
        self.set_options(options)
        wording.changed.connect(self.retranslate)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; what was chosen stays if it is still offered."""
        before = self.values
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._options = tuple(options)
        self._buttons = []
        for at, option in enumerate(self._options):
            button = OptionButton(option, key_for(self._options, at), self._kind, self)
            button.clicked.connect(lambda _on, at=at: self._clicked(at))
            self._flow.addWidget(button)
            button.show()
            self._buttons.append(button)
        self._cursor = 0
        self.set_values(before)

    @property
    def options(self) -> tuple[Option, ...]:
        """Return what can be chosen."""
        return self._options

    @property
    def values(self) -> tuple[str, ...]:
        """Return the values chosen, in the order of the list."""
        return tuple(one.option.value for one in self._buttons if one.isChecked())

    def set_values(self, values: Sequence[str]) -> None:
        """Choose without telling anyone."""
        for button in self._buttons:
            button.setChecked(button.option.value in values)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the options in the language in use."""
        words = wording.words
        for button in self._buttons:
            button.retranslate()
        chosen = [one.option.say(words) for one in self._buttons if one.isChecked()]
        name = self._name(words)
        tell_reader(self, f"{name}: {words.listing(chosen)}" if chosen else name)
        self.updateGeometry()

    def _clicked(self, at: int) -> None:
        self._cursor = at
        self._told()

    def _toggle(self, at: int) -> None:
        self._move_to(at)
        self._buttons[at].setChecked(not self._buttons[at].isChecked())
        self._told()

    def _told(self) -> None:
        self.retranslate()
        self.changed.emit(self.values)

    def _move_to(self, at: int) -> None:
        self._cursor = at
        self._show_cursor(on=self.hasFocus())

    def _show_cursor(self, *, on: bool) -> None:
        for at, button in enumerate(self._buttons):
            set_flag(button, "cursor", on and at == self._cursor)

    def _all_or_none(self) -> None:
        usable = [one for one in self._buttons if one.isEnabled()]
        on = not all(one.isChecked() for one in usable)
        for button in usable:
            button.setChecked(on)
        self._told()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        count = len(self._buttons)
        at = option_at(self._options, event.text())
        if count and key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._move_to((self._cursor + 1) % count)
        elif count and key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._move_to((self._cursor - 1) % count)
        elif key == Qt.Key.Key_Space and count and self._buttons[self._cursor].isEnabled():
            self._toggle(self._cursor)
        elif at is not None:
            self._toggle(at)
        elif key == Qt.Key.Key_A and not event.modifiers():
            self._all_or_none()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_focus(self, self._buttons, on=True)
        self._show_cursor(on=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        show_focus(self, self._buttons, on=False)
        self._show_cursor(on=False)
