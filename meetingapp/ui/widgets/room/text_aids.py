"""Looks after the one text that has the keyboard: the room's keys, names, snippets, spelling."""

from collections.abc import Callable
from typing import Final, Protocol

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from meetingapp.ui.widgets.room.caret import Text
from meetingapp.ui.widgets.room.mentions import Mentions
from meetingapp.ui.widgets.room.room_keys import is_ours
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField

_MODIFIERS: Final = ~Qt.KeyboardModifier.KeypadModifier


class OpensMenu(Protocol):
    """Opens the menu of a text at a place in it."""

    def open(self, text: Text, event: QContextMenuEvent) -> bool:
        """Open it; tell whether it was."""
        ...


class TextAids(QObject):
    """Watches one text at a time, so that the others cost nothing."""

    def __init__(
        self,
        parent: QObject,
        mentions: Mentions,
        expand: Callable[[Text], bool],
        menu: OpensMenu | None = None,
    ) -> None:
        super().__init__(parent)
        self._mentions = mentions
        self._expand = expand
        self._menu = menu
        self._text: TextArea | TextField | None = None

    def watch(self, widget: QWidget | None) -> None:
        """Watch this text instead of the last one; None where nobody writes."""
        text = widget if isinstance(widget, TextArea | TextField) else None
        if text is self._text:
            return
        if self._text is not None and shiboken6.isValid(self._text):
            for each in _parts(self._text):
                each.removeEventFilter(self)
            self._text.edited.disconnect(self._edited)
        self._text = text
        self._mentions.watch(text)
        if text is not None:
            for each in _parts(text):
                each.installEventFilter(self)
            text.edited.connect(self._edited)
            if isinstance(text, TextArea):
                text.setUndoRedoEnabled(False)  # the room's own undo knows every field

    def _edited(self, _text: str) -> None:
        self._mentions.look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent) and is_ours(event):
                event.ignore()
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._text is not None and _expands(event) and self._expand(self._text)
            case QEvent.Type.ContextMenu if isinstance(event, QContextMenuEvent):
                return (
                    self._text is not None
                    and self._menu is not None
                    and self._menu.open(self._text, event)
                )
        return False


def _parts(text: Text) -> list[QObject]:
    """A mouse is told to what is scrolled, a key to the text itself."""
    return [text, text.viewport()] if isinstance(text, QPlainTextEdit) else [text]


def _expands(event: QKeyEvent) -> bool:
    keys = event.modifiers() & _MODIFIERS
    if event.key() == Qt.Key.Key_Tab:
        return not keys
    return event.key() == Qt.Key.Key_Space and keys == Qt.KeyboardModifier.ControlModifier
