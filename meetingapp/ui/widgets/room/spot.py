"""Where the caret is, and how far the page is scrolled: to come back to exactly that."""

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class Spot:
    """A widget, what is selected in it, and the page it stands on."""

    widget: QWidget | None
    anchor: int = 0
    position: int = 0
    page: QScrollArea | None = None
    scrolled: int = 0

    @classmethod
    def here(cls) -> "Spot":
        """Remember where the keyboard is."""
        now = QApplication.focusWidget()
        page = _page_of(now)
        scrolled = page.verticalScrollBar().value() if page is not None else 0
        anchor, position = _selection(now)
        return cls(now, anchor, position, page, scrolled)

    def leave(self) -> None:
        """Let go of the keyboard without telling anyone: what is shown there may change."""
        if self.widget is not None:
            was = self.widget.blockSignals(True)
            self.widget.clearFocus()
            self.widget.blockSignals(was)

    def back(self) -> None:
        """Give the keyboard back, with the caret and the page as they were."""
        widget = self.widget
        if widget is None or not shiboken6.isValid(widget) or not widget.isVisible():
            return
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(widget, QLineEdit):
            widget.setSelection(self.anchor, self.position - self.anchor)
        elif isinstance(widget, QPlainTextEdit):
            cursor = widget.textCursor()
            last = widget.document().characterCount() - 1
            cursor.setPosition(min(self.anchor, last))
            cursor.setPosition(min(self.position, last), cursor.MoveMode.KeepAnchor)
            widget.setTextCursor(cursor)
        self._scroll()
        QTimer.singleShot(0, self._scroll)  # again when what opened or closed has been laid out

    def _scroll(self) -> None:
        if self.page is not None and shiboken6.isValid(self.page):
            self.page.verticalScrollBar().setValue(self.scrolled)


def _page_of(widget: QWidget | None) -> QScrollArea | None:
    while widget is not None:
        if isinstance(widget, QScrollArea):
            return widget
        widget = widget.parentWidget()
    return None


def _selection(widget: QWidget | None) -> tuple[int, int]:
    """Return where a selection begins and where the caret is, in the places Qt counts."""
    if isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        return cursor.anchor(), cursor.position()
    if isinstance(widget, QLineEdit):
        caret = widget.cursorPosition()
        if not widget.hasSelectedText():
            return caret, caret
        start, end = widget.selectionStart(), widget.selectionEnd()
        return (end, start) if caret == start else (start, end)
    return 0, 0
