"""One element of the best-interest grid: facts, where they come from, how much they weigh."""

from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.elements import (
    SOURCE_KEYS,
    ElementRow,
    RowState,
    choose_favours,
    choose_source,
    row_of,
    set_aside,
    take_back,
    weigh,
    write_text,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.room.fields import code_say
from meetingapp.ui.widgets.room.weight import LetterCell, WeightCell
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.wording import plain
from meetingapp.words import Words

NAME_WIDTH: Final = 176
SOURCE_WIDTH: Final = 96
NARROW_NAME: Final = 108
_MINUS: Final = ("-", "−", "–")


class ElementRowWidget(QFrame):
    """Facts, Tab, 0–3. A minus first in the empty cell sets the element aside.

    Tab comes to every cell; what goes on to the next open row is Enter, a minus or a weight.
    """

    moved = Signal(int)

    def __init__(self, room: RoomViewModel, element: BestInterestElement) -> None:
        super().__init__()
        self.setObjectName("grid_row")
        self.element = element
        self._room = room
        name = code_say(element)
        self._name = Label(name, "sm_strong", wrap=True)
        self._name.setFixedWidth(theme.px(NAME_WIDTH))
        self._aside = Pill(lambda words: words("Not relevant"))
        self.facts = TextArea(name, placeholder=self._invitation, lines=(1, 6))
        self.facts.setObjectName("gridfacts")
        self.facts.installEventFilter(self)
        self.facts.edited.connect(lambda text: write_text(room, element, text))
        self._source = Label(plain(""), "sm2")
        self._source.setFixedWidth(theme.px(SOURCE_WIDTH))
        self.weight = WeightCell(name)
        self.weight.weighed.connect(lambda n: weigh(room, element, n))
        self.weight.sourced.connect(lambda key: choose_source(room, element, SOURCE_KEYS[key]))
        self.weight.moved.connect(self._after_weight)
        self.favours = LetterCell(name)
        self.favours.chosen.connect(lambda letter: choose_favours(room, element, letter))
        self.favours.moved.connect(self.moved)
        self.weight.installEventFilter(self)
        line = row(self, margins=(16, 3, 12, 3), gap=12)
        line.addWidget(self._name)
        line.addWidget(self._aside)
        line.addWidget(self.facts, 1)
        line.addWidget(self._source)
        line.addWidget(self.weight)
        line.addWidget(self.favours)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(theme.px(43))

    @property
    def row(self) -> ElementRow:
        """Return what the row shows."""
        return row_of(self._room, self.element)

    def refresh(self, letters: tuple[str, ...]) -> None:
        """Show the row; what is being written in is left alone."""
        now = self.row
        aside = now.state is RowState.SET_ASIDE
        if not self.facts.hasFocus() or now.state is not self._shown:
            self.facts.set_raw(now.text)
        self._shown = now.state
        self._aside.setVisible(aside)
        self.facts.retranslate()
        set_flag(self._name, "t", "small" if aside else "sm_strong")
        self._source.set_say(code_say(now.source))
        set_flag(self._source, "t", "sm2" if now.sure else "small")
        counts = now.state is RowState.RELEVANT
        self._source.setVisible(not aside and not self._narrow)
        self.weight.setVisible(not aside)
        self._source.setEnabled(counts)
        self.weight.set_weight(now.weight)
        self.favours.setVisible(bool(letters) and not aside)
        self.favours.set_letter(now.favours, letters)

    _shown = RowState.OPEN
    _narrow = False

    def set_narrow(self, narrow: bool) -> None:
        """Give the facts the room of the source, which the weight’s name then says."""
        self._narrow = narrow
        self._name.setFixedWidth(theme.px(NARROW_NAME if narrow else NAME_WIDTH))
        self._source.setVisible(not narrow and self.row.state is not RowState.SET_ASIDE)

    def first_cell(self) -> QWidget:
        """Return the cell where work goes on."""
        now = self.row
        if now.state is RowState.RELEVANT and now.text and now.weight is None:
            return self.weight
        return self.facts

    def cell(self, field: str) -> QWidget:
        """Return the cell of a field the gates name."""
        if field in {"weight", "source"} and not self.weight.isHidden():
            return self.weight
        if field == "favours" and not self.favours.isHidden():
            return self.favours
        return self.facts

    def show_bad(self, *, facts: bool) -> None:
        """Show that the facts are wrong, not merely missing."""
        set_flag(self.facts, "bad", facts)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_flag(self, "on", event.type() == QEvent.Type.FocusIn)
        if event.type() == QEvent.Type.KeyPress and watched is self.facts:
            return self._facts_key(cast("QKeyEvent", event))
        return super().eventFilter(watched, event)

    def _facts_key(self, event: QKeyEvent) -> bool:
        now, blank = self.row, not self.facts.raw
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.moved.emit(1)
            return True
        aside = now.state is RowState.SET_ASIDE
        if blank and not aside and event.text() in _MINUS:
            set_aside(self._room, self.element)
            if not self.row.asks_why:
                self.moved.emit(1)
            return True
        if blank and aside and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            take_back(self._room, self.element)
            return True
        return False

    def _after_weight(self, by: int) -> None:
        if self.favours.isHidden():
            self.moved.emit(by)
        else:
            self.favours.setFocus(Qt.FocusReason.TabFocusReason)

    def _invitation(self, words: Words) -> str:
        now = self.row
        if now.asks_why:
            return words("Why not? (Backspace opens the row again)")
        if now.state is RowState.SET_ASIDE:
            return words("Write here if it counts after all")
        return words("What do we know?")
