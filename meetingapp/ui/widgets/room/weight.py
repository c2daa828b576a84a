"""Cells that take one key: the weight of an element, and the alternative it speaks for."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.elements import SOURCE_KEYS
from meetingapp.ui.widgets.choice import tell_reader
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import Say, wording

_HEAVIEST = 3


class _KeyCell(Painted):
    """Takes its own keys and moves on; every other key does nothing."""

    moved = Signal(int)

    def __init__(self, name: Say) -> None:
        super().__init__()
        self.name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_name(self, name: Say) -> None:
        """Say which row the cell belongs to."""
        self.name = name
        self.retranslate()

    def ring(self, painter: QPainter) -> None:
        """Draw the frame of the cell that has the keyboard."""
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class WeightCell(_KeyCell):
    """0–3 as bars of rising height and the digit, never colour alone.

    B F P D O choose where the facts come from without leaving the cell.
    """

    weighed = Signal(int)
    sourced = Signal(str)

    def __init__(self, name: Say) -> None:
        super().__init__(name)
        self._weight: int | None = None
        self.refit()
        self.retranslate()

    def set_weight(self, weight: int | None) -> None:
        """Show a weight without telling anyone."""
        self._weight = weight
        self.retranslate()
        self.update()

    @override
    def retranslate(self) -> None:
        words = wording.words
        name = self.name(words)
        if self._weight is None:
            tell_reader(self, words("{element}: weight from 0 to 3", element=name))
        else:
            tell_reader(self, words("{element}: weight {n} of 3", element=name, n=self._weight))

    @override
    def refit(self) -> None:
        self.setFixedSize(theme.px(82), theme.px(34))

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(82), theme.px(34))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().upper()
        if typed in {"0", "1", "2", "3"}:
            self.weighed.emit(int(typed))
            self.moved.emit(1)
        elif typed in SOURCE_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sourced.emit(typed)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Up else -1
            self.weighed.emit(min(max((self._weight or 0) + step, 0), _HEAVIEST))
        else:
            super().keyPressEvent(event)

    @override
    def draw(self, painter: QPainter) -> None:
        self.ring(painter)
        weight = self._weight or 0
        for bar in range(_HEAVIEST):
            high, left = theme.px(8 + 5 * bar), theme.px(12 + bar * 11)
            on = bar < weight
            pen = Qt.PenStyle.NoPen if on else QPen(theme.colour("chip_line"), 1.2)
            painter.setPen(pen)
            painter.setBrush(theme.colour("accent") if on else Qt.BrushStyle.NoBrush)
            box = QRectF(left, theme.px(26) - high, theme.px(8), high)
            painter.drawRoundedRect(box, 2, 2)
        painter.setFont(theme.font("md", 600))
        painter.setPen(theme.colour("text3" if self._weight is None else "text"))
        shown = "–" if self._weight is None else str(self._weight)
        box = QRectF(theme.px(50), 0, theme.px(24), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


class LetterCell(_KeyCell):
    """The alternative an element speaks for; shown only where there is a third."""

    chosen = Signal(str)

    def __init__(self, name: Say) -> None:
        super().__init__(name)
        self._letter = ""
        self._letters: tuple[str, ...] = ()
        self.refit()

    def set_letter(self, letter: str, letters: Sequence[str]) -> None:
        """Show the alternative chosen among ``letters``."""
        self._letter, self._letters = letter, tuple(letters)
        self.retranslate()
        self.update()

    @override
    def retranslate(self) -> None:
        words = wording.words
        tell_reader(
            self,
            words("{element} speaks for {choice}", element=self.name(words), choice=self._letter)
            if self._letter
            else words("{element}: which alternative?", element=self.name(words)),
        )

    @override
    def refit(self) -> None:
        self.setFixedSize(theme.px(44), theme.px(34))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().upper()
        if typed and typed in self._letters:
            self.chosen.emit(typed)
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)

    @override
    def draw(self, painter: QPainter) -> None:
        self.ring(painter)
        side = theme.px(24)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        if self._letter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
        else:
            painter.setPen(QPen(theme.colour("chip_line"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 7, 7)
        painter.setFont(theme.font("sm", 600))
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._letter)
