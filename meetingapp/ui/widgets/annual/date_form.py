"""Write something that comes back: what, when, who sees to it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.document.wording import capital
from meetingapp.domain.annual.recurring import AnnualKind, RecurringDate, WhenOff
from meetingapp.domain.annual.rules import WholeMonths
from meetingapp.domain.calendar import Calendar
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.annual.asking_form import AskingForm
from meetingapp.ui.widgets.annual.rule_form import RuleForm
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.number_field import NumberField
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.time_field import TimeField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.people import PersonRef

_NEVER: Final = 0


class DateForm(AskingForm):
    """``written`` carries the date, and whether the person is sure that it tells of nobody."""

    written = Signal(object, bool)

    def __init__(
        self,
        parent: QWidget | None,
        date_: RecurringDate,
        year: int,
        calendar: Calendar,
        *,
        people: Sequence[PersonChoice],
        ref: "Callable[[str | None], PersonRef | None]",
        today: Callable[[], date],
    ) -> None:
        title: Say = (
            (lambda words: words("Change in the year"))
            if date_.title
            else lambda words: words("New in the year")
        )
        super().__init__(parent, title, wide=720)
        self._date = date_
        self._ref = ref
        self.title = TextField(_what)
        self.about = TextArea(_about, lines=(1, 4))
        self.kind = Seg(_sort, [_coded(each) for each in AnnualKind], advance=False)
        self.rule = RuleForm(today)
        self.off = Seg(_off, [_coded(each) for each in WhenOff], advance=False)
        self.starts = TimeField(_starts)
        self.ends = TimeField(_ends)
        self.role = TextField(_role)
        self.who = PersonField(_who, people)
        self.years = NumberField(_years)
        self.first_year = NumberField(_first_year)
        self._fill(year, calendar)
        self._lay_out()
        for field in (self.title, self.about, self.role):
            field.edited.connect(self._written)
        self.off.chosen.connect(self._tell_rule)
        self.save.clicked.connect(self._save)
        self.title.setFocus()

    def _fill(self, year: int, calendar: Calendar) -> None:
        date_ = self._date
        self.title.set_raw(date_.title)
        self.about.set_raw(date_.about)
        self.kind.set_value(date_.kind.value)
        self.off.set_value(date_.when_off.value)
        if date_.starts_at is not None:
            self.starts.set_time(date_.starts_at)
        if date_.ends_at is not None:
            self.ends.set_time(date_.ends_at)
        self.role.set_raw(date_.role)
        self.who.set_person(date_.responsible.person_id if date_.responsible else None)
        self.years.set_raw(str(date_.every_years))
        self.first_year.set_raw(str(date_.first_year or ""))
        self.rule.show_date(date_, year, calendar)

    def _lay_out(self) -> None:
        body = self.page.body
        body.addWidget(Field(_what, self.title))
        body.addWidget(Field(_about, self.about))
        body.addWidget(Field(_sort, self.kind))
        body.addWidget(self.rule)
        body.addWidget(Field(_off, self.off))
        hours = (Field(_starts, self.starts), Field(_ends, self.ends))
        years = (Field(_years, self.years), Field(_first_year, self.first_year))
        body.addWidget(Columns((*hours, *years), least=520))
        body.addWidget(Columns((Field(_role, self.role), Field(_who, self.who)), least=420))
        body.addStretch(1)

    def _tell_rule(self, _chosen: str) -> None:
        self.rule.know(replace(self._date, when_off=WhenOff(self.off.value or WhenOff.LATER)))

    def _save(self) -> None:
        fields = (self.starts, self.ends, self.who, self.rule.first, self.rule.last)
        unread = next((wrong for each in fields if (wrong := each.problem()) is not None), None)
        if unread is not None:
            self.said.say_trouble(unread)
            return
        rule = self.rule.rule or WholeMonths(())  # refused with what to do about it
        made = replace(
            self._date,
            title=" ".join(self.title.raw.split()),
            about=" ".join(self.about.raw.split()),
            kind=AnnualKind(self.kind.value or AnnualKind.MEETING),
            rule=rule,
            when_off=WhenOff(self.off.value or WhenOff.LATER),
            starts_at=self.starts.at,
            ends_at=self.ends.at,
            role=" ".join(self.role.raw.split()),
            responsible=self._ref(self.who.person_id),
            every_years=_whole(self.years) if self.years.raw.strip() else 1,
            first_year=_whole(self.first_year) if self.first_year.raw.strip() else None,
        )
        self.written.emit(made, self.sure)


def _whole(field: NumberField) -> int:
    """Read a whole number; what cannot be read is one that nothing accepts."""
    number = field.number
    return int(number) if number is not None and number == int(number) else _NEVER


def _coded(member: AnnualKind | WhenOff) -> Option:
    return Option(member.value, lambda words: capital(words.code(member)))


def _what(words: Words) -> str:
    return words("What comes back?")


def _about(words: Words) -> str:
    return words("What is it about?")


def _sort(words: Words) -> str:
    return words("Sort")


def _off(words: Words) -> str:
    return words("On a red day or in a school holiday it")


def _starts(words: Words) -> str:
    return words("Begins at")


def _ends(words: Words) -> str:
    return words("Ends at")


def _role(words: Words) -> str:
    return words("Responsible role")


def _who(words: Words) -> str:
    return words("Responsible person")


def _years(words: Words) -> str:
    return words("Years between")


def _first_year(words: Words) -> str:
    return words("First year")
