"""The menu of a text in the room: what may have been meant, learning a word, and undo."""

from functools import partial
from typing import Final, Protocol

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from meetingapp.ui.viewmodels.room.history import History
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.spelling import SpellingModel
from meetingapp.ui.widgets.room.caret import Text
from meetingapp.ui.widgets.room.room_keys import KEEP_BACK
from meetingapp.ui.wording import wording

_UNDO = "edit-undo"
_REDO = "edit-redo"
KEEP_BACK_ACTION: Final = "keep-back"


class KeepsBack(Protocol):
    """Asks who is not to read a text."""

    def may_mark(self, text: QWidget) -> bool:
        """Tell whether a text is one of the minutes, and may be marked."""
        ...

    def mark(self, text: QWidget) -> None:
        """Ask who it is not for."""
        ...


class TextMenu:
    """Opens at the mouse, or at the caret where a key asked for it."""

    def __init__(
        self, room: RoomViewModel, spelling: SpellingModel, keeping: "KeepsBack | None" = None
    ) -> None:
        self._room = room
        self._spelling = spelling
        self._keeping = keeping

    def open(self, text: Text, event: QContextMenuEvent) -> bool:
        """Open the menu of this text."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu = text.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setParent(text, menu.windowFlags())
        self._use_the_rooms_undo(menu)
        word = _word_at(text, None if by_key else event.globalPos())
        if word is not None and self._spelling.is_on and self._spelling.is_wrong(word.text):
            self._offer(menu, text, word)
        self._offer_mark(menu, text)
        menu.popup(_place_of(text) if by_key else event.globalPos())
        return True

    def _use_the_rooms_undo(self, menu: QMenu) -> None:
        history = self._room.history
        for action in menu.actions():
            if action.objectName() in (_UNDO, _REDO):
                back = action.objectName() == _UNDO
                action.disconnect(action)
                action.triggered.disconnect()
                action.triggered.connect(self._room.undo if back else self._room.redo)
                action.setEnabled(history.can_undo if back else history.can_redo)

    def _offer_mark(self, menu: QMenu, text: Text) -> None:
        """Offer to keep a text of the minutes out of somebody’s copy."""
        if self._keeping is None or not self._keeping.may_mark(text):
            return
        menu.addSeparator()
        mark = QAction(wording.words("Not for …"), menu)
        mark.setObjectName(KEEP_BACK_ACTION)
        mark.setShortcut(QKeySequence(KEEP_BACK))
        mark.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the room itself has the key
        mark.triggered.connect(partial(self._keeping.mark, text))
        menu.addAction(mark)

    def _offer(self, menu: QMenu, text: Text, word: "_Word") -> None:
        first = menu.actions()[0]
        looking = QAction(wording.words("Looking for the right spelling …"), menu)
        looking.setEnabled(False)
        learn = QAction(wording.words("Add “{word}” to the word list", word=word.text), menu)
        learn.triggered.connect(partial(self._spelling.learn, word.text))
        menu.insertActions(first, [looking, learn])
        menu.insertSeparator(first)
        self._spelling.suggest(word.text, partial(self._fill, menu, looking, text, word))

    def _fill(
        self, menu: QMenu, looking: QAction, text: Text, word: "_Word", found: tuple[str, ...]
    ) -> None:
        """Put the suggestions where the menu said that they were looked for."""
        if not shiboken6.isValid(menu) or not shiboken6.isValid(text):
            return
        if not found:
            looking.setText(wording.words("No suggestions"))
            return
        actions = [QAction(each, menu) for each in found]
        for action, each in zip(actions, found, strict=True):
            action.triggered.connect(partial(_replace, self._room.history, text, word, each))
        menu.insertActions(looking, actions)
        menu.removeAction(looking)
        menu.setActiveAction(actions[0])


class _Word:
    """A word of a text, where it begins and ends as Qt counts."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end


def _replace(history: History, text: Text, word: _Word, by: str) -> None:
    """Write another word in its place, as if a person had; it is a step of its own."""
    with history.together():
        _write(text, word, by)


def _write(text: Text, word: _Word, by: str) -> None:
    if isinstance(text, QLineEdit):
        if text.text()[word.start : word.end] == word.text:
            text.setSelection(word.start, word.end - word.start)
            text.insert(by)
            text.textEdited.emit(text.text())
        return
    cursor = text.textCursor()
    cursor.setPosition(word.start)
    cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
    if cursor.selectedText() == word.text:
        cursor.insertText(by)
        text.setTextCursor(cursor)


def _word_at(text: Text, place: QPoint | None) -> _Word | None:
    """Return the word under the mouse, or at the caret."""
    if isinstance(text, QPlainTextEdit):
        cursor = text.textCursor()
        if place is not None:
            cursor = text.cursorForPosition(text.viewport().mapFromGlobal(place))
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        found = cursor.selectedText()
        start = cursor.selectionStart()
        return _Word(found, start, cursor.selectionEnd()) if found.strip() else None
    line = text.text()
    at = (
        text.cursorPosition() if place is None else text.cursorPositionAt(text.mapFromGlobal(place))
    )
    start = end = min(at, len(line))
    while start > 0 and line[start - 1].isalpha():
        start -= 1
    while end < len(line) and line[end].isalpha():
        end += 1
    return _Word(line[start:end], start, end) if end > start else None


def _place_of(text: Text) -> QPoint:
    if isinstance(text, QPlainTextEdit):
        return text.viewport().mapToGlobal(text.cursorRect().bottomLeft())
    return text.mapToGlobal(text.rect().bottomLeft())
