"""When a team meets: how often, from which day, and what becomes of a day off."""

from collections.abc import Callable
from datetime import date, time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.calendar import Calendar
from meetingapp.domain.series import OnDayOff, Series, is_possible, occurrences
from meetingapp.ui.viewmodels.series_words import occurrence_says, series_says
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.consent_form import coded
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

SHOWN: Final = 5
_NONE: Final = "0"
_USUAL: Final[dict[str, Say]] = {
    _NONE: lambda words: words.in_context("days", "None"),
    "1": lambda words: words("Every week"),
    "2": lambda words: words("Every second week"),
    "3": lambda words: words("Every {n} weeks", n=3),
}


class SeriesForm(QWidget):
    """``edited`` comes at each change a person makes. The next days stand below as one writes."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._calendar = Calendar()
        self._starts_at: time | None = None
        self.every = Seg(_how_often, [Option(n, say) for n, say in _USUAL.items()])
        self.first = DateField(_first, today)
        self.last = DateField(_last, today)
        self.off = Seg(_on_day_off, [coded(each) for each in OnDayOff])
        self.summary = Label(plain(""), "sm_strong", wrap=True)
        self.coming = Label(plain(""), "sm2", wrap=True)
        self._first_field = Field(_first, self.first)
        self._lay_out()
        self.show_series(None)
        self.every.chosen.connect(self._changed)
        self.off.chosen.connect(self._changed)
        for field in (self.first, self.last):
            field.edited.connect(self._changed)

    @property
    def series(self) -> Series | None:
        """Return the series as written; ``None`` where there is none or it makes no sense."""
        first, weeks = self.first.day, int(self.every.value or _NONE)
        if not weeks or first is None:
            return None
        off = OnDayOff(self.off.value or OnDayOff.SKIP)
        made = Series(first, weeks, self.last.day, off)
        return made if is_possible(made) else None

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, from above."""
        return (self.every, self.first, self.last, self.off)

    def show_series(self, series: Series | None) -> None:
        """Fill the form without telling anyone."""
        weeks = str(series.every_weeks) if series is not None else _NONE
        if series is not None and weeks not in _USUAL:
            more = Option(weeks, lambda words: words("Every {n} weeks", n=weeks))
            self.every.set_options([*self.every.options, more])
        self.every.set_value(weeks)
        self.first.set_day(series.first if series is not None else None)
        self.last.set_day(series.last if series is not None else None)
        self.off.set_value(series.on_day_off if series is not None else OnDayOff.SKIP)
        self._show()

    def know(self, calendar: Calendar) -> None:
        """Learn on which days school is closed."""
        self._calendar = calendar
        self._show()

    def begin_at(self, starts_at: time | None) -> None:
        """Learn when the meetings begin."""
        self._starts_at = starts_at
        self._show()

    def say_what_is_wrong(self) -> bool:
        """Say beside the first day what keeps the series from being kept; tell whether it does."""
        wrong = self.every.value not in (None, _NONE) and self.series is None
        self._first_field.set_problem(self._problem() if wrong else None)
        return wrong

    def _problem(self) -> Say:
        if self.first.day is None:
            return lambda words: words("Write the first day. It decides the weekday.")
        return lambda words: words("The last day is before the first.")

    def _changed(self, _value: str) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        repeats = self.every.value not in (None, _NONE)
        for part in (self._days, self._off_field):
            part.setVisible(repeats)
        series = self.series
        for said in (self.summary, self.coming):
            said.setVisible(series is not None)
        if series is None:
            return
        starts_at, start = self._starts_at, max(self._today(), series.first)
        coming = occurrences(series, self._calendar, start, SHOWN)
        self.summary.set_say(lambda words: series_says(words, series, starts_at))
        self.coming.set_say(
            lambda words: (
                "\n".join(occurrence_says(words, each) for each in coming)
                or words("No meeting is left in the series.")
            )
        )

    def _lay_out(self) -> None:
        body = column(self, gap=8)
        body.addWidget(Field(_how_often, self.every))
        self._days = Columns((self._first_field, Field(_last, self.last)), least=360, gap=12)
        self._off_field = Field(_on_day_off, self.off)
        body.addWidget(self._days)
        body.addWidget(self._off_field)
        body.addWidget(self.summary)
        body.addWidget(self.coming)


def _how_often(words: Words) -> str:
    return words("Fixed days")


def _first(words: Words) -> str:
    return words("First meeting")


def _last(words: Words) -> str:
    return words("Last meeting, if it is set")


def _on_day_off(words: Words) -> str:
    return words("On a red day or in a school holiday")
