"""Tooltips that say what was written, letter for letter."""

from html import escape

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.domain.concealed import shown


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip. Qt draws a tip that looks like markup as markup: never ours."""
    seen = shown(text)
    widget.setToolTip(f"<span>{escape(seen)}</span>" if Qt.mightBeRichText(seen) else seen)
