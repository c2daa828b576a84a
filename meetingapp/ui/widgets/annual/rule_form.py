"""When something comes back: a choice of rules, and below it the days it gives in a year."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.document.wording import capital
from meetingapp.document.year_words import month_name, times_say, weekday_name
from meetingapp.domain.annual.occurring import Occurrence, occurrences
from meetingapp.domain.annual.recurring import RecurringDate
from meetingapp.domain.annual.rules import (
    LAST,
    NUMBERS,
    DayOfMonth,
    EveryWeeks,
    NthWeekday,
    Rule,
    WeekOfMonth,
    WeekOfYear,
    WholeMonths,
)
from meetingapp.domain.calendar import Calendar
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.number_field import NumberField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

_SHOWN: Final = 4
_KINDS: Final[dict[str, Say]] = {
    "MONTH": lambda words: words("Some time in a month"),
    "WEEK": lambda words: words("A week of the month"),
    "WEEKDAY": lambda words: words("A weekday of the month"),
    "DAY": lambda words: words("A day of the month"),
    "NUMBER": lambda words: words("A week of the year"),
    "WEEKS": lambda words: words("Every so many weeks"),
}
_SHOWS: Final[dict[str, tuple[str, ...]]] = {
    "MONTH": ("months",),
    "WEEK": ("nth", "months"),
    "WEEKDAY": ("nth", "weekday", "months"),
    "DAY": ("day", "months"),
    "NUMBER": ("week",),
    "WEEKS": ("series",),
}
_ORDER: Final[dict[int, Say]] = {
    1: lambda words: words.in_context("of the month", "First"),
    2: lambda words: words.in_context("of the month", "Second"),
    3: lambda words: words.in_context("of the month", "Third"),
    4: lambda words: words.in_context("of the month", "Fourth"),
    LAST: lambda words: words.in_context("of the month", "Last"),
}


class RuleForm(QWidget):
    """``edited`` comes at each change a person makes."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._shown = RecurringDate("", "", WholeMonths(()))
        self._year = today().year
        self._calendar = Calendar()
        self.kind = Seg(_how, [Option(n, say) for n, say in _KINDS.items()], advance=False)
        self.nth = Seg(_which, [Option(str(n), _ORDER[n]) for n in NUMBERS], advance=False)
        self.weekday = Seg(_weekday, [_day_option(n) for n in range(7)], advance=False)
        self.months = Chips(_months, [_month_option(n) for n in range(1, 13)])
        self.day = NumberField(lambda words: words("Day of the month"))
        self.week = NumberField(lambda words: words("Number of the week"))
        self.first = DateField(lambda words: words("First time"), today)
        self.weeks = NumberField(lambda words: words("Weeks between"))
        self.last = DateField(lambda words: words("Last time, if it is set"), today)
        self.coming = Label(plain(""), "sm2", wrap=True)
        series = (
            Field(lambda words: words("First time"), self.first),
            Field(lambda words: words("Weeks between"), self.weeks),
            Field(lambda words: words("Last time, if it is set"), self.last),
        )
        self._parts: dict[str, QWidget] = {
            "nth": Field(_which, self.nth),
            "weekday": Field(_weekday, self.weekday),
            "months": Field(_months, self.months),
            "day": Field(lambda words: words("Day of the month"), self.day),
            "week": Field(lambda words: words("Number of the week"), self.week),
            "series": Columns(series, (2, 1, 2), least=420),
        }
        body = column(self, gap=10)
        body.addWidget(Field(_how, self.kind))
        for part in self._parts.values():
            body.addWidget(part)
        body.addWidget(self.coming)
        for seg in (self.kind, self.nth, self.weekday, self.months):
            (seg.changed if isinstance(seg, Chips) else seg.chosen).connect(self._changed)
        for field in (self.day, self.week, self.first, self.weeks, self.last):
            field.edited.connect(self._changed)

    def show_date(self, date_: RecurringDate, year: int, calendar: Calendar) -> None:
        """Fill the form without telling anyone."""
        self._shown, self._year, self._calendar = date_, year, calendar
        rule = date_.rule
        self.kind.set_value(rule.kind)
        self.nth.set_value(str(getattr(rule, "nth", 1)))
        self.weekday.set_value(str(getattr(rule, "weekday", 1)))
        self.months.set_values([str(each) for each in getattr(rule, "months", ())])
        if isinstance(rule, DayOfMonth):
            self.day.set_raw(str(rule.day))
        if isinstance(rule, WeekOfYear):
            self.week.set_raw(str(rule.week))
        if isinstance(rule, EveryWeeks):
            self.first.set_day(rule.first)
            self.weeks.set_raw(str(rule.weeks))
            self.last.set_day(rule.last)
        self._show()

    def know(self, date_: RecurringDate) -> None:
        """Learn what else was chosen of the date, for the days below."""
        self._shown = date_
        self._show()

    @property
    def rule(self) -> Rule | None:
        """Return the rule as chosen; ``None`` where it makes no sense yet."""
        made = self._made()
        return made if made is not None and made.is_possible else None

    def _made(self) -> Rule | None:
        months = tuple(int(each) for each in self.months.values)
        nth = int(self.nth.value or 1)
        match self.kind.value:
            case "WEEK":
                return WeekOfMonth(months, nth)
            case "WEEKDAY":
                return NthWeekday(months, int(self.weekday.value or 1), nth)
            case "DAY":
                return DayOfMonth(months, _whole(self.day))
            case "NUMBER":
                return WeekOfYear(_whole(self.week))
            case "WEEKS":
                first = self.first.day
                weeks = _whole(self.weeks) if self.weeks.raw.strip() else 1
                return None if first is None else EveryWeeks(first, weeks, self.last.day)
        return WholeMonths(months)

    def _changed(self, _chosen: object = None) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        shown = _SHOWS.get(self.kind.value or "", ())
        for name, part in self._parts.items():
            part.setVisible(name in shown)
        rule, year = self.rule, self._year
        self.coming.setVisible(rule is not None)
        if rule is None:
            return
        date_ = replace(self._shown, rule=rule, changes=())
        found = occurrences(date_, year, self._calendar)
        self.coming.set_say(lambda words: _coming(words, date_, year, found))


def _coming(words: Words, date_: RecurringDate, year: int, found: tuple[Occurrence, ...]) -> str:
    if not found:
        return words("Does not come in {year}.", year=str(year))
    said = times_say(words, date_, found[:_SHOWN])
    left = len(found) - _SHOWN
    if left > 0:
        said += " " + words.plural("and one more time", "and {n} more times", left)
    return words("In {year}: {days}.", year=str(year), days=said)


def _whole(field: NumberField) -> int:
    """Read a whole number; what cannot be read is 0, which no rule accepts."""
    number = field.number
    return int(number) if number is not None and number == int(number) else 0


def _month_option(number: int) -> Option:
    return Option(str(number), lambda words: capital(month_name(words, number)))


def _day_option(number: int) -> Option:
    return Option(str(number), lambda words: capital(weekday_name(words, number)))


def _how(words: Words) -> str:
    return words("When does it come?")


def _which(words: Words) -> str:
    return words("Which of them?")


def _weekday(words: Words) -> str:
    return words("Weekday")


def _months(words: Words) -> str:
    return words("Months")
