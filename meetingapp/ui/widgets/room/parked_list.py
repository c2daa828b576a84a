"""What waits for the next meeting, and what waited for this one."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.domain.stopped import Parked
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.stop import drop_parked, without_empty_lines, write_parked
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class ParkedList(Card):
    """Lines to write in. ``waited`` shows only those from earlier meetings, and adds none."""

    def __init__(self, room: RoomViewModel, *, waited: bool = False) -> None:
        super().__init__(
            _waited if waited else _next_time, icon_name="clock", margins=(18, 0, 18, 14)
        )
        self.body.setSpacing(6)
        self._room = room
        self._waited = waited
        self._lines: list[_Line] = []

    def refresh(self) -> None:
        """Show the lines, and an empty one to write in."""
        rows = self._room.discussion.parked
        while len(self._lines) < len(rows) + (not self._waited):
            line = _Line(self._room, len(self._lines))
            self.body.addWidget(line)
            if self._lines:
                QWidget.setTabOrder(self._lines[-1].remove, line.text)
            self._lines.append(line)
        shown = 0
        for index, line in enumerate(self._lines):
            parked = rows[index] if index < len(rows) else None
            line.show_row(parked)
            here = parked is not None or index == len(rows)
            if self._waited:
                here = parked is not None and parked.since is not None
            line.setVisible(here)
            shown += here
        self.setVisible(shown > 0)

    def focus_path(self, path: str) -> bool:
        """Put the caret in the line of a path."""
        at = path.removeprefix("parked").strip(".").partition(".")[0]
        shown = [line for line in self._lines if not line.isHidden()]
        if not path.startswith("parked") or not shown:
            return False
        line = self._lines[int(at)] if at.isdecimal() and int(at) < len(self._lines) else shown[-1]
        line.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True


class _Line(QWidget):
    """One line: the text, where it comes from, and away with it."""

    def __init__(self, room: RoomViewModel, index: int) -> None:
        super().__init__()
        line = row(self, gap=10)
        self.text = TextField(_what, placeholder=_what)
        self.text.edited.connect(partial(write_parked, room, index))
        self.text.done.connect(partial(without_empty_lines, room))
        line.addWidget(self.text, 1)
        self.since = Pill(plain(""), "neutral")
        line.addWidget(self.since)
        self.remove = IconButton("x", _done, size=16)
        self.remove.clicked.connect(partial(drop_parked, room, index))
        line.addWidget(self.remove)

    def show_row(self, parked: Parked | None) -> None:
        """Fill the line; what is being written in is left alone."""
        if not self.text.hasFocus():
            self.text.set_raw(parked.text if parked is not None else "")
        self.remove.setVisible(parked is not None)
        day = parked.since if parked is not None else None
        self.since.setVisible(day is not None)
        if day is not None:
            self.since.set_say(lambda words: words("from {day}", day=words.short_day(day)))


def _what(words: Words) -> str:
    return words("What should wait until next time?")


def _next_time(words: Words) -> str:
    return words("Take next time")


def _waited(words: Words) -> str:
    return words("Waiting since last time")


def _done(words: Words) -> str:
    return words("Taken up: remove the line")
