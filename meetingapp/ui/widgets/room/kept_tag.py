"""The mark that lies on a field: whom it is not for, and away with it again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class KeptTag(QWidget):
    """Stands under the field. ``text`` names what it is about where that is not in sight."""

    changing = Signal()
    taken_away = Signal()

    def __init__(self, said: Say, text: str = "") -> None:
        super().__init__()
        self._said = said
        self._text = text
        self.label = Label(self._shown, "sm2", wrap=True)
        self.change = IconButton("pencil", self._named_change, size=14)
        self.change.clicked.connect(self.changing)
        self.away = IconButton("x", self._named_away, size=14)
        self.away.clicked.connect(self.taken_away)
        line = row(self, gap=6)
        line.addWidget(Icon("eye-off", "text2", 15), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.label, 1)
        line.addWidget(self.change)
        line.addWidget(self.away)

    def _shown(self, words: Words) -> str:
        if not self._text:
            return self._said(words)
        return words("“{text}” · {mark}", text=self._text, mark=self._said(words))

    def _named_change(self, words: Words) -> str:
        return words("Change: {mark}", mark=self._shown(words))

    def _named_away(self, words: Words) -> str:
        return words("Let everybody read it: {mark}", mark=self._shown(words))
