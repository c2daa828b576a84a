"""What stands at the right of an agenda row: where the room is, where I write, and the time."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from meetingapp.domain.timing import Strain
from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.timing import ItemTime
from meetingapp.ui.wording import wording
from meetingapp.words import Words

_EDGE: Final = 16
_INK: Final[Mapping[Strain, str]] = {
    Strain.CALM: "text3",
    Strain.SOON: "warn_text",
    Strain.OVER: "danger_text",
}


def time_text(words: Words, time: ItemTime) -> str:
    """Say the planned minutes of an item, and the used ones once there are any."""
    if not time.used:
        return words("{n} min", n=time.planned)
    return words("{gone} of {length} min", gone=time.used, length=time.planned)


def draw_time(painter: QPainter, box: QRectF, time: ItemTime) -> float:
    """Draw the time at the right of a line; return the width it took, with some air."""
    text = time_text(wording.words, time)
    painter.setPen(theme.colour(_INK[time.strain]))
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    return QFontMetrics(painter.font()).horizontalAdvance(text) + theme.px(6)


def pill_width() -> int:
    """Return how wide the room's mark is with its word."""
    text = wording.words.in_context("where the meeting is", "The room")
    return _pill_width(text, theme.scale)


@lru_cache(maxsize=8)
def _pill_width(text: str, _scale: float) -> int:
    """Measure once for each language and text size: every row asks, each time it is drawn."""
    advance = QFontMetrics(theme.font("xxs", 600)).horizontalAdvance(text)
    return advance + theme.px(12) + theme.px(18)


def draw_cursors(painter: QPainter, box: QRectF, *, room: bool, mine: bool, dot: bool) -> float:
    """Draw the room's mark or my pencil at the end of the lower line; return the width it took."""
    middle = box.center().y() + theme.px(8)
    if room and dot:
        side = theme.px(20)
        if box.width() < theme.px(100):  # the narrowest agenda: beside its mark
            middle = box.top() + theme.px(17)
            side = theme.px(16)
        at = QRectF(box.right() - (_EDGE if side > theme.px(16) else 2) - side, middle - side / 2,
                    side, side)  # fmt: skip
        _fill(painter, at)
        icon = side * 0.6
        inner = QRectF(at.center().x() - icon / 2, at.center().y() - icon / 2, icon, icon)
        paint_icon(painter, "users", "on_room", inner, 2.2)
        return side + theme.px(4)
    if room:
        return _draw_pill(painter, box.right() - _EDGE, middle)
    if mine:
        side = theme.px(15)
        at = QRectF(box.right() - _EDGE - side, middle - side / 2, side, side)
        paint_icon(painter, "pencil", "accent_text", at, 2)
        return side + theme.px(4)
    return 0.0


def _draw_pill(painter: QPainter, right: float, middle: float) -> float:
    text = wording.words.in_context("where the meeting is", "The room")
    painter.setFont(theme.font("xxs", 600))
    icon, high = theme.px(12), theme.px(19)
    wide = pill_width()
    pill = QRectF(right - wide, middle - high / 2, wide, high)
    _fill(painter, pill)
    inner = QRectF(pill.left() + theme.px(6), middle - icon / 2, icon, icon)
    paint_icon(painter, "users", "on_room", inner, 2.2)
    painter.setPen(theme.colour("on_room"))
    words = pill.adjusted(icon + theme.px(10), 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
    return wide + theme.px(4)


def _fill(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("room"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
