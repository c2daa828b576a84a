"""How it goes, from 0 to 10: the child's own number beside guardians' and professionals'.

The three differ in shape as well as in colour, and are never made into one.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.domain.measurement import MeasurementKind
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.measure_chart import latest_two
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import wording

if TYPE_CHECKING:
    from meetingapp.domain.measurement import Measurement
    from meetingapp.services.measurements import Measured

_INKS: Final[Mapping[MeasurementKind, str]] = {
    MeasurementKind.CHILD: "voice",
    MeasurementKind.GUARDIAN: "info",
    MeasurementKind.PROFESSIONAL: "neutral",
}
_TEN: Final = 10


class Voice(Painted):
    """One of the three: hollow is what it was, filled what it is now."""

    def __init__(self, kind: MeasurementKind) -> None:
        super().__init__()
        self._kind = kind
        self._first: Measurement | None = None
        self._last: Measurement | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_numbers(self, first: "Measurement | None", last: "Measurement | None") -> None:
        """Show the first and the last number, where there are any."""
        self._first, self._last = first, last
        self.retranslate()

    @override
    def retranslate(self) -> None:
        words = wording.words
        who = words.code(self._kind)
        if self._last is None:
            said = words("{who}: not asked", who=who)
        else:
            now, day = words.number(self._last.value), words.day_month(self._last.on)
            said = words("{who}: {now} of 10, {day}", who=who, now=now, day=day)
            if self._first is not None:
                was = words.number(self._first.value)
                said = words(
                    "{who}: {was} of 10, now {now} of 10, {day}", who=who, was=was, now=now, day=day
                )
        self.setAccessibleName(f"{said[:1].upper()}{said[1:]}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(100), theme.px(72))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(84), theme.px(72))

    @override
    def draw(self, painter: QPainter) -> None:
        words = wording.words
        high = theme.px(20)
        who = words.code(self._kind)
        name = f"{who[:1].upper()}{who[1:]}"
        _write(painter, QRectF(0, 0, self.width(), high), name, "text", weight=600)
        below = QRectF(0, high, self.width(), high + theme.px(4))
        ink = _INKS[self._kind]
        if self._last is None:
            _write(painter, below, words.in_context("voice", "not asked"), "text3")
            return
        now = words.number(self._last.value)
        mark = "voice_text2" if ink == "voice" else f"{ink}_text"
        wide = _write(painter, below, now, mark, size="lg", weight=600)
        if self._first is not None:
            was = words("was {number}", number=words.number(self._first.value))
            _write(painter, below.adjusted(wide + theme.px(6), 0, 0, 0), was, "text3")
        y = theme.px(58)
        pad = theme.px(7)
        start, end = QPointF(pad, y), QPointF(self.width() - pad, y)
        painter.setPen(QPen(theme.colour("track"), theme.px(4)))
        painter.drawLine(start, end)
        for each, filled in ((self._first, False), (self._last, True)):
            if each is not None:
                share = float(each.value) / _TEN
                at = QPointF(start.x() + (end.x() - start.x()) * share, y)
                self._mark(painter, at, ink, filled=filled)

    def _mark(self, painter: QPainter, at: QPointF, ink: str, *, filled: bool) -> None:
        painter.setPen(QPen(theme.colour(ink), 2))
        painter.setBrush(theme.colour(ink if filled else "surface"))
        size = theme.px(5)
        if self._kind is MeasurementKind.CHILD:
            painter.drawEllipse(at, size, size)
        elif self._kind is MeasurementKind.GUARDIAN:
            painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))
        else:
            corners = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
            painter.drawPolygon(QPolygonF([at + corner * 1.2 for corner in corners]))


class Voices(QWidget):
    """The three beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self.each = tuple(map(Voice, _INKS))
        column(self).addWidget(Columns(self.each, least=250))

    def show_measured(self, held: "Measured") -> None:
        """Show what each of them thinks."""
        for kind, voice in zip(_INKS, self.each, strict=True):
            voice.show_numbers(*latest_two(held, kind))


def _write(
    painter: QPainter, box: QRectF, text: str, ink: str, *, size: str = "xs", weight: int = 400
) -> int:
    font = theme.font(size, weight)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    painter.drawText(box, text)
    return QFontMetrics(font).horizontalAdvance(text)
