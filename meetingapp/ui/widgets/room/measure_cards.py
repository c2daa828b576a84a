"""The measures agreed so far, side by side: a click or the arrows open one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.domain.measure import Measure
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.measure_words import numbers_of
from meetingapp.ui.viewmodels.room.measure import state_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.choice import tell_reader
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Words


class _MeasureCard(QFrame):
    pressed = Signal()

    def __init__(self, room: RoomViewModel, index: int, measure: Measure, *, on: bool) -> None:
        super().__init__()
        self.setObjectName("option")
        set_flag(self, "on", on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = row(self, margins=(12, 8, 12, 8), gap=10)
        line.addWidget(KeyCap(str(index + 1)), 0, Qt.AlignmentFlag.AlignVCenter)
        texts = column(gap=1)
        name = measure.title or wording.words("New measure")
        texts.addWidget(Elided(plain(name), "strong"))
        texts.addWidget(Elided(lambda words: _under(words, measure), "small"))
        line.addLayout(texts, 1)
        state = state_of(room, index)
        if state.wrong:
            wrong = state.wrong
            pill = Pill(lambda words: words.plural("1 to mend", "{n} to mend", wrong), "danger")
        elif state.missing:
            missing = state.missing
            pill = Pill(lambda words: words.plural("1 left", "{n} left", missing), "neutral")
        else:
            pill = Pill(lambda words: words("ready"), "ok")
        line.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        if measure.responsible is not None:
            line.addWidget(Avatar(initials_of(measure.responsible.name)))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


def _under(words: Words, measure: Measure) -> str:
    base, goal = numbers_of(words, measure)
    parts = [f"{base} → {goal}"] if base and goal else []
    if measure.evaluation_date is not None:
        parts.append(words.day_month(measure.evaluation_date))
    return " · ".join(parts)


class MeasureCards(QWidget):
    """One tab stop; arrows and digits open a measure."""

    opened = Signal(int)

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self._room = room
        self._line = row(self, gap=10)
        self._cards: list[_MeasureCard] = []
        self._shown: object = None
        self._active = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wording.changed.connect(self._again)
        theme.changed.connect(self._again)

    def show_measures(self, active: int) -> None:
        """Show the measures with one of them open."""
        measures = self._room.derived.agreement.measures
        states = tuple(state_of(self._room, n) for n in range(len(measures)))
        if (measures, states, active) == self._shown:
            return
        self._shown = (measures, states, active)
        self._active = active
        for card in self._cards:
            self._line.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for n, measure in enumerate(measures):
            card = _MeasureCard(self._room, n, measure, on=n == active)
            card.pressed.connect(lambda n=n: self.opened.emit(n))
            self._line.addWidget(card, 1)
            self._cards.append(card)
        self.setVisible(bool(measures))
        title = measures[active].title if active < len(measures) else ""
        name = wording.words("Measures")
        tell_reader(self, f"{name}: {title}" if title else name)
        self._show_focus()

    def _again(self) -> None:
        self._shown = None
        if self._room.is_open:
            self.show_measures(self._active)

    def _show_focus(self) -> None:
        for n, card in enumerate(self._cards):
            set_flag(card, "kbf", self.hasFocus() and n == self._active)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self._cards)
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        typed = event.text()
        if count and step is not None:
            self.opened.emit((self._active + step) % count)
        elif typed.isdecimal() and 1 <= int(typed) <= count:
            self.opened.emit(int(typed) - 1)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()
