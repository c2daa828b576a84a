"""Tells a screen reader what changed where the keyboard is not."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a text be said when what is being said now has ended; nothing is said of no text."""
    if text:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - 190 names, and the first window says nothing

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
