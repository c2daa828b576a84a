"""What was agreed that is no measure: one line each, and an empty one to write in."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.domain.measure import Decision
from meetingapp.ui.viewmodels.room.decisions import (
    DECISIONS,
    drop_decision,
    without_empty_decisions,
    write_decision,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class DecisionsCard(Card):
    """Lines to write in; one that is emptied goes away."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(
            lambda words: words("Other agreements"),
            icon_name="heart-handshake",
            margins=(18, 0, 18, 14),
        )
        self.body.setSpacing(6)
        self._room = room
        self._lines: list[_Line] = []

    def refresh(self) -> None:
        """Show the lines, and an empty one."""
        rows = self._room.discussion.agreement.decisions
        while len(self._lines) < len(rows) + 1:
            line = _Line(self._room, len(self._lines))
            self.body.addWidget(line)
            if self._lines:
                QWidget.setTabOrder(self._lines[-1].remove, line.text)
            self._lines.append(line)
        for index, line in enumerate(self._lines):
            line.show_row(rows[index] if index < len(rows) else None)
            line.setVisible(index <= len(rows))

    def focus_path(self, path: str) -> bool:
        """Put the caret in the line of a path."""
        number = path.removeprefix(DECISIONS).strip(".").partition(".")[0]
        at = int(number) if number.isdecimal() else 0
        if not path.startswith(DECISIONS) or at >= len(self._lines):
            return False
        self._lines[at].text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def path_of(self, widget: QWidget) -> str | None:
        """Return the path of the line a widget belongs to."""
        for index, line in enumerate(self._lines):
            if line.isAncestorOf(widget):
                return f"{DECISIONS}.{index}.text"
        return None


class _Line(QWidget):
    """One line: the text, the key that adds one from anywhere, and away with it."""

    def __init__(self, room: RoomViewModel, index: int) -> None:
        super().__init__()
        line = row(self, gap=10)
        self.text = TextField(_named(index), placeholder=_asked)
        self.text.edited.connect(partial(write_decision, room, index))
        self.text.done.connect(partial(without_empty_decisions, room))
        line.addWidget(self.text, 1)
        self._key = KeyCap("Ctrl E")
        line.addWidget(self._key)
        self.remove = IconButton("x", _away, size=16)
        self.remove.clicked.connect(partial(drop_decision, room, index))
        line.addWidget(self.remove)

    def show_row(self, decision: Decision | None) -> None:
        """Fill the line; what is being written in is left alone."""
        if not self.text.hasFocus():
            self.text.set_raw(decision.text if decision is not None else "")
        self.remove.setVisible(decision is not None)
        self._key.setVisible(decision is None)


def _named(index: int) -> Say:
    return lambda words: words("Agreement {n}", n=index + 1)


def _asked(words: Words) -> str:
    return words("What did you agree on?")


def _away(words: Words) -> str:
    return words("Remove this agreement")
