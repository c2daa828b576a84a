"""Helps where the wording of a measure is vague: what is vague, and a sentence to fill in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from meetingapp.domain.coach import coaching
from meetingapp.domain.measure import Measure
from meetingapp.errors import Clause
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.measure import (
    derived_measure,
    scaffold,
    vague_in,
    vague_words,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Words

BLANK = "…"


class Coach(QFrame):
    """Shown under the action while the gates find it vague. It never writes by itself."""

    taken = Signal(str)

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("hint")
        self._room = room
        self._index = 0
        outer = column(self, margins=(14, 9, 12, 9), gap=7)
        head = row(gap=8)
        head.addWidget(Icon("circle-alert", "danger_text", 16))
        self._what = Label(plain(""), "danger", wrap=True)
        head.addWidget(self._what, 1)
        outer.addLayout(head)
        line = row(gap=8)
        line.addWidget(Icon("lightbulb", "accent_text", 16))
        self._sentence = Label(plain(""), "sm", wrap=True)
        line.addWidget(self._sentence, 1)
        take = Button(lambda words: words("Put in"), kind="link")
        take.clicked.connect(self.take)
        line.addWidget(take)
        line.addWidget(KeyCap("Ctrl ."))
        outer.addLayout(line)
        self._whole = Label(plain(""), "small", wrap=True)
        outer.addWidget(self._whole)

    def show_measure(self, index: int) -> None:
        """Show help for one measure, or nothing when its wording says what is done."""
        self._index = index
        found = vague_in(self._room, index)
        self.setVisible(found is not None)
        if found is None:
            return
        self._what.set_say(lambda words: words.result(found))
        self._sentence.set_say(self._scaffold)
        asked = coaching(self._measure(), self._room.room.lexicon)
        self._whole.setVisible(asked is not None)
        if asked is not None:
            said = asked.sentence
            self._whole.set_say(lambda words: words("Whole: {sentence}", sentence=self._in(said)))

    def take(self) -> None:
        """Hand over the sentence, to be finished by a person."""
        if not self.isHidden():
            self.taken.emit(self._scaffold(wording.words))

    def _in(self, said: Clause) -> str:
        """Say a sentence in the language of the minutes: that is where it will stand."""
        return Words(self._room.minutes_language)(said.text, **said.params)

    def _measure(self) -> Measure:
        return derived_measure(self._room, self._index)

    def _scaffold(self, _words: Words) -> str:
        return scaffold(Words(self._room.minutes_language), self._room, self._measure())


class VagueMarker(QSyntaxHighlighter):
    """A wave under vague words; only while the gates find the text vague."""

    def __init__(self, room: RoomViewModel, document: QTextDocument) -> None:
        super().__init__(document)
        self._room = room
        self._on = False

    def set_on(self, on: bool) -> None:
        """Show or hide the waves."""
        if on != self._on:
            self._on = on
            self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        if not self._on or not self._room.is_open:
            return
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(theme.colour("danger"))
        wave.setForeground(theme.colour("danger_text"))
        for start, length in vague_words(self._room, text):
            self.setFormat(start, length, wave)
