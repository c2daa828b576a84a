"""The periods there are figures for: those frozen, and those that may still be counted."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from meetingapp.document.papers.figure_words import days_of, period_name
from meetingapp.document.wording import capital
from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.figures.table import Figures

_MOST = 6


class PeriodCard(Card):
    """``opened`` carries frozen figures, ``asked`` a period to count."""

    opened = Signal(object)
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(lambda words: words("Periods"), margins=(8, 0, 8, 12))
        self.frozen: list[ListRow] = []
        self.open: list[ListRow] = []
        self._periods: Sequence[Period] = ()
        self._frozen_rows, self._open_rows = RowList(), RowList()
        self.kind = Seg(
            lambda words: words("How long"),
            tuple(Option(each, _kind(each)) for each in PeriodKind),
            advance=False,
        )
        self.kind.set_value(PeriodKind.TERTIAL)
        self._none = Label(lambda words: words("No figures are frozen yet."), "body2", wrap=True)
        self._rest = Label(lambda words: words("Not frozen"), "label")
        self._nothing_open = Label(
            lambda words: words("Every such period shares days with one that is frozen."),
            "small",
            wrap=True,
        )
        for each in (self._none, self._rest, self._nothing_open):
            each.setContentsMargins(10, 6, 10, 4)
        for part in (
            self._frozen_rows, self._none, self._rest, self.kind, self._open_rows,
            self._nothing_open,
        ):  # fmt: skip
            self.body.addWidget(part)
        self.kind.chosen.connect(self._show_open)

    def show_periods(
        self, frozen: "Sequence[Figures]", open_: Sequence[Period], *, may_make: bool
    ) -> None:
        """Show the periods; those that may be counted only to whoever may count."""
        self.frozen = []
        for figures in frozen:
            line = ListRow(_name(figures.period), partial(_frozen_on, figures))
            line.opened.connect(partial(self.opened.emit, figures))
            self.frozen.append(line)
        self._frozen_rows.show_rows(self.frozen)
        self._none.setVisible(not self.frozen)
        self._periods = open_
        for part in (self._rest, self.kind, self._open_rows):
            part.setVisible(may_make)
        self._nothing_open.hide()
        if may_make:
            self._show_open()

    def _show_open(self, _chosen: str = "") -> None:
        self.open = []
        fitting = [each for each in self._periods if each.kind == self.kind.value]
        for period in fitting[:_MOST]:
            line = ListRow(_name(period), partial(_days, period))
            line.opened.connect(partial(self.asked.emit, period))
            self.open.append(line)
        self._open_rows.show_rows(self.open)
        self._nothing_open.setVisible(not self.open)


def _kind(kind: PeriodKind) -> Say:
    return lambda words: capital(words.code(kind))


def _name(period: Period) -> Say:
    return lambda words: capital(period_name(period, words))


def _days(period: Period, words: Words) -> str:
    return days_of(period, words)


def _frozen_on(figures: "Figures", words: Words) -> str:
    day = figures.frozen_on
    return "" if day is None else words("Frozen on {day}", day=words.long_day(day))
