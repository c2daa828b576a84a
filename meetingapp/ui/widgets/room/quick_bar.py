"""One line at the foot of the form: something is said out of turn, and gets where it belongs."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from meetingapp.domain.measure_line import MeasureLine
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.quick import Quick, read
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.room_keys import takes_escape
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

NAMES: Final[Mapping[Quick, Say]] = {
    Quick.DECISION: lambda words: words("Agreement"),
    Quick.MEASURE: lambda words: words("Measure"),
    Quick.WORDS: lambda words: words("The child’s own words"),
    Quick.OBSERVATION: lambda words: words("Observation"),
    Quick.DISAGREEMENT: lambda words: words("Disagreement"),
    Quick.PARKED: lambda words: words("Take next time"),
}
_ASKS: Final[Mapping[Quick, Say]] = {
    Quick.DECISION: lambda words: words("What did you agree on?"),
    Quick.MEASURE: lambda words: words("Who does what? @name and “by Friday” are read."),
    Quick.WORDS: lambda words: words("As the child said it. No letter is changed."),
    Quick.OBSERVATION: lambda words: words("What was seen? @name says by whom."),
    Quick.DISAGREEMENT: lambda words: words("What do they think? @name says who."),
    Quick.PARKED: lambda words: words("What should wait until next time?"),
}
_ICONS: Final[Mapping[Quick, str]] = {
    Quick.DECISION: "heart-handshake",
    Quick.MEASURE: "target",
    Quick.WORDS: "quote",
    Quick.OBSERVATION: "eye",
    Quick.DISAGREEMENT: "users",
    Quick.PARKED: "clock",
}


class QuickBar(QFrame):
    """Enter adds the line, Esc closes; where the line comes to stand is said first."""

    entered = Signal(str)
    turned = Signal()
    """It asks for another kind of line now."""
    closed = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._room = room
        self.kind = Quick.DECISION
        self._icon = Icon("target", "accent_text", 18)
        self._name = Label(self._named, "sm_strong")
        self.text = _Line(self._named, placeholder=self._asked)
        self.text.edited.connect(lambda _text: self._preview())
        self.text.returnPressed.connect(lambda: self.entered.emit(self.text.raw))
        self.text.escaped.connect(self.closed)
        self._read = Elided(plain(""), "xs")
        outer = column(self, margins=(24, 8, 20, 8), gap=4)
        line = row(gap=10)
        line.addWidget(self._icon)
        line.addWidget(self._name)
        line.addWidget(self.text, 1)
        for key, say in (
            ("Enter", lambda words: words("adds")),
            ("Esc", lambda words: words("closes")),
        ):
            line.addWidget(KeyCap(key))
            line.addWidget(Label(say, "xs"))
        outer.addLayout(line)
        outer.addWidget(self._read)
        self.hide()

    def open_for(self, kind: Quick, *, keyboard: bool = True) -> None:
        """Ask for one line; what was written for another kind is kept."""
        self.kind = kind
        self.turned.emit()
        self._icon.set_icon(
            _ICONS[kind], "voice_mark" if kind is Quick.WORDS else "accent_text"
        )  # fmt: skip
        self._name.retranslate()
        self.text.retranslate()
        self._preview()
        self.show()
        if keyboard:
            self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def empty(self) -> None:
        """Take away what is written, and close."""
        self.text.set_raw("")
        self.hide()

    def _named(self, words: Words) -> str:
        return NAMES[self.kind](words)

    def _asked(self, words: Words) -> str:
        return _ASKS[self.kind](words)

    def _preview(self) -> None:
        """Show what was read in a measure: nothing is guessed silently."""
        shown = self.kind is Quick.MEASURE and bool(self.text.raw.strip())
        said = said_of(read(self._room, self.text.raw)) if shown else plain("")
        self._read.set_say(said)
        self._read.setVisible(bool(wording.said(said)))
        self.text.setAccessibleDescription(wording.said(said))


class _Line(TextField):
    """A line that Esc leaves."""

    escaped = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def said_of(line: MeasureLine) -> Say:
    """Say what was read in a line: who, until when, and when it is looked at again."""

    def said(words: Words) -> str:
        parts = []
        if line.responsible is not None:
            parts.append(words("Responsible: {name}", name=line.responsible.name))
        if line.deadline is not None:
            parts.append(words("Deadline: {day}", day=words.weekday_and_day(line.deadline)))
        if line.evaluation_date is not None:
            day = words.weekday_and_day(line.evaluation_date)
            parts.append(words("Looked at again: {day}", day=day))
        return " · ".join(parts)

    return said
