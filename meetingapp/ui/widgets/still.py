"""A place that stays as large as what comes and goes in it, so that nothing else is laid out anew.

Qt lays out every page around a widget at once when that widget is shown, also where its size is
retained. In a list of hundreds of rows that takes longer than a person waits for one key.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class Still(QWidget):
    """Holds one widget without a layout; only another size of it is told to those around."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        inside.setParent(self)
        self._room = inside.sizeHint().expandedTo(inside.minimumSize())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return self._room

    @override
    def minimumSizeHint(self) -> QSize:
        return self._room

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            needed = self._inside.sizeHint().expandedTo(self._inside.minimumSize())
            if needed != self._room:
                self._room = needed
                self.updateGeometry()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inside.resize(self.size())
