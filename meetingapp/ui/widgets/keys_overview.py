"""F1: the keys, and where to read more."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.wording import Say

Keys = Sequence[tuple[str, Say]]

EVERYWHERE: Final[Keys] = (
    ("Ctrl+N", lambda words: words("New meeting")),
    ("Alt+1 … 5", lambda words: words("Today, meetings, cases, people, templates")),
    ("Ctrl+L", lambda words: words("Lock now")),
    ("Ctrl++ / Ctrl+-", lambda words: words("Larger or smaller text")),
    ("Tab / Shift+Tab", lambda words: words("Next or previous field")),
    ("1 – 9", lambda words: words("Choose, when a choice has the keyboard")),
    ("Enter", lambda words: words("Open the row, or go on")),
    ("Esc", lambda words: words("Back, or close")),
    ("F1", lambda words: words("This overview")),
)
IN_THE_ROOM: Final[Keys] = (
    ("F4 / Shift+F4", lambda words: words("Next or previous thing that is missing")),
    ("F6", lambda words: words("Agenda, form, panel")),
    ("Ctrl+Enter", lambda words: words("Done with this item, to the next")),
    ("Ctrl+M", lambda words: words("New measure")),
    ("1 – 6", lambda words: words("The reason, where a warning is answered")),
    ("Ctrl+J", lambda words: words("Take next time …")),
    ("F12", lambda words: words("Stop the discussion …")),
    ("Ctrl+Shift+Enter", lambda words: words("Finalise the minutes")),
)


class KeysOverview(Dialog):
    """The keys that work everywhere, and those of the meeting room."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, lambda words: words("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        at = _add(grid, 0, lambda words: words("Everywhere"), EVERYWHERE)
        _add(grid, at, lambda words: words("In the meeting room"), IN_THE_ROOM)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.add_close()


def _add(grid: QGridLayout, at: int, title: Say, keys: Keys) -> int:
    grid.addWidget(Label(title, "label"), at, 0, 1, 2)
    for key, say in keys:
        at += 1
        grid.addWidget(KeyCap(key), at, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Label(say, "sm"), at, 1)
    return at + 1
