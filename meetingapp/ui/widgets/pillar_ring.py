"""One of the four pillars: a ring that closes, and a word."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import Say, plain, wording

_CIRCLE = 360 * 16
_EDGE = 5
"""A ring is drawn whole, also where large text in a low window leaves it little height."""


class PillarRing(Painted):
    """The ring shows how much is in place; the word to its right says it.

    A pillar that stands on a plan instead of the thing itself (``planned``) is dashed and keeps
    its own word, never the one for done.
    """

    def __init__(self, icon_name: str, name: Say, *, compact: bool = False) -> None:
        super().__init__()
        self._icon = icon_name
        self._name = name
        self._compact = compact
        self._done = 0
        self._total = 1
        self._planned = False
        self._note: Say = plain("")
        policy = QSizePolicy.Policy.Fixed if compact else QSizePolicy.Policy.Preferred
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_state(self, done: int, total: int, note: Say, *, planned: bool = False) -> None:
        """Show how many requirements are in place, and the word for it."""
        self._done = done
        self._total = max(total, 1)
        self._note = note
        self._planned = planned
        self.retranslate()
        self.update()

    @property
    def stands(self) -> bool:
        """Return whether everything is in place."""
        return self._done >= self._total

    @override
    def retranslate(self) -> None:
        name = self._name(wording.words)
        note = self._note(wording.words)
        self.setAccessibleName(f"{name}: {note}" if note else name)
        if self._compact:
            set_tip(self, self.accessibleName())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        if self._compact:
            return QSize(theme.px(44), theme.px(44))
        return QSize(theme.px(220), theme.px(34))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(44 if self._compact else 120), self.sizeHint().height())

    @override
    def draw(self, painter: QPainter) -> None:
        filled = self.stands and not self._planned
        side = min(theme.px(34 if self._compact else 22), self.height() - _EDGE)
        left = (self.width() - side) / 2 if self._compact else theme.px(8)
        ring = QRectF(left, (self.height() - side) / 2, side, side)
        if filled and not self._compact:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ok_soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 1, 0, -1), 8, 8)
        self._draw_ring(painter, ring, filled=filled)
        if not self._compact:
            self._draw_words(painter, ring.right() + theme.px(11), filled=filled)

    def _draw_ring(self, painter: QPainter, ring: QRectF, *, filled: bool) -> None:
        inner = ring.width() * (0.62 if filled else 0.54)
        at = ring.center()
        box = QRectF(at.x() - inner / 2, at.y() - inner / 2, inner, inner)
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ok"))
            painter.drawEllipse(ring)
            paint_icon(painter, self._icon if self._compact else "check", "on_ok", box, 2.8)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.DashLine if self._planned else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour("border"), 2.4))
        painter.drawEllipse(ring)
        share = 1.0 if self._planned else self._done / self._total
        if share:
            pen = QPen(theme.colour("accent"), 2.4, style, Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(ring, _CIRCLE // 4, -math.floor(_CIRCLE * share))
        paint_icon(painter, self._icon, "text2", box, 2.0)

    def _draw_words(self, painter: QPainter, left: float, *, filled: bool) -> None:
        ink = "ok_text" if filled else "text"
        note = self._note(wording.words)
        small = theme.font("sm")
        room = QFontMetrics(small).horizontalAdvance(note) + theme.px(10)
        box = QRectF(left, 0, self.width() - left - room - 6, self.height())
        font = theme.font("sm", 600)
        name = QFontMetrics(font).elidedText(
            self._name(wording.words), Qt.TextElideMode.ElideRight, round(box.width())
        )
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(small)
        painter.setPen(theme.colour("ok_text" if filled else "text2"))
        end = QRectF(0, 0, self.width() - theme.px(10), self.height())
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
