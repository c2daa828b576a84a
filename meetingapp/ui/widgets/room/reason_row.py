"""One warning and its answer: six reasons, one key each; or what the chair sets aside."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.deviation import WarningReason
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.answers import (
    Question,
    answer,
    given_override,
    given_reason,
    set_aside,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.cards import CardOption, OptionCards
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.widgets.room.fields import code_say
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

_SHORT: Final = 36


class ReasonRow(QFrame):
    """Answers one question, and with the same key the others that are ticked.

    ``parts`` makes what it is answered with; before that nobody may ask it for anything.
    """

    followed = Signal(str)

    def __init__(self, room: RoomViewModel, question: Question) -> None:
        super().__init__()
        self.setObjectName("card")
        self._room = room
        self._question = question
        lines = self._lines = column(self, margins=(16, 12, 16, 12), gap=8)
        head = row(gap=10)
        self._said = Label(plain(""), "sm_strong", wrap=True)
        head.addWidget(self._said, 1)
        self._go = Button(
            lambda words: words("Go to the field"), kind="link", icon_name="arrow-right"
        )
        self._go.clicked.connect(lambda: self.followed.emit(self._question.results[0].path))
        head.addWidget(self._go, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)

    def parts(self) -> Parts:
        """Make the ways to answer, and give way after each part."""
        self._reasons = QWidget()
        self._lines.addWidget(self._reasons)
        inside = column(self._reasons, gap=8)
        self.cards = OptionCards(
            _why, [CardOption(r.value, code_say(r), plain("")) for r in WarningReason],
            advance=False,
        )  # fmt: skip
        self.cards.chosen.connect(self._choose)
        inside.addWidget(self.cards)
        yield
        self.text = TextField(_own_words, placeholder=_own_words)
        self.text.edited.connect(self._write)
        inside.addWidget(self.text)
        self._others = Chips(_also, ())
        self._offered: tuple[Option, ...] = ()
        self._also = Folded(_also, self._others)
        self._also.button.toggled.connect(self._offer_others)
        inside.addWidget(self._also)
        yield
        self._aside = QWidget()
        self._lines.addWidget(self._aside)
        across = row(self._aside, gap=10)
        self._chair = Label(self._set_aside_by, "sm2", wrap=True)
        across.addWidget(self._chair, 1)
        self.why = TextField(_why_aside, placeholder=_why_aside)
        across.addWidget(self.why, 2)
        self._do = KeyButton(lambda words: words("Set aside"), kind="soft")
        self._do.clicked.connect(self._put_aside)
        self.why.returnPressed.connect(self._put_aside)
        across.addWidget(self._do)
        yield
        self.refresh(self._question, ())

    @property
    def question(self) -> Question:
        """Return the question that is answered here."""
        return self._question

    @property
    def being_written(self) -> bool:
        """Tell whether somebody is writing the reason now, so that the row must stay."""
        return self.text.hasFocus()

    def refresh(self, question: Question, others: Sequence[Question]) -> None:
        """Show the question as it stands; ``others`` may be answered with the same reason."""
        self._question = question
        self._said.set_say(lambda words: _sentences(words, question))
        self._reasons.setVisible(question.takes_reason)
        given = given_reason(self._room, question.gate)
        self.cards.set_value(given.reason.value if given else None)
        is_other = given is not None and given.reason is WarningReason.OTHER
        self.text.setVisible(is_other)
        if not self.text.hasFocus():
            self.text.set_raw(given.text if given is not None else "")
        self._offered = tuple(Option(o.gate, _short(o)) for o in others if o.takes_reason)
        self._also.setVisible(bool(self._offered))
        self._offer_others()
        self._aside.setVisible(question.overridable)
        written = given_override(self._room, question.gate)
        if written is not None and not self.why.hasFocus():
            self.why.set_raw(written.reason)
        chair = self._room.meeting.chair
        self.why.setEnabled(chair is not None)
        self._do.setEnabled(chair is not None)
        self._chair.set_say(self._set_aside_by)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in order."""
        also = (self._also.button, self._others)
        return (self._go, self.cards, self.text, *also, self.why, self._do)

    def enter(self) -> None:
        """Put the keyboard where one key answers."""
        first = self.cards if self._question.takes_reason else self.why
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer_others(self) -> None:
        """Offer them where somebody looks at them: every row has all of them."""
        there = [o.value for o in self._others.options]
        if (there or self._also.is_open) and there != [o.value for o in self._offered]:
            self._others.set_options(self._offered)

    def _choose(self, value: str) -> None:
        reason = WarningReason(value)
        is_other = reason is WarningReason.OTHER
        self.text.setVisible(is_other)
        if is_other:
            self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._answer(reason, self.text.raw if is_other else "")
        self._room.tell()

    def _write(self, text: str) -> None:
        self._answer(WarningReason.OTHER, text)

    def _answer(self, reason: WarningReason, text: str) -> None:
        given = given_reason(self._room, self._question.gate)
        together = given.gates if given is not None and given.reason is reason else ()
        answer(
            self._room, (self._question.gate, *together, *self._others.values), reason, text
        )  # fmt: skip

    def _put_aside(self) -> None:
        if not self.why.raw.strip():
            self.why.setFocus()
            return
        set_aside(self._room, self._question.gate, self.why.raw)
        self._room.tell()

    def _set_aside_by(self, words: Words) -> str:
        chair = self._room.meeting.chair
        if chair is None:
            return words("Only the chair can set this aside: choose one in A01.")
        return words("The chair, {name}, sets the requirement aside", name=chair.name)


def _sentences(words: Words, question: Question) -> str:
    """Say what was found; a gate that found the same in many places says it once."""
    return " ".join(dict.fromkeys(words.result(each) for each in question.results))


def _short(question: Question) -> Say:
    def say(words: Words) -> str:
        said = words.result(question.results[0])
        cut = said if len(said) <= _SHORT else f"{said[:_SHORT].rstrip()} …"
        return f"{question.item}: {cut}"

    return say


def _why(words: Words) -> str:
    return words("Why is it so?")


def _own_words(words: Words) -> str:
    return words("Give the reason in a few words")


def _why_aside(words: Words) -> str:
    return words("Why is it set aside?")


def _also(words: Words) -> str:
    return words("The same reason holds for others too")
