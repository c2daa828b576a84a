"""A dotted line under words that may be misspelt, in what is in sight and nowhere else.

Only the lines that can be seen are looked through, in slices, a moment after the last letter: a
text of any length costs the same, and nobody who types waits.
"""

import time
from collections.abc import Callable, Iterator
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.spelling import SpellingModel
from meetingapp.ui.widgets.room.caret import units
from meetingapp.ui.widgets.text_area import TextArea

_AFTER_MS: Final = 250
_SLICE: Final = 0.004
"""Seconds: then whatever else waits has its turn."""
_MOST: Final = 20_000
"""Characters in sight: more fit on no screen, and a line that has no end is let be."""


class SpellMarks(QObject):
    """Marks the texts of the page that is shown."""

    def __init__(
        self,
        parent: QObject,
        spelling: SpellingModel,
        page: Callable[[], QWidget | None],
        skips: Callable[[TextArea], bool],
    ) -> None:
        super().__init__(parent)
        self._spelling = spelling
        self._page = page
        self._skips = skips
        self._left: Iterator[None] | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_AFTER_MS)
        self._wait.timeout.connect(self._begin)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)
        spelling.changed.connect(self.soon)
        theme.changed.connect(self.soon)

    def soon(self) -> None:
        """Look again when nothing has been written for a moment."""
        self._left = None
        self._wait.start()

    def _begin(self) -> None:
        page = self._page()
        if page is not None:
            self._left = self._mark_all([*page.findChildren(TextArea)])
            self._go_on()

    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE
        left = self._left
        while left is not None and time.perf_counter() < until:
            if next(left, _END) is _END:
                self._left = left = None
        if left is not None:
            self._next.start()

    def _mark_all(self, areas: list[TextArea]) -> Iterator[None]:
        for area in areas:
            yield None
            if shiboken6.isValid(area) and area.isVisible():
                yield from self._mark(area)

    def _mark(self, area: TextArea) -> Iterator[None]:
        marks: list[QTextEdit.ExtraSelection] = []
        start, text = _in_sight(area) if self._looks_at(area) else (0, "")
        caret = area.textCursor().position() - start if area is QApplication.focusWidget() else -1
        plain = len(text) == units(text, len(text))
        where = caret if plain else -1
        for found in self._spelling.wrong_in(text, where):
            first = found.at if plain else units(text, found.at)
            marks.append(_mark_at(area, start + first, units(found.word, len(found.word))))
            yield None
            if not shiboken6.isValid(area):
                return
        if marks or area.extraSelections():
            area.setExtraSelections(marks)

    def _looks_at(self, area: TextArea) -> bool:
        return self._spelling.is_on and not self._skips(area)


_END: Final = object()


def _in_sight(area: TextArea) -> tuple[int, str]:
    """Return the text that can be seen, and where it begins."""
    view = area.viewport().rect()
    first = area.cursorForPosition(QPoint(0, 0))
    last = area.cursorForPosition(QPoint(view.width(), view.height()))
    first.movePosition(QTextCursor.MoveOperation.StartOfLine)
    start, end = first.position(), last.position()
    if end - start > _MOST:
        return start, ""
    first.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    first.movePosition(QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveMode.KeepAnchor)
    return start, first.selectedText()


def _mark_at(area: TextArea, at: int, length: int) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    cursor = QTextCursor(area.document())
    cursor.setPosition(at)
    cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
    line = QTextCharFormat()
    line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    line.setUnderlineColor(theme.colour("info"))
    mark.cursor = cursor
    mark.format = line
    return mark
