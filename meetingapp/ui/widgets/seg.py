"""Choose exactly one of a few: all of them in sight."""

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
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.wording import Say, wording


class Seg(QFrame):
    """One tab stop. Arrows choose; a digit or the option's letter chooses and moves on.

    ``chosen`` comes only when a person chose.
    """

    chosen = Signal(str)

    def __init__(self, name: Say, options: Sequence[Option], *, advance: bool = True) -> None:
        super().__init__()
        self.setObjectName("seg")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self._name = name
        self._advance = advance
        self._options: tuple[Option, ...] = ()
        self._buttons: list[OptionButton] = []
        self._flow = FlowLayout(self, gap=2, one_line=True)
        self._flow.setContentsMargins(2, 2, 2, 2)
        self.set_options(options)
        wording.changed.connect(self.retranslate)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; what was chosen stays if it is still offered."""
        before = self.value
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._options = tuple(options)
        self._buttons = []
        for at, option in enumerate(self._options):
            button = OptionButton(option, key_for(self._options, at), "seg", self)
            button.clicked.connect(lambda _on, at=at: self._choose(at))
            self._flow.addWidget(button)
            button.show()
            self._buttons.append(button)
        self.set_value(before)

    @property
    def options(self) -> tuple[Option, ...]:
        """Return what is offered."""
        return self._options

    @property
    def value(self) -> str | None:
        """Return the value of what is chosen."""
        at = self._at()
        return None if at is None else self._options[at].value

    def set_value(self, value: str | None) -> None:
        """Choose without telling anyone."""
        for button in self._buttons:
            button.setChecked(button.option.value == value)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the options in the language in use."""
        for button in self._buttons:
            button.retranslate()
        name = self._name(wording.words)
        at = self._at()
        if at is not None:
            name = f"{name}: {self._options[at].say(wording.words)}"
        tell_reader(self, name)
        self.updateGeometry()

    def _at(self) -> int | None:
        return next((at for at, one in enumerate(self._buttons) if one.isChecked()), None)

    def _choose(self, at: int) -> None:
        self.set_value(self._options[at].value)
        self.chosen.emit(self._options[at].value)

    def _step(self, by: int) -> None:
        usable = [at for at, option in enumerate(self._options) if option.enabled]
        now = self._at()
        if not usable:
            return
        if now is None:
            self._choose(usable[0] if by > 0 else usable[-1])
        else:
            place = usable.index(now) if now in usable else 0
            self._choose(usable[(place + by) % len(usable)])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._step(1)
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._step(-1)
            return
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        at = option_at(self._options, event.text()) if plain else None
        if at is None:
            super().keyPressEvent(event)
            return
        self._choose(at)
        if self._advance:
            self.focusNextChild()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_focus(self, self._buttons, on=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        show_focus(self, self._buttons, on=False)
