"""What is read aloud, one point after the other."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.read_back import ReadLine, lines_of
from meetingapp.ui.viewmodels.room.read_edits import edits_of
from meetingapp.ui.viewmodels.room.reading_aloud import (
    PointState,
    ReadState,
    mark_all_read,
    mark_read,
    read_state,
)
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.read_editor import ReadEditor
from meetingapp.ui.widgets.room.read_row import ReadRow
from meetingapp.ui.wording import wording

_AT_ONCE: Final = 16
"""Rows made in one go; the rest of a long list follows without holding anybody up."""


class ReadList(QFrame):
    """Rows keep their place while what they say changes.

    ``elsewhere`` asks for a point to be mended on its own item; ``finished`` comes when the last
    point is read and the keyboard is to go on.
    """

    elsewhere = Signal(object)
    finished = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("card")
        self._room = room
        self._lines: tuple[ReadLine, ...] = ()
        self._state = ReadState(())
        self._stands: dict[str, PointState] = {}
        self._rows: dict[str, ReadRow] = {}
        self._box: QVBoxLayout = column(self, margins=(6, 6, 6, 6))
        self._back_to = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._go_on)

    @property
    def state(self) -> ReadState:
        """Return how far the reading has come."""
        return self._state

    @property
    def rows(self) -> list[ReadRow]:
        """Return the rows, from the top."""
        return [self._rows[line.key] for line in self._lines if line.key in self._rows]

    def refresh(self) -> None:
        """Show what is to be read as it stands now."""
        self._lines = lines_of(wording.words, self._room)
        self._state = read_state(self._room)
        self._stands = dict(self._state.points)
        wanted = {line.key for line in self._lines}
        for key in [key for key in self._rows if key not in wanted]:
            gone = self._rows.pop(key)
            self._box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._go_on()

    def enter(self) -> bool:
        """Put the keyboard on the point that was left to be mended, or the first that is unread."""
        back, self._back_to = self._back_to, ""
        if back and self._focus(back):
            return True
        return self._focus(self._first_unread())

    def read_next(self, key: str) -> None:
        """One point is read: go on to the next that is not."""
        if self._stands.get(key) is not PointState.READ:
            mark_read(self._room, [key])
            self._room.tell()
        following = self._first_unread(after=key)
        if following:
            self._focus(following)
        else:
            self.finished.emit()

    def read_all(self) -> None:
        """Everything was read, as from the wall: one key says so."""
        mark_all_read(self._room)
        self._room.tell()
        self.finished.emit()

    def mend(self, key: str) -> None:
        """Open a point where it stands; one without fields of its own is mended on its item."""
        row = self._rows[key]
        if row.editor is not None:
            row.editor.enter()
            return
        edits = edits_of(self._room, row.line)
        if not edits:
            self._back_to = key
            self.elsewhere.emit(row.line)
            return
        for other in self._rows.values():
            other.close_editor()
        editor = ReadEditor(self._room, edits)
        editor.done.connect(lambda: self._mended(key))
        row.open(editor)

    # --- inside

    def _go_on(self) -> None:
        """Write what there is, and make some more rows; the rest comes when Qt has a moment."""
        made = 0
        for at, line in enumerate(self._lines):
            row = self._rows.get(line.key)
            if row is None:
                if made == _AT_ONCE:
                    self._rest.start(0)
                    return
                row = self._made(line)
                made += 1
            if self._box.indexOf(row) != at:
                self._box.removeWidget(row)
                self._box.insertWidget(at, row)
            row.set_line(line)
            row.set_state(self._stands.get(line.key, PointState.UNREAD))

    def _made(self, line: ReadLine) -> ReadRow:
        row = self._rows[line.key] = ReadRow(line)
        row.read.connect(self.read_next)
        row.mended.connect(self.mend)
        row.all_read.connect(self.read_all)
        return row

    def _mended(self, key: str) -> None:
        self._room.tell()
        row = self._rows.get(key)
        if row is not None:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            row.close_editor()

    def _first_unread(self, after: str = "") -> str:
        """Return the next point that is not read, from one on and then from the top."""
        keys = [line.key for line in self._lines]
        start = keys.index(after) + 1 if after in keys else 0
        turn = (*keys[start:], *keys[:start])
        return next((k for k in turn if self._stands.get(k) is not PointState.READ), "")

    def _focus(self, key: str) -> bool:
        while key and key not in self._rows and self._rest.isActive():
            self._go_on()
        row = self._rows.get(key)
        if row is None:
            return False
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True
