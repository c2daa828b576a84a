"""How a requirement stands, as a small ring."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import wording


class MarkState(StrEnum):
    """Empty is not an error: red is only for what is wrong."""

    TODO = "todo"
    LATER = "later"
    OK = "ok"
    BAD = "bad"


class Mark(Painted):
    """Open ring: remains. Dashed ring: may wait. Tick: in place. Red: must be put right."""

    def __init__(self, state: MarkState, size: int = 14) -> None:
        super().__init__()
        self._state = state
        self._size = size
        self.refit()
        self.retranslate()

    @property
    def state(self) -> MarkState:
        """Return how the requirement stands."""
        return self._state

    def set_state(self, state: MarkState) -> None:
        """Show another state."""
        if state is not self._state:
            self._state = state
            self.retranslate()
            self.update()

    @override
    def refit(self) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))

    @override
    def retranslate(self) -> None:
        words = wording.words
        names = {
            MarkState.TODO: words("remains"),
            MarkState.LATER: words("can wait"),
            MarkState.OK: words("in place"),
            MarkState.BAD: words("must be put right"),
        }
        self.setAccessibleName(names[self._state])

    @override
    def draw(self, painter: QPainter) -> None:
        size = self.width()
        ring = QRectF(1.5, 1.5, size - 3, size - 3)
        whole = QRectF(self.rect())
        if self._state is MarkState.OK:
            paint_icon(painter, "check", "ok", whole, 2.6)
        elif self._state is MarkState.BAD:
            paint_icon(painter, "circle-alert", "danger", whole, 2.0)
        elif self._state is MarkState.TODO:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawEllipse(ring)
        else:
            painter.setPen(QPen(theme.colour("border_strong"), 1.5, Qt.PenStyle.DashLine))
            painter.drawEllipse(ring)
