"""A layout that fills a line and goes on in the next, as words do."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class FlowLayout(QLayout):
    """Wraps its widgets; its height follows its width.

    Args:
        parent: whose children it lays out.
        gap: the distance between two of them.
        one_line: ask for room for all in one line, and wrap only when that is not to be had.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 6, *, one_line: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._one_line = one_line
        self._heights: dict[int, int] = {}  # of each width asked about since something changed
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        # Qt asks for one height a hundred times and more while a screen is put together.
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        if not self._one_line:
            return self.minimumSize()
        widths = [item.sizeHint().width() for item in self._items]
        edges = self.contentsMargins()
        width = sum(widths) + self._gap * max(len(widths) - 1, 0)
        return QSize(width + edges.left() + edges.right(), self.minimumSize().height())

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _arrange(self, outer: QRect, *, move: bool) -> int:
        edges = self.contentsMargins()
        rect = outer.marginsRemoved(edges)
        x = y = tallest = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if x and x + size.width() > rect.width():
                x, y, tallest = 0, y + tallest + self._gap, 0
            if move:
                width = min(size.width(), rect.width())
                item.setGeometry(QRect(rect.x() + x, rect.y() + y, width, size.height()))
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        return y + tallest + edges.top() + edges.bottom()
