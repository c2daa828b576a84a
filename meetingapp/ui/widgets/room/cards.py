"""A choice of one among cards that say what follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.choice import KEYS, tell_reader
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.wording import Say, wording

_TOO_NARROW = 620


@dataclass(frozen=True, slots=True)
class CardOption:
    """One card: its words, what follows from it, and whether it can be chosen here."""

    value: str
    say: Say
    follows: Say
    enabled: bool = True


class _Card(QFrame):
    pressed = Signal()

    def __init__(self, option: CardOption, key: str) -> None:
        super().__init__()
        self.option = option
        self.setObjectName("option")
        self.setMinimumHeight(theme.px(38))
        line = row(self, margins=(10, 4, 12, 4), gap=9)
        line.addWidget(KeyCap(key))
        self._text = Label(option.say, "sm" if option.enabled else "small")
        line.addWidget(self._text)
        line.addStretch(1)
        line.addWidget(Label(option.follows, "xs"))
        self._tick = Icon("check", "accent_text", 16, 2.6)
        self._tick.hide()
        line.addWidget(self._tick)
        set_flag(self, "off", not option.enabled)

    def choose(self, *, on: bool) -> None:
        set_flag(self, "on", on)
        set_flag(self._text, "t", "sm_strong" if on else "sm" if self.option.enabled else "small")
        self._tick.setVisible(on)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.option.enabled:
            self.pressed.emit()


class OptionCards(QWidget):
    """One tab stop. Digits choose and move on (or stay, without ``advance``), arrows choose."""

    chosen = Signal(str)

    def __init__(self, name: Say, options: Sequence[CardOption], *, advance: bool = True) -> None:
        super().__init__()
        self._name = name
        self._advance = advance
        self._value: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._cards: list[_Card] = []
        for at, option in enumerate(options):
            card = _Card(option, KEYS[at])
            card.pressed.connect(lambda at=at: self._choose(at))
            self._cards.append(card)
        self._columns = 0
        self._arrange()
        wording.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def value(self) -> str | None:
        """Return the value of the card chosen."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Choose without telling anyone."""
        self._value = value
        for card in self._cards:
            card.choose(on=card.option.value == value)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is chosen, and what follows from it."""
        words = wording.words
        name = self._name(words)
        for card in self._cards:
            if card.option.value == self._value:
                name = f"{name}: {card.option.say(words)}, {card.option.follows(words)}"
        tell_reader(self, name)

    def _choose(self, at: int) -> None:
        self.set_value(self._cards[at].option.value)
        self.chosen.emit(self._cards[at].option.value)

    def _step(self, by: int) -> None:
        usable = [at for at, card in enumerate(self._cards) if card.option.enabled]
        now = [n for n, at in enumerate(usable) if self._cards[at].option.value == self._value]
        if usable:
            self._choose(usable[(now[0] + by) % len(usable)] if now else usable[0])

    def _arrange(self) -> None:
        columns = 1 if theme.effective(self.width()) < _TOO_NARROW else 2
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self._cards) // columns)
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at % rows, at // rows)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = KEYS.find(event.text()) if event.text() else -1
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self._step(1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self._step(-1)
        elif 0 <= at < len(self._cards) and self._cards[at].option.enabled:
            self._choose(at)
            if self._advance:
                self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(on=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(on=False)

    def _show_focus(self, *, on: bool) -> None:
        now = [c for c in self._cards if c.option.value == self._value] or self._cards[:1]
        for card in self._cards:
            set_flag(card, "kbf", on and card in now)
