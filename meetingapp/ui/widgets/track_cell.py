"""Draws the way from a start to a goal in a cell: the numbers above, a line that fills below."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.long_list import Track

_LINE: Final = 5
_TEXT: Final = 20
_GAP: Final = 4
_RIGHT: Final = 12


def draw_track(painter: QPainter, box: QRectF, track: Track) -> None:
    """Draw in the whole width of ``box``. The numbers are always written; colour adds nothing."""
    box = box.adjusted(0, 0, -theme.px(_RIGHT), 0)
    high = theme.px(_TEXT)
    top = box.center().y() - (high + theme.px(_LINE + _GAP)) / 2
    _numbers(painter, QRectF(box.left(), top, box.width(), high), track)
    line = QRectF(box.left(), top + high + theme.px(_GAP) / 2, box.width(), theme.px(_LINE))
    _line(painter, line, track)


def _numbers(painter: QPainter, box: QRectF, track: Track) -> None:
    quiet, strong = theme.font("xs"), theme.font("sm", 600)
    goal = _elided(track.goal, quiet, box.width() / 2)
    start = _elided(track.start, quiet, box.width() / 3)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(quiet)
    painter.setPen(theme.colour("text3"))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, start)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, goal)
    space = theme.px(_GAP)
    first = box.left() + QFontMetrics(quiet).horizontalAdvance(start) + space
    last = box.right() - QFontMetrics(quiet).horizontalAdvance(goal) - space
    now = _elided(track.now, strong, max(last - first, 0))
    wide = QFontMetrics(strong).horizontalAdvance(now)
    is_placed = track.share is not None and track.is_measured
    share = min(max(track.share or 0, 0), 1) if is_placed else 0.5
    left = min(max(box.left() + box.width() * share - wide / 2, first), max(last - wide, first))
    painter.setFont(strong)
    painter.setPen(theme.colour("text"))
    painter.drawText(
        QRectF(left, box.top(), wide + 1, box.height()), Qt.AlignmentFlag.AlignLeft | middle, now
    )


def _line(painter: QPainter, line: QRectF, track: Track) -> None:
    """Fill what is gone of the way. Where that cannot be told the line stays an outline."""
    round_ = line.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    if track.share is None:
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(line.adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        return
    painter.setBrush(theme.colour("border"))
    painter.drawRoundedRect(line, round_, round_)
    gone = line.width() * min(max(track.share, 0), 1)
    if track.share < 0:  # further from the goal than it began
        painter.setBrush(theme.colour("danger"))
        painter.drawEllipse(QRectF(line.left(), line.top(), line.height(), line.height()))
    elif gone:
        painter.setBrush(theme.colour("ok" if track.is_met else "accent"))
        painter.drawRoundedRect(
            QRectF(line.left(), line.top(), max(gone, line.height()), line.height()), round_, round_
        )


def _elided(text: str, font: QFont, room: float) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room))
