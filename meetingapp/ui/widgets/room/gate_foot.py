"""The foot of the panel: finalise, and why not yet."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words


class GateFoot(QFrame):
    """The one way out of the room that locks anything."""

    finalise = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._room = room
        lines = column(self, margins=(18, 12, 18, 14), gap=6)
        self.button = Button(_finalise, kind="primary")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.finalise)
        lines.addWidget(self.button)
        help_line = row(gap=8)
        self._help = Label(plain(""), "small", wrap=True)
        self._help.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        help_line.addWidget(self._help, 1)
        self._keys = KeyCap("Ctrl Shift ↵")
        help_line.addWidget(self._keys)
        lines.addLayout(help_line)

    def refresh(self) -> None:
        """Show whether the minutes may be finalised now."""
        room = self._room
        ready = room.may_finalise and not room.finalising
        self.button.setEnabled(ready or room.locked)
        self.button.set_kind("ok" if ready else "primary")
        self.button.set_say(_open if room.locked else finalise_say(room))
        self._keys.setVisible(ready)
        said = foot_say(room)
        self._help.set_say(said)
        self.button.setAccessibleDescription(said(wording.words))


def finalise_say(room: RoomViewModel) -> Say:
    """Say what finalising does here."""
    return _again if room.corrects else _finalise


def foot_say(room: RoomViewModel) -> Say:
    """Say why the minutes cannot be finalised yet, or that they can."""
    if room.locked:
        return is_finalised
    if room.finalising:
        return lambda words: words("Making the minutes …")
    counts = open_counts(room)
    if any(counts):
        return partial(_remains, *counts)
    if not room.finalises:
        return lambda words: words("Ready. A leader or a coordinator finalises the minutes.")
    return lambda words: words("Everything is in place.")


def open_counts(room: RoomViewModel) -> tuple[int, int]:
    """Count what must be there, and the points that one reason each is enough for."""
    missing = room.missing()
    asked = {m.result.id for m in missing if m.result.asks_reason}
    return sum(1 for m in missing if not m.result.asks_reason), len(asked)


def _remains(musts: int, asked: int, words: Words) -> str:
    left = words.plural("1 requirement remains.", "{n} requirements remain.", musts)
    reasons = words.plural("1 point needs a reason.", "{n} points need a reason.", asked)
    said = " ".join(part for part, n in ((left, musts), (reasons, asked)) if n)
    return f"{said} {words('F4 goes to the next.')}"


def _finalise(words: Words) -> str:
    return words("Finalise the minutes")


def _again(words: Words) -> str:
    return words("Make the new version")


def _open(words: Words) -> str:
    return words("Open the minutes")


def is_finalised(words: Words) -> str:
    """Say that it is done."""
    return words("The minutes are finalised")
