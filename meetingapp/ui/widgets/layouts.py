"""Rows and columns with the distances said where they are made."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]


def column(
    parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), gap: int = 0
) -> QVBoxLayout:
    """Lay things under each other."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    return layout


def row(
    parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), gap: int = 0
) -> QHBoxLayout:
    """Lay things beside each other."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    return layout


def settle(*parts: QWidget) -> None:
    """Lay out now what would be laid out in the turns to come, so that all is drawn once.

    Args:
        parts: the innermost first; each is laid out with what is straight below it.
    """
    for part in parts:
        for child in (*part.children(), part):
            if isinstance(child, QWidget):
                QCoreApplication.sendPostedEvents(child, QEvent.Type.LayoutRequest)
