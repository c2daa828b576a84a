"""Whether what is written is stored: said only after it is so."""

from datetime import time
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.wording import plain, wording


class Saving(StrEnum):
    """How it stands with what is written."""

    NOTHING = "nothing"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


class SaveStatus(QWidget):
    """An icon and a sentence: saving, saved at, or not saved."""

    def __init__(self) -> None:
        super().__init__()
        self._state = Saving.NOTHING
        self._at = time()
        self._told = ""
        self._icon = Icon("cloud-check", "ok", 16)
        self._text = Label(plain(""), "sm2")
        line = row(self, gap=8)
        line.addWidget(self._icon)
        line.addWidget(self._text)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def state(self) -> Saving:
        """Return how it stands."""
        return self._state

    def clear(self) -> None:
        """Say nothing."""
        self._show(Saving.NOTHING)

    def saving(self) -> None:
        """Something is written and not yet stored."""
        self._show(Saving.SAVING)

    def saved(self, at: time) -> None:
        """Everything written is stored; ``at`` is the time on the wall."""
        self._at = at
        self._show(Saving.SAVED)
        self._tell()

    def failed(self) -> None:
        """What is written could not be stored; it stays in the field and is tried again."""
        self._show(Saving.FAILED)
        self._tell()

    def retranslate(self) -> None:
        """Say the state in the language in use."""
        words = wording.words
        texts = {
            Saving.NOTHING: "",
            Saving.SAVING: words("Saving …"),
            Saving.SAVED: words("Saved at {time}", time=words.clock(self._at)),
            Saving.FAILED: words("Not saved – trying again"),
        }
        icons = {
            Saving.SAVING: ("cloud-upload", "text3"),
            Saving.SAVED: ("cloud-check", "ok"),
            Saving.FAILED: ("cloud-alert", "danger"),
        }
        if self._state in icons:
            self._icon.set_icon(*icons[self._state])
        self._icon.setVisible(self._state in icons)
        text = texts[self._state]
        self._text.set_say(plain(text))
        self.setAccessibleName(text)

    def _show(self, state: Saving) -> None:
        self._state = state
        self.retranslate()

    def _tell(self) -> None:
        """Say it aloud once: not at each try, and not twice in the same minute."""
        if self._text.text() != self._told:
            self._told = self._text.text()
            announce(self, self._told)
