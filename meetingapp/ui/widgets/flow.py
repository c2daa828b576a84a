"""A layout that fills a line and goes on in the next, as words do."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget, QWidgetItem
from shiboken6 import isValid
from typing_extensions import override

_ANYHOW: Final = Qt.AlignmentFlag(0)


@dataclass(frozen=True, slots=True)
class _Place:
    """A widget that is shown, the room it asks for, and the least it can do with."""

    widget: QWidget
    wanted: QSize
    least: QSize


class FlowLayout(QBoxLayout):
    """Wraps its widgets; its height follows its width.

    Qt's own box keeps the items of the layout; this one knows the widgets alone. Items kept in
    Python were taken for deleted now and then while they stood there, and an error in what Qt asks
    a layout about ends the program: PySide 6.11 on Python 3.11 takes the error's text for the
    error.

    Args:
        parent: whose children it lays out.
        gap: the distance between two of them.
        one_line: ask for room for all in one line, and wrap only when that is not to be had.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 6, *, one_line: bool = False
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        self._widgets: list[QWidget] = []
        self._gap = gap
        self._one_line = one_line
        # What was measured since something changed: Qt asks a hundred times and more.
        self._places: list[_Place] | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addWidget(
        self, widget: QWidget, /, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _ANYHOW
    ) -> None:
        self._widgets.append(widget)
        super().addWidget(widget)

    @override
    def removeWidget(self, widget: QWidget, /) -> None:
        self._widgets.remove(widget)
        super().removeWidget(widget)

    def clear(self) -> None:
        """Take all there is out, and delete it."""
        for widget in [each for each in self._widgets if isValid(each)]:
            self.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    @override
    def minimumHeightForWidth(self, width: int, /) -> int:
        return self.heightForWidth(width)

    @override
    def invalidate(self) -> None:
        self._places = None
        self._heights.clear()
        super().invalidate()

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        QLayout.setGeometry(self, rect)  # the box would lay all of it in one line
        self._arrange(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        if not self._one_line:
            return self.minimumSize()
        widths = [place.wanted.width() for place in self._measured()]
        edges = self.contentsMargins()
        width = sum(widths) + self._gap * max(len(widths) - 1, 0)
        return QSize(width + edges.left() + edges.right(), self.minimumSize().height())

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for place in self._measured():
            size = size.expandedTo(place.least)
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    @override
    def maximumSize(self) -> QSize:
        return QLayout.maximumSize(self)

    def _measured(self) -> list[_Place]:
        """Measure what is shown, as Qt's own items do."""
        if self._places is not None:
            return self._places
        places = []
        self._widgets = [widget for widget in self._widgets if isValid(widget)]
        for widget in self._widgets:
            if not widget.isHidden():
                item = QWidgetItem(widget)
                places.append(_Place(widget, item.sizeHint(), item.minimumSize()))
        self._places = places  # last: who is measured for the first time asks for a new layout
        return places

    def _arrange(self, outer: QRect, *, move: bool) -> int:
        edges = self.contentsMargins()
        rect = outer.marginsRemoved(edges)
        x = y = tallest = 0
        for place in self._measured():
            size = place.wanted
            if x and x + size.width() > rect.width():
                x, y, tallest = 0, y + tallest + self._gap, 0
            if move and isValid(place.widget):
                width = min(size.width(), rect.width())
                place.widget.setGeometry(rect.x() + x, rect.y() + y, width, size.height())
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        return y + tallest + edges.top() + edges.bottom()
