"""Rows and columns with the distances said where they are made."""

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
