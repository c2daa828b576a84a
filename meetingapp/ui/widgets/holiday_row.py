"""One school holiday: what it is called, its first day and its last."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.ui.viewmodels.holidays_form import (
    HolidayEntry,
    first_day,
    holiday_of,
    last_day,
    problem,
    said_name,
)
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain, wording


class _Day(DateField):
    """A day that is read within a school year, not beside today."""

    def __init__(self, name: Say, placeholder: Say, read: Callable[[str], date | None]) -> None:
        self._read = read
        super().__init__(name, date.today, placeholder=placeholder)

    @property
    @override
    def day(self) -> date | None:
        return self._read(self.raw)


class HolidayRow(QWidget):
    """``done`` comes when a field is left; ``removed`` when the line is to go.

    ``kept`` is what the line said when it last made sense.
    """

    done = Signal()
    removed = Signal()

    def __init__(self, number: int, year: int, holiday: SchoolHoliday | None = None) -> None:
        super().__init__()
        self._year = year
        self._holiday = holiday
        self.kept = holiday
        self.name = TextField(
            lambda words: words("Holiday {n}: name", n=number),
            placeholder=lambda words: words("Name"),
        )
        self.first = _Day(
            lambda words: words("Holiday {n}: first day", n=number),
            lambda words: words("First day"),
            lambda written: first_day(written, year),
        )
        self.last = _Day(
            lambda words: words("Holiday {n}: last day", n=number),
            lambda words: words("Last day"),
            lambda written: last_day(written, self.first.day, year),
        )
        self.remove = IconButton(
            "trash-2", lambda words: words("Remove holiday {n}", n=number), size=16
        )
        self._wrong = Label(plain(""), "xs", wrap=True)
        set_flag(self._wrong, "t", "danger")
        self._wrong.hide()
        self._lay_out()
        for field in (self.name, self.first, self.last):
            field.done.connect(self._left)
        self.remove.clicked.connect(self.removed)
        wording.changed.connect(self._say_usual_name)
        if holiday is not None:
            self.name.set_raw(said_name(wording.words, holiday))
            self.first.set_day(holiday.first)
            self.last.set_day(holiday.last)

    @property
    def entry(self) -> HolidayEntry:
        """Return what is written."""
        usual = self._holiday.school_break if self._holiday is not None else None
        return HolidayEntry(self.name.raw, self.first.raw, self.last.raw, usual)

    def read(self) -> None:
        """Keep what is written if it makes sense; an empty line keeps nothing."""
        found = holiday_of(wording.words, self.entry, self._year)
        if found is not None or self.entry.empty:
            self.kept = found

    def _left(self) -> None:
        self.read()
        wrong = problem(self.entry, self._year) if self._all_visited else None
        self._wrong.set_say(wrong or plain(""))
        self._wrong.setVisible(wrong is not None)
        text = wrong(wording.words) if wrong is not None else ""
        for field in (self.name, self.first, self.last):
            set_flag(field, "bad", wrong is not None)
            field.setAccessibleDescription(text)
        self.done.emit()

    @property
    def _all_visited(self) -> bool:
        """A new line is not held wrong while somebody is still writing it."""
        fields = (self.name, self.first, self.last)
        return self.kept is not None or not any(field.hasFocus() for field in fields)

    def _say_usual_name(self) -> None:
        if self.kept is not None and not self.kept.name:
            self.name.set_raw(said_name(wording.words, self.kept))

    def _lay_out(self) -> None:
        body = column(self, gap=4)
        line = row(gap=4)
        line.addWidget(Columns((self.name, self.first, self.last), (5, 6, 6), least=420, gap=8), 1)
        line.addWidget(self.remove)
        body.addLayout(line)
        body.addWidget(self._wrong)
