"""Two columns where there is room for them, else one under the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.layouts import column, row

_TOO_NARROW = 640


class Columns(QWidget):
    """Holds ``left`` and ``right``; ``weights`` share the width between them."""

    def __init__(self, weights: tuple[int, int] = (11, 9), *, gap: int = 28) -> None:
        super().__init__()
        self.left = column(gap=12)
        self.right = column(gap=12)
        self._box = row(self, gap=gap)
        self._box.addLayout(self.left, weights[0])
        self._box.addLayout(self.right, weights[1])
        self._gap = gap

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the wider column alone: with less than both, they stand under each other."""
        widths = (self.left.minimumSize().width(), self.right.minimumSize().width())
        return QSize(max(widths), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = theme.effective(self.width()) < _TOO_NARROW
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self._box.setSpacing(14 if narrow else self._gap)
