"""Who got what, when: the log of copies."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meetingapp.clock import norwegian_day
from meetingapp.ui.viewmodels.papers_words import edition_name, issued_line
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.trail_port import IssuedCopy


class GivenCard(Card):
    """A line for each copy, the newest first."""

    def __init__(self) -> None:
        super().__init__(lambda words: words("Who got what"), icon_name="clock")
        self._none = Label(_nobody, "small", wrap=True)
        self._none.setContentsMargins(12, 0, 12, 6)
        self.rows = RowList()
        self.body.addWidget(self._none)
        self.body.addWidget(self.rows)

    def show_copies(self, copies: "Sequence[IssuedCopy]", *, elsewhere: bool = False) -> None:
        """Show the copies that left; of minutes made ``elsewhere`` others may have left there."""
        self.set_count(sum(each.is_saved for each in copies))
        self._none.set_say(_nobody_here if elsewhere else _nobody)
        self._none.setVisible(not copies)
        self.rows.show_rows([_row(each) for each in copies])


def _nobody(words: Words) -> str:
    return words("Nobody has got a copy yet.")


def _nobody_here(words: Words) -> str:
    return words("Nobody has got a copy from here yet.")


def _row(issued: "IssuedCopy") -> QWidget:
    holder = QWidget()
    line = row(holder, margins=(12, 6, 12, 6), gap=10)
    told = column(gap=1)

    def who(words: Words) -> str:
        if issued.to_archive:
            return words("The archive")
        return issued.recipient or edition_name(words, issued.edition)

    told.addWidget(Label(who, "sm_strong", wrap=True))
    told.addWidget(Label(lambda words: issued_line(words, issued), "small", wrap=True))
    if not issued.is_saved:
        told.addWidget(Label(lambda words: words("Was not saved"), "warn", wrap=True))
    line.addLayout(told, 1)
    day = norwegian_day(issued.issued_at)
    line.addWidget(Label(lambda words: words.short_day(day), "small"))
    return holder
