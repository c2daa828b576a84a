"""What a measure is in the child’s own language, with how easy it is to read under it."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from meetingapp.domain.case import CaseMode
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.plain_words import Reads, reading_line, reads
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import wording
from meetingapp.words import Words

PAUSE_MS: Final = 900
"""Nobody is spoken to in the middle of a word."""


class PlainWords(QWidget):
    """One line of text. What stands under it follows each letter; it is said when it turns."""

    def __init__(self, room: RoomViewModel, fields: Fields) -> None:
        super().__init__()
        self._room = room
        self._field = fields.text("plain_words", _said_simply, hint=self._reads)
        control = self._field.control
        assert isinstance(control, TextField)  # noqa: S101 - made by the line above
        self.text = control
        self._told = Reads.NOTHING
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        control.edited.connect(self._edited)
        control.done.connect(self._tell)
        column(self).addWidget(self._field)
        self.refresh()

    @property
    def is_missing(self) -> bool:
        """Tell whether the child’s page has nothing of this measure yet."""
        return self._has_page and reads(self.text.raw) is Reads.NOTHING

    def refresh(self) -> None:
        """Say it of the measure that is shown now; a reader hears it in the field."""
        self._field.retranslate()
        if not self.text.hasFocus():
            self._told = reads(self.text.raw)

    def _edited(self, _text: str) -> None:
        self._field.retranslate()
        self._pause.start()

    def _tell(self) -> None:
        """Tell a reader once that the text has become easy, or heavy."""
        self._pause.stop()
        now = reads(self.text.raw)
        if now is not self._told:
            self._told = now
            announce(self.text, self._reads(wording.words))

    @property
    def _has_page(self) -> bool:
        return self._room.is_open and self._room.case.mode is CaseMode.NAMED

    def _reads(self, words: Words) -> str:
        """Say it; the field asks before it has been made, too."""
        text = getattr(self, "text", None)
        raw = text.raw if isinstance(text, TextField) else ""
        return reading_line(words, raw, has_page=self._has_page)


def _said_simply(words: Words) -> str:
    return words("In plain words")
