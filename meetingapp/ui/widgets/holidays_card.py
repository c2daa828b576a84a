"""The school holidays of the municipality, one school year at a time."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.domain.office import Office
from meetingapp.services.calendar import school_holidays, with_school_holidays
from meetingapp.ui.viewmodels.holidays_form import offered_years, school_year
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.holiday_row import HolidayRow
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain


class HolidaysCard(Card):
    """``written`` carries a school year and its holidays when somebody has changed them."""

    written = Signal(int, tuple)

    def __init__(self, today: date) -> None:
        super().__init__(lambda words: words("School holidays"), margins=(16, 4, 16, 16))
        self._office = Office()
        self.rows: list[HolidayRow] = []
        years = offered_years(today)
        self._year = years[0]
        self.years = Seg(
            lambda words: words("School year"),
            [Option(str(year), plain(school_year(year))) for year in years],
            advance=False,
        )
        self.years.set_value(str(self._year))
        self._whose = Label(plain(""), "small", wrap=True)
        self.add = Button(lambda words: words("Add a holiday"), kind="soft", icon_name="plus")
        self.restore = Button(lambda words: words("Back to the suggestion"), kind="link")
        self._lay_out()
        self.years.chosen.connect(self._turn_to)
        self.add.clicked.connect(self._add_empty)
        self.restore.clicked.connect(self._restore)

    def show_office(self, office: Office) -> None:
        """Show what the office has written, or the suggestion."""
        self._office = office
        self._show_year()

    def flush(self) -> None:
        """Keep what is written."""
        for line in self.rows:
            line.read()
        self._keep()

    def _turn_to(self, year: str) -> None:
        self.flush()
        self._year = int(year)
        self._show_year()

    def _show_year(self) -> None:
        for line in self.rows:
            line.blockSignals(True)  # losing the focus would say “done”
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.rows = []
        for holiday in school_holidays(self._office, self._year):
            self._append(HolidayRow(len(self.rows) + 1, self._year, holiday))
        self._say_whose()

    def _append(self, line: HolidayRow) -> None:
        before: QWidget = self.rows[-1].remove if self.rows else self.years
        self._lines.addWidget(line)
        for field in (line.name, line.first, line.last, line.remove):
            self.setTabOrder(before, field)  # made later than the buttons, but it stands before
            before = field
        line.done.connect(self._keep)
        line.removed.connect(partial(self._remove, line))
        self.rows.append(line)

    def _add_empty(self) -> None:
        line = HolidayRow(len(self.rows) + 1, self._year)
        self._append(line)
        line.show()
        line.name.setFocus()

    def _remove(self, line: HolidayRow) -> None:
        at = self.rows.index(line)
        self.rows.remove(line)
        self._lines.removeWidget(line)
        after = self.rows[at].name if at < len(self.rows) else self.add
        after.setFocus()
        line.hide()
        line.deleteLater()
        self._keep()
        if not self.rows:
            self._show_year()

    def _restore(self) -> None:
        self._tell(())
        self._show_year()
        self.add.setFocus()

    def _keep(self) -> None:
        kept = tuple(line.kept for line in self.rows if line.kept is not None)
        if set(kept) != set(school_holidays(self._office, self._year)):
            self._tell(kept)

    def _tell(self, holidays: Sequence[SchoolHoliday]) -> None:
        self._office = with_school_holidays(self._office, self._year, tuple(holidays))
        self._say_whose()
        self.written.emit(self._year, tuple(holidays))

    def _say_whose(self) -> None:
        usual = school_holidays(Office(), self._year)
        ours = set(school_holidays(self._office, self._year)) != set(usual)
        self._whose.set_say(
            (lambda words: words("These are your own. They count in every meeting."))
            if ours
            else (lambda words: words("This is a suggestion. Mend what is otherwise with you."))
        )
        self.restore.setEnabled(ours)

    def _lay_out(self) -> None:
        self.body.setSpacing(10)
        self.body.addWidget(self.years)
        self.body.addWidget(self._whose)
        self._lines = column(gap=8)
        self.body.addLayout(self._lines)
        buttons = row(gap=8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
