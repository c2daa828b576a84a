"""A small square with a date or an icon, first in a row of a list."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.widgets.pill import PillKind


class Tile(Painted):
    """Shows an icon, or a day over a month."""

    def __init__(
        self,
        icon_name: str | None = None,
        *,
        top: str = "",
        below: str = "",
        kind: PillKind = "neutral",
        size: int = 44,
    ) -> None:
        super().__init__()
        self._icon = icon_name
        self._top = top
        self._below = below
        self._kind = kind
        self._size = size
        self.refit()

    @override
    def refit(self) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))

    @override
    def draw(self, painter: QPainter) -> None:
        size = self.width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{self._kind}_soft"))
        painter.drawRoundedRect(QRectF(0, 0, size, size), 9, 9)
        ink = f"{self._kind}_text"
        if self._icon is not None:
            drawn = round(size * 0.45)
            at = (size - drawn) / 2
            paint_icon(painter, self._icon, ink, QRectF(at, at, drawn, drawn))
            return
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font("lg", 700))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, size * 0.08, size, size * 0.54), middle, self._top)
        painter.setFont(theme.font("xs", 500))
        painter.drawText(QRectF(0, size * 0.55, size, size * 0.36), middle, self._below)
