"""The twelve months with what comes in each: the year as a list that can be read and heard."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from meetingapp.document.wording import capital
from meetingapp.document.year_words import month_name, times_say, who_says
from meetingapp.domain.annual.months import Month, MonthRow
from meetingapp.ui.viewmodels.naming import short_month
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.tile import Tile
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Words


class MonthsCard(Card):
    """``opened`` carries the line of a month somebody wants to see."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(margins=(8, 14, 8, 10))
        self.heading = Label(plain(""), "h3")
        self.heading.setContentsMargins(10, 0, 10, 0)
        self.body.addWidget(self.heading)
        self.rows: list[ListRow] = []
        self._holder = QWidget()
        self.body.addWidget(self._holder)

    def show_months(self, months: Sequence[Month], year: int, today: date) -> None:
        """Show a year."""
        shown = str(year)
        self.heading.set_say(lambda words: words("{year}, month by month", year=shown))
        self.rows = []
        holder = QWidget()
        # Rows can be pressed flat where cards stand under each other: this keeps their height.
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        lines = column(holder, gap=2)
        for month in months:
            lines.addWidget(
                self._heading(month, now=(year, month.number) == (today.year, today.month))
            )
            for each in month.rows:
                lines.addWidget(self._row(each))
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _heading(self, month: Month, *, now: bool) -> QWidget:
        holder = QWidget()
        line = row(holder, margins=(10, 10, 12, 2), gap=8)
        number = month.number
        line.addWidget(Label(lambda words: capital(month_name(words, number)), "section"))
        if now:
            line.addWidget(Pill(lambda words: words("This month"), "accent"))
        line.addStretch(1)
        if not month.rows:
            line.addWidget(Label(lambda words: words("Nothing"), "small"))
        return holder

    def _row(self, each: MonthRow) -> ListRow:
        first = each.occurrences[0]
        shown = first.on or first.planned
        tile = (
            Tile(top=str(shown.first.day), below=short_month(wording.words, shown.first))
            if shown.is_one_day
            else Tile("calendar-days")
        )
        line = ListRow(plain(each.date.title), lambda words: row_says(words, each), tile)
        out = sum(one.on is None for one in each.occurrences)
        if any(one.is_moved and one.because is not None for one in each.occurrences):
            line.add_right(Pill(lambda words: words("Moved"), "neutral"))
        elif out:
            line.add_right(
                Pill(lambda words: words.plural("One left out", "{n} left out", out), "neutral")
            )
        line.opened.connect(partial(self.opened.emit, each))
        self.rows.append(line)
        return line


def row_says(words: Words, each: MonthRow) -> str:
    """Say each time in one line, and who sees to it."""
    times = times_say(words, each.date, each.occurrences)
    return " · ".join(part for part in (times, who_says(each.date)) if part)
