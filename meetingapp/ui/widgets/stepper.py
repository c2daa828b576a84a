"""Steps of a short task, with where a person is."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import Say, wording

_ROW = 84
_RING = 28


class Stepper(Painted):
    """Numbered rings under each other; done ones have a tick."""

    def __init__(self, steps: Sequence[tuple[Say, Say]]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._now = 1
        self.retranslate()

    def set_step(self, step: int) -> None:
        """Show which step a person is on, counted from 1."""
        self._now = step
        self.retranslate()
        self.update()

    @override
    def retranslate(self) -> None:
        words = wording.words
        title = self._steps[self._now - 1][0](words)
        self.setAccessibleName(
            words("Step {n} of {total}: {title}", n=self._now, total=len(self._steps), title=title)
        )
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(_ROW) * (len(self._steps) - 1) + theme.px(52))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), self.sizeHint().height())

    @override
    def draw(self, painter: QPainter) -> None:
        for at, (title, sub) in enumerate(self._steps, start=1):
            top = theme.px(_ROW) * (at - 1) + 4
            side = theme.px(_RING)
            ring = QRectF(1, top, side, side)
            if at < len(self._steps):
                done = at < self._now
                painter.setPen(QPen(theme.colour("accent" if done else "chip_line"), 2))
                middle = ring.center().x()
                painter.drawLine(
                    QPointF(middle, ring.bottom() + 5),
                    QPointF(middle, top + theme.px(_ROW) - 5),
                )
            self._draw_ring(painter, ring, at)
            left = ring.right() + theme.px(14)
            self._draw_words(painter, left, top, (title, sub), here=at <= self._now)

    def _draw_ring(self, painter: QPainter, ring: QRectF, at: int) -> None:
        filled = at <= self._now
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(theme.colour("border_strong"), 1.4))
        painter.setBrush(theme.colour("accent" if filled else "surface"))
        painter.drawEllipse(ring)
        if at < self._now:
            inner = theme.px(16)
            middle = ring.center()
            box = QRectF(middle.x() - inner / 2, middle.y() - inner / 2, inner, inner)
            paint_icon(painter, "check", "on_accent", box, 2.4)
            return
        painter.setPen(theme.colour("on_accent" if filled else "text2"))
        painter.setFont(theme.font("sm", 700))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(at))

    def _draw_words(
        self, painter: QPainter, left: float, top: float, texts: tuple[Say, Say], *, here: bool
    ) -> None:
        title, sub = (text(wording.words) for text in texts)
        width = self.width() - left
        painter.setFont(theme.font("md", 600))
        painter.setPen(theme.colour("text" if here else "text2"))
        at = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, top - 4, width, theme.px(20)), at, title)
        painter.setFont(theme.font("sm"))
        painter.setPen(theme.colour("text2"))
        flags = int(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        )
        below = QRectF(left, top + theme.px(18), width, theme.px(40))
        painter.drawText(below, flags, sub)
