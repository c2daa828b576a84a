"""The projector’s button in the head of the room, and what the wall shows now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.projector.projector import ProjectorState
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words


class ProjectorChip(QWidget):
    """One press shows; the next makes black. Where there is little room only the pill is left."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state = ProjectorState.AWAY
        self._item = ""
        self._why: Say = plain("")
        line = row(self, gap=8)
        self.button = Button(lambda words: words("Projector"), icon_name="monitor-play")
        self.button.setProperty("kind", "soft")
        self.button.clicked.connect(self.pressed)
        line.addWidget(self.button)
        self.pill = Pill(self._said, "neutral")
        line.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def set_state(self, state: ProjectorState, item: str, why: Say) -> None:
        """Say what the wall shows now, to a screen reader too where it has changed."""
        self._why = why
        if (state, item) == (self._state, self._item):
            self.retranslate()
            return
        told = state is not self._state or state is ProjectorState.SHOWS
        self._state, self._item = state, item
        kinds: dict[ProjectorState, PillKind] = {
            ProjectorState.SHOWS: "info",
            ProjectorState.BLACK: "neutral",
            ProjectorState.AWAY: "neutral",
        }
        self.pill.set_kind(kinds[state])
        self.retranslate()
        if told:
            announce(self, self._name(wording.words))

    def fold(self, *, narrow: bool) -> None:
        """Leave out the pill where there is no room: the button says the same in its name."""
        self.pill.setVisible(not narrow)

    def retranslate(self) -> None:
        """Say it in the language in use."""
        words = wording.words
        self.pill.set_say(self._said)
        self.button.setAccessibleName(self._name(words))
        self.button.setAccessibleDescription(self._why(words))
        keys = words("F9 shows, Shift+F9 makes it black.")
        set_tip(self.button, f"{self._name(words)}. {keys} {self._why(words)}")

    def _name(self, words: Words) -> str:
        return f"{words('Projector')}: {self._said(words)}"

    def _said(self, words: Words) -> str:
        if self._state is ProjectorState.SHOWS:
            return words("Shows {item}", item=self._item)
        if self._state is ProjectorState.BLACK:
            return words.in_context("projector", "Black")
        return words("Not connected")
