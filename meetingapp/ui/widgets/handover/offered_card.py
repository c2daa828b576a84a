"""What the person at the desk is asked to take over. No child is named before the yes.

Each case is answered by itself and becomes durable by itself: whoever is asked for very many takes
some now and the rest another day.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingapp.errors import AppError
from meetingapp.ui.places import CasePlace
from meetingapp.ui.viewmodels.handovers import OfferedModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_with_button import RowButton
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.handover import Handover
    from meetingapp.services.handovers_port import Offered

PARCEL: Final = 5
"""So many are shown at a time: two hundred drawn at once would stand still."""


class OfferedCard(Card):
    """Is not there while nobody asks for anything."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(lambda words: words("Will you take over?"), margins=(16, 2, 16, 14))
        self._work = work
        self.model = OfferedModel(work, self)
        self.rows = QWidget()
        column(self.rows)
        self.said = Said()
        self.body.setSpacing(10)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.said)
        self.yes: list[RowButton] = []
        self.no: list[RowButton] = []
        self._offered: Sequence[Offered] = ()
        self._shown = PARCEL
        self.hide()
        self.model.loaded.connect(self._show)
        self.model.taken.connect(self._taken)
        self.model.failed.connect(self._failed)
        self.model.load()

    def _show(self, offered: "Sequence[Offered]") -> None:
        self._offered = offered
        before, self.rows = self.rows, QWidget()
        body = column(self.rows, gap=12)
        self.yes, self.no = [], []
        for each in offered[: self._shown]:
            body.addLayout(self._row(each))
        left = len(offered) - self._shown
        if left > 0:
            more = Button(
                lambda words: words.plural("Show one more", "Show {n} more", left), kind="link"
            )
            more.clicked.connect(self._show_more)
            body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_count(len(offered) if len(offered) > 1 else 0)
        self.body.replaceWidget(before, self.rows)
        before.hide()
        before.deleteLater()
        self.setVisible(bool(offered) or self.said.isVisible())

    def _row(self, offered: "Offered") -> QHBoxLayout:
        line = row(gap=10)
        said = column(gap=0)
        said.addWidget(Label(partial(_who, offered), "strong", wrap=True))
        said.addWidget(Label(partial(_what, offered), "small", wrap=True))
        line.addLayout(said, 1)
        no = RowButton(lambda words: words("Say no"), partial(_no, offered))
        yes = RowButton(lambda words: words("Take over"), partial(_yes, offered), "primary")
        no.clicked.connect(lambda: self.model.refuse(offered.handover))
        yes.clicked.connect(lambda: self.model.accept(offered.handover))
        for button in (no, yes):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.yes.append(yes)
        self.no.append(no)
        return line

    def _show_more(self) -> None:
        self._shown += PARCEL
        self._show(self._offered)

    def _taken(self, handover: "Handover") -> None:
        """Go to the case; where more are asked for, stay by them and say what was done."""
        if len(self._offered) == 1:
            self._work.state.go.emit(CasePlace(handover.case_id))
            return
        self.said.say(partial(_done, handover))
        self.model.load()

    def _failed(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))
        self.show()


def _who(offered: "Offered", words: Words) -> str:
    giver, number = offered.handover.giver.name, offered.handover.reference
    if number:
        return words("{who} asks you to take over case {number}", who=giver, number=number)
    return words("{who} asks you to take over a case", who=giver)


def _done(handover: "Handover", words: Words) -> str:
    if handover.reference:
        return words("You have taken over case {number}.", number=handover.reference)
    return words("You have taken over the case.")


def _yes(offered: "Offered", words: Words) -> str:
    return words("Take over. {who}", who=_who(offered, words))


def _no(offered: "Offered", words: Words) -> str:
    return words("Say no. {who}", who=_who(offered, words))


def _what(offered: "Offered", words: Words) -> str:
    reason = words.code(offered.handover.reason)
    day = words.day_month(offered.handover.offered_on)
    measures = words.plural("one open measure", "{n} open measures", offered.measures)
    return f"{reason[:1].upper()}{reason[1:]} · {measures} · {day}"
