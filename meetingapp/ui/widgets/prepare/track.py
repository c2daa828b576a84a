"""The line beside the steps: a mark for each moment, and the line that joins them."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted


class TrackMark(StrEnum):
    """What a moment on the line looks like: ticked, where one stands, to come, the meeting."""

    DONE = "DONE"
    NOW = "NOW"
    COMING = "COMING"
    MEETING = "MEETING"


class Track(Painted):
    """Decoration only: the words beside it say the same."""

    def __init__(self, mark: TrackMark, *, first: bool, last: bool) -> None:
        super().__init__()
        self._mark = mark
        self._first = first
        self._last = last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.refit()

    @override
    def refit(self) -> None:
        self.setFixedWidth(theme.px(26))

    @override
    def draw(self, painter: QPainter) -> None:
        side, top = theme.px(18), theme.px(12)
        middle = self.width() / 2
        painter.setPen(QPen(theme.colour("border"), 2))
        if not self._first:
            painter.drawLine(QPointF(middle, 0), QPointF(middle, top))
        if not self._last:
            painter.drawLine(QPointF(middle, top + side), QPointF(middle, self.height()))
        box = QRectF(middle - side / 2, top, side, side)
        if self._mark in (TrackMark.DONE, TrackMark.MEETING):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(box)
            inner = box.adjusted(4, 4, -4, -4)
            name = "check" if self._mark is TrackMark.DONE else "users"
            paint_icon(painter, name, "on_accent", inner, 2.6)
            return
        colour = "accent" if self._mark is TrackMark.NOW else "border_strong"
        painter.setPen(QPen(theme.colour(colour), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self._mark is TrackMark.NOW:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(box.adjusted(6, 6, -6, -6))
