"""How much is ready before a meeting: a ring that closes, and the numbers in it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import wording

_SIDE = 60
_LINE = 6
_CIRCLE = 360 * 16


class ReadyRing(Painted):
    """Says in its accessible name what it draws: ``6 av 11 klart``."""

    def __init__(self) -> None:
        super().__init__()
        self._done = 0
        self._of = 0
        self.refit()

    def show_ready(self, done: int, of: int) -> None:
        """Show how many steps are in place."""
        self._done, self._of = done, of
        self.retranslate()
        self.update()

    @override
    def refit(self) -> None:
        self.setFixedSize(theme.px(_SIDE), theme.px(_SIDE))

    @override
    def retranslate(self) -> None:
        words = wording.words
        self.setAccessibleName(words("{n} of {count} ready", n=self._done, count=self._of))

    @override
    def draw(self, painter: QPainter) -> None:
        line = theme.px(_LINE)
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(theme.colour("divider"), line))
        painter.drawEllipse(box)
        if self._of:
            share = round(_CIRCLE * self._done / self._of)
            painter.setPen(
                QPen(theme.colour("accent"), line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            )
            painter.drawArc(box, _CIRCLE // 4, -share)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("sm", 700))
        painter.drawText(
            QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, f"{self._done}/{self._of}"
        )
