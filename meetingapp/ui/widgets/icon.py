"""An icon standing alone, as decoration beside words that say the same."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.ui.icons import STROKE, paint_icon
from meetingapp.ui.theme import theme


class Icon(QWidget):
    """Draws one icon in a colour of the theme."""

    def __init__(
        self, name: str, role: str = "text2", size: int = 18, stroke: float = STROKE
    ) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._size = size
        self._stroke = stroke
        self._fit()
        theme.changed.connect(self._fit)

    def set_icon(self, name: str, role: str | None = None) -> None:
        """Draw another icon."""
        self._name = name
        self._role = role or self._role
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, self._role, QRectF(self.rect()), self._stroke)

    def _fit(self) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))
        self.update()
