"""Tooltips that say what was written, letter for letter."""

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.domain.concealed import shown


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip. Qt draws a tip that looks like markup as markup: never ours."""
    seen = shown(text)
    if Qt.mightBeRichText(seen):
        from html import escape  # noqa: PLC0415 - the first window has no such tip, and html is large

        seen = f"<span>{escape(seen)}</span>"
    widget.setToolTip(seen)
