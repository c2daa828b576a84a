"""A cue to myself as chair, over the form of an item: quiet, and seen by nobody else."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from meetingapp.ui.viewmodels.room.asides import RoomAsides
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.words import Words

CUE: Final = "aside.cue"
"""The path of the field, in the undo history and where the caret is remembered."""


class CueLine(QFrame):
    """In sight where something is written, or while the notes are open."""

    def __init__(self, room: RoomViewModel, asides: RoomAsides) -> None:
        super().__init__()
        self._room = room
        self._asides = asides
        self._item = ""
        self._is_wanted = False
        line = row(self, margins=(26, 8, 26, 0), gap=10)
        line.addWidget(Icon("lightbulb", "text3", 15), 0, Qt.AlignmentFlag.AlignVCenter)
        self.field = TextField(_name, placeholder=_name)
        self.field.setProperty("quiet", "true")
        self.field.edited.connect(self._edited)
        line.addWidget(self.field, 1)
        room.results_changed.connect(self._allow)
        asides.opened.connect(self._show)
        asides.changed.connect(self._show)
        room.opened.connect(self._show)
        room.item_changed.connect(self._show)
        self.hide()

    def want(self, *, wanted: bool) -> None:
        """Offer an empty line too, or none."""
        self._is_wanted = wanted
        self._show()

    def enter(self) -> None:
        """Put the caret in the line."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _edited(self, text: str) -> None:
        before = self._asides.cue(self._item)
        self._asides.write_cue(self._item, text)
        back = partial(self._asides.put_cue_back, self._item)
        self._room.history.beside(self._item, CUE, partial(back, before), partial(back, text))

    def _allow(self) -> None:
        """Let nothing be written that would not be kept: the minutes are being made."""
        self.field.setReadOnly(not self._asides.is_open or self._room.finalising)

    def _show(self, _item: str = "") -> None:
        if not self._room.is_open:
            return
        self._item = self._room.item
        cue = self._asides.cue(self._item)
        self._allow()
        self.field.set_raw(cue)
        self.setVisible(bool(cue) or self._is_wanted or self.field.hasFocus())


def _name(words: Words) -> str:
    return words("Cue to myself as chair. Only you see it")
