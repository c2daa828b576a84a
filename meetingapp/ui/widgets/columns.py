"""Things beside each other while there is room, under each other when there is not."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme


class Columns(QWidget):
    """Stacks its widgets when the width, counted in text at full size, falls below ``least``.

    Args:
        widgets: what stands beside each other.
        stretch: how the width is shared; equally when not given.
        least: the effective width under which they are stacked.
        gap: the distance between two of them.

    ``turned`` tells whether they are stacked from now on.
    """

    turned = Signal(bool)

    def __init__(
        self,
        widgets: Sequence[QWidget],
        stretch: Sequence[int] = (),
        *,
        least: int = 560,
        gap: int = 16,
    ) -> None:
        super().__init__()
        self._least = least
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for at, widget in enumerate(widgets):
            self._layout.addWidget(widget, stretch[at] if stretch else 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._turn)

    @property
    def stacked(self) -> bool:
        """Return whether the widgets stand under each other now."""
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def minimumSizeHint(self) -> QSize:
        widths = [self._child(at).minimumSizeHint().width() for at in range(self._layout.count())]
        return QSize(max(widths, default=0), self._layout.minimumSize().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return self._layout.hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._layout.totalHeightForWidth(width)

    def _child(self, at: int) -> QWidget:
        item = self._layout.itemAt(at)
        widget = item.widget() if item is not None else None
        return widget if widget is not None else self

    def _turn(self) -> None:
        narrow = theme.effective(self.width()) < self._least
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if narrow else directions.LeftToRight
        if self._layout.direction() != wanted:
            self._layout.setDirection(wanted)
            self.turned.emit(narrow)
            self.updateGeometry()
