"""My own notes under the form of an item: written in a hurry, seen by nobody else."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.ui.viewmodels.room.asides import RoomAsides
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.words import Words

LINES: Final = "aside.lines"
"""The path of the field, in the undo history and where the caret is remembered."""


class NotesPane(QFrame):
    """Closed until somebody wants it; it follows my item, never the room’s."""

    closing = Signal()

    def __init__(self, room: RoomViewModel, asides: RoomAsides) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._room = room
        self._asides = asides
        self._item = ""
        lines = column(self, margins=(24, 8, 20, 10), gap=6)
        head = row(gap=8)
        head.addWidget(Icon("notebook-pen", "text3", 15))
        head.addWidget(Label(_title, "label"))
        head.addWidget(Elided(_only_mine, "xs"), 1)
        head.addWidget(KeyCap("Ctrl ⇧ N"))
        close = IconButton("x", lambda words: words("Close my notes"), size=15)
        close.clicked.connect(self.closing)
        head.addWidget(close)
        lines.addLayout(head)
        self.area = TextArea(_name, lines=(3, 6))
        self.area.edited.connect(self._edited)
        lines.addWidget(self.area)
        room.results_changed.connect(self._allow)
        asides.opened.connect(self._show)
        asides.changed.connect(self._shown_again)
        room.opened.connect(self._show)
        room.item_changed.connect(self._show)
        self.hide()

    def enter(self) -> None:
        """Put the caret after what is written."""
        self.show()
        self._show()
        self.area.moveCursor(QTextCursor.MoveOperation.End)
        self.area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def line_at_caret(self) -> str:
        """Return the line the caret is in."""
        return self.area.textCursor().block().text()

    def take_line(self) -> str:
        """Take the line the caret is in out of the notes; undo puts it back."""
        cursor = self.area.textCursor()
        number = cursor.block().blockNumber()
        rows = self.area.raw.split("\n")
        taken = rows.pop(number)
        before, after = self.area.raw, "\n".join(rows)
        if before == after:
            return taken
        at = sum(len(each) + 1 for each in rows[:number])
        self._asides.write_lines(self._item, after)
        self._fill(after, min(at, len(after)))
        self._note(before, after)
        return taken

    def _edited(self, text: str) -> None:
        before = self._asides.lines(self._item)
        self._asides.write_lines(self._item, text)
        self._note(before, text)

    def _note(self, before: str, after: str) -> None:
        back = partial(self._asides.put_back, self._item)
        self._room.history.beside(self._item, LINES, partial(back, before), partial(back, after))

    def _show(self, _item: str = "") -> None:
        """Show the notes beside my item; what is being written there is left alone."""
        if not self._room.is_open:
            return
        self._allow()
        moved, self._item = self._item != self._room.item, self._room.item
        written = self._asides.lines(self._item)
        if moved or written != self.area.raw:
            self._fill(written, len(written))

    def _allow(self) -> None:
        """Let nothing be written that would not be kept: the minutes are being made."""
        self.area.setReadOnly(not self._asides.is_open or self._room.finalising)

    def _shown_again(self, item: str) -> None:
        if item == self._item:
            written = self._asides.lines(item)
            self._fill(written, len(written))

    def _fill(self, text: str, caret: int) -> None:
        self.area.set_raw(text)
        cursor = self.area.textCursor()
        cursor.setPosition(min(caret, self.area.document().characterCount() - 1))
        self.area.setTextCursor(cursor)


def holds(pane: QWidget, widget: QWidget | None) -> bool:
    """Tell whether a widget is in a pane that is in sight."""
    return widget is not None and pane.isVisible() and pane.isAncestorOf(widget)


def _title(words: Words) -> str:
    return words("My notes")


def _name(words: Words) -> str:
    return words("My notes beside this item")


def _only_mine(words: Words) -> str:
    return words("Only you see them. They are deleted when the minutes are finalised.")
