"""The spelling: on or off, whose words it lets be, and what it has learned here."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.services.spelling import Spelling
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say, plain
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words


class SpellingCard(Card):
    """Says here, and only here, where the computer lacks what the spelling needs."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(lambda words: words("Spelling"), margins=(18, 4, 18, 16))
        self._work = work
        self._now = Spelling()
        self.body.setSpacing(10)
        self.body.addWidget(Label(_about, "small", wrap=True))
        self.on = Tick(lambda words: words("Mark words that may be misspelt"))
        self.child = Tick(lambda words: words("Mark the child’s own words too"))
        for tick in (self.on, self.child):
            self.body.addWidget(tick)
            tick.clicked.connect(self._choose)
        self._missing = Label(plain(""), "small", wrap=True)
        self._missing.hide()
        self.body.addWidget(self._missing)
        self._heading = Label(lambda words: words("Words learned here"), "label")
        self.body.addWidget(self._heading)
        self.learned = QWidget()
        self._flow = FlowLayout(self.learned, 6)
        self.body.addWidget(self.learned)
        self.said = Said()
        self.body.addWidget(self.said)
        work.background.store(work.session.writing.read_spelling, self._show)
        work.background.heavy(
            work.session.writing.check_spelling, lambda _there: None, self._tell_missing
        )

    def _show(self, now: Spelling) -> None:
        self._now = now
        self.on.setChecked(now.on)
        self.child.setChecked(now.marks_child)
        self._heading.setVisible(bool(now.words))
        self._flow.clear()
        for word in now.words:
            button = Button(_forget(word), kind="soft", icon_name="x")
            button.clicked.connect(partial(self._forget, word))
            self._flow.addWidget(button)
        self.learned.setVisible(bool(now.words))

    def _choose(self) -> None:
        chosen = replace(self._now, on=self.on.isChecked(), marks_child=self.child.isChecked())
        self._save(chosen)

    def _forget(self, word: str) -> None:
        left = tuple(each for each in self._now.words if each != word)
        self._save(replace(self._now, words=left))

    def _save(self, chosen: Spelling) -> None:
        self._work.background.store(
            lambda: self._work.session.writing.save_spelling(chosen),
            self._show,
            lambda error: self.said.say_trouble(lambda words: words.error(error)),
        )

    def _tell_missing(self, error: AppError) -> None:
        self._missing.set_say(lambda words: words.error(error))
        self._missing.show()


def _forget(word: str) -> Say:
    return lambda words: words("Forget “{word}”", word=word)


def _about(words: Words) -> str:
    return words(
        "Names of people are never marked. What is learned is kept in the vault and nowhere else."
    )
