"""The month with what is evaluated on each day, and what that is on the day one stands on."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.queues import Queue
from meetingapp.ui.viewmodels.month import MonthModel, moved_month
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.follow_up.month_table import MonthTable
from meetingapp.ui.widgets.follow_up.queue_card import queue_row
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import EvaluationDay, Page
    from meetingapp.services.queues import Waiting


class MonthCard(Card):
    """``month_shown`` carries the first and last day, ``day_chosen`` a day, ``opened`` a row."""

    month_shown = Signal(object, object)
    day_chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, today: date) -> None:
        model = MonthModel(today)
        super().__init__(lambda words: _title(words, model), margins=(12, 4, 12, 12))
        model.setParent(self)
        self._today = today
        self._day = today
        self._waiting: Sequence[Waiting] = ()
        self.model = model
        self.table = MonthTable(self.model)
        self.before = IconButton("chevron-left", lambda words: words("The month before"))
        self.after = IconButton("chevron-right", lambda words: words("The month after"))
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        for button in (self.before, self.after):
            self.header.addWidget(button)
        self.told = Label(self._sentence, "small", wrap=True)
        self._rows = RowList()
        inside = QWidget()
        below = column(inside, gap=4, margins=(6, 8, 6, 0))
        below.addWidget(self.told)
        self.body.addWidget(self.table)
        self.body.addWidget(inside)
        self.body.addWidget(self._rows)
        self.table.month_asked.connect(self.show_month)
        self.table.chosen.connect(self._choose)
        self.table.stand_on(today)

    def show_month(self, day: date) -> None:
        """Show the month of a day, and stand on that day."""
        self.model.show_month(day)
        self.table.stand_on(day)
        self.table.retranslate()
        for label in self.findChildren(Label):
            label.retranslate()
        self.month_shown.emit(*self.model.days_shown)

    def show_days(self, first: date, days: "Sequence[EvaluationDay]") -> None:
        """Show how much is evaluated on each day; an answer about another month is late."""
        if first == self.model.days_shown[0]:
            self.model.show_days(days)

    def show_day(self, day: date, page: "Page[Waiting]") -> None:
        """Show what is evaluated on the day that was chosen."""
        if day != self._day:
            return
        self._waiting = page.rows
        rows: list[QWidget] = []
        for each in page.rows:
            queue = Queue.OVERDUE if day < self._today else Queue.DUE
            line = queue_row(queue, each, self._today)
            line.opened.connect(partial(self.opened.emit, each))
            line.pressed_space.connect(line.opened)
            rows.append(line)
        self._rows.show_rows(rows)
        self.told.retranslate()

    def _choose(self, day: date) -> None:
        self._day = day
        self.day_chosen.emit(day)

    def _go_back(self) -> None:
        self.show_month(moved_month(self.model.month, -1))

    def _go_on(self) -> None:
        self.show_month(moved_month(self.model.month, 1))

    def _sentence(self, words: Words) -> str:
        said = self.model.said(words, self._day)
        return f"{said[:1].upper()}{said[1:]}."


def _title(words: Words, model: MonthModel) -> str:
    said = words.month_and_year(model.month)
    return f"{said[:1].upper()}{said[1:]}"
