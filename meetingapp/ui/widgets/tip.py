"""Tooltips that say what was written, letter for letter."""

from html import escape

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QWidget


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip. Qt draws a tip that looks like markup as markup: never ours."""
    widget.setToolTip(f"<span>{escape(text)}</span>" if Qt.mightBeRichText(text) else text)
