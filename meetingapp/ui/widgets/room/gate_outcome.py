"""What finalising does, said where everybody sees it, so that no window need ask."""

from PySide6.QtWidgets import QFrame

from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.gate_foot import is_finalised
from meetingapp.ui.wording import Say
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
        says: tuple[Say, ...] = (
            lambda words: words("The minutes are locked as version 1"),
            lambda words: words("The finished document opens here"),
            lambda words: words("The measures follow the case to the next meeting"),
        )
        for say in says:
            part = QFrame()
            line = row(part, gap=8)
            line.addWidget(Icon("check", "ok", 15, 2.6))
            line.addWidget(Label(say, "sm", wrap=True), 1)
            lines.addWidget(part)
            self._coming.append(part)
        self._after = Label(_unchanging, "sm", wrap=True)
        lines.addWidget(self._after)
        self.hide()

    def show_state(self, *, ready: bool, done: bool) -> None:
        """Show what will happen, what has happened, or nothing yet."""
        self.setVisible(ready or done)
        self._title.set_say(is_finalised if done else _finalising)
        self._after.setVisible(done)
        for part in self._coming:
            part.setVisible(not done)


def _finalising(words: Words) -> str:
    return words("When you finalise")


def _unchanging(words: Words) -> str:
    return words("They can be read and printed, but not changed here.")
