"""What finalising does, said where everybody sees it, so that no window need ask."""

from PySide6.QtWidgets import QFrame

from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.gate_foot import is_finalised
from meetingapp.words import Words


class GateOutcome(QFrame):
    """Hidden until nothing is missing; then what will happen, and afterwards that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("kind", "ok")
        lines = column(self, margins=(14, 12, 14, 14), gap=6)
        self._title = Label(_finalising, "sm_strong")
        lines.addWidget(self._title)
        self._coming: list[QFrame] = []
        self._locked = Label(_first, "sm", wrap=True)
        for label in (
            self._locked,
            Label(_opens, "sm", wrap=True),
            Label(_follow, "sm", wrap=True),
        ):
            part = QFrame()
            line = row(part, gap=8)
            line.addWidget(Icon("check", "ok", 15, 2.6))
            line.addWidget(label, 1)
            lines.addWidget(part)
            self._coming.append(part)
        self._after = Label(_unchanging, "sm", wrap=True)
        lines.addWidget(self._after)
        self.hide()

    def show_state(self, *, ready: bool, done: bool, corrects: bool = False) -> None:
        """Show what will happen, what has happened, or nothing yet."""
        self.setVisible(ready or done)
        self._locked.set_say(_next if corrects else _first)
        self._title.set_say(is_finalised if done else _finalising)
        self._after.setVisible(done)
        for part in self._coming:
            part.setVisible(not done)


def _first(words: Words) -> str:
    return words("The minutes are locked as version 1")


def _next(words: Words) -> str:
    return words("The new version is locked, and the one before is kept")


def _opens(words: Words) -> str:
    return words("The finished document opens here")


def _follow(words: Words) -> str:
    return words("The measures follow the case to the next meeting")


def _finalising(words: Words) -> str:
    return words("When you finalise")


def _unchanging(words: Words) -> str:
    return words("They can be read and printed, but not changed here.")
