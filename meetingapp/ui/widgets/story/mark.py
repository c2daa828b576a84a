"""One thing in the picture of a case: a shape that can be come to and opened."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.story_picture import Lane, StoryMark
from meetingapp.ui.widgets.tip import set_tip

SIDE: Final = 26
"""What can be pressed is larger than what is drawn."""
_DRAWN: Final = 15
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_INKS: Final = {Lane.MEETINGS: "accent", Lane.CHILD: "voice", Lane.MEASURES: "warn"}


class MarkButton(QAbstractButton):
    """A square for a meeting, a circle for the child, a diamond for an evaluation.

    Filled is done, an outline is to come. ``moved`` says how many things to go on in time.
    """

    moved = Signal(int)

    def __init__(self, mark: StoryMark, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = mark
        self.setAccessibleName(said)
        set_tip(self, said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.resize(theme.px(SIDE), theme.px(SIDE))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(7), theme.px(7))
        draw_mark(painter, self.mark, box.center())


def draw_mark(painter: QPainter, mark: StoryMark, at: QPointF) -> None:
    """Draw the shape of a thing with its middle at a point."""
    ink = theme.colour("danger" if mark.is_missed else _INKS[mark.lane])
    pen = QPen(ink, 1.8)
    if not (mark.is_done or mark.is_missed or mark.lane is Lane.MEASURES):
        pen.setDashPattern([2.2, 1.6])
    painter.setPen(pen)
    painter.setBrush(ink if mark.is_done and not mark.is_missed else theme.colour("surface"))
    half = theme.px(_DRAWN) / 2
    box = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
    match mark.lane:
        case Lane.MEETINGS:
            painter.drawRoundedRect(box, theme.px(3), theme.px(3))
        case Lane.MEASURES:
            corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
            painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
        case _:
            painter.drawEllipse(box)
