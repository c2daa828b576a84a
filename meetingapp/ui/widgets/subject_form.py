"""Whom the case is about: a child by name, one not born, one nobody names, a group or a system."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.case_form import (
    AGE_BANDS,
    ANONYMOUS,
    GROUP,
    KINDS,
    NAMED,
    SYSTEM,
    UNBORN,
    SubjectEntry,
    tidy,
)
from meetingapp.ui.viewmodels.twins import twin_warning
from meetingapp.ui.widgets.belonging import Belonging
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

_KINDS: Final[dict[str, Say]] = {
    NAMED: lambda words: words("A child"),
    UNBORN: lambda words: words("Not born yet"),
    ANONYMOUS: lambda words: words("Without a name"),
    GROUP: lambda words: words("A group"),
    SYSTEM: lambda words: words("A system matter"),
}
_PAUSE_MS: Final = 200


class SubjectForm(QWidget):
    """Asks only what a case of the chosen kind may hold. ``edited`` comes at each change.

    ``name_written`` carries the child’s name when nobody has typed in it for a moment.
    """

    edited = Signal()
    name_written = Signal(str)
    kind_chosen = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.kind = Seg(_what, [Option(kind, _KINDS[kind]) for kind in KINDS], advance=True)
        self.name = TextField(_name)
        self.born = DateField(_born, today)
        self.due = DateField(_due, today)
        self.age = Seg(_age, [Option(band, plain(band)) for band in AGE_BANDS])
        self.label = TextField(_label)
        self.concern = TextArea(_concern, lines=(2, 8))
        self.aac = Tick(lambda words: words("Uses AAC or signs"))
        self.interpreter = Tick(lambda words: words("Needs an interpreter"))
        self.belonging = Belonging()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.name_written.emit(self.name.raw))
        self._lay_out()
        self.kind.chosen.connect(self._choose)
        for field in (self.name, self.born, self.due, self.label, self.concern):
            field.edited.connect(lambda _text: self.edited.emit())
        for tick in (self.aac, self.interpreter):
            tick.clicked.connect(lambda _on: self.edited.emit())
        self.age.chosen.connect(lambda _value: self.edited.emit())
        self.belonging.edited.connect(self.edited)
        self.name.edited.connect(self._follow_name)
        self.show_entry(SubjectEntry(), "", KINDS)

    @property
    def entry(self) -> SubjectEntry:
        """Return what is written."""
        return SubjectEntry(
            kind=self.kind.value or NAMED,
            name=self.name.raw,
            born=self.born.day,
            due=self.due.day,
            age_band=self.age.value or "",
            label=self.label.raw,
            aac_need=self.aac.isChecked(),
            interpreter_need=self.interpreter.isChecked(),
            protection=self.belonging.chosen,
            unit_id=self.belonging.unit_id,
            school_class=self.belonging.class_name,
        )

    def show_entry(self, entry: SubjectEntry, concern: str, kinds: Sequence[str]) -> None:
        """Fill the form without telling anyone; ``kinds`` are those the case may become."""
        self.kind.set_options([Option(kind, _KINDS[kind]) for kind in kinds])
        self.kind.set_value(entry.kind)
        self._kind.setVisible(len(kinds) > 1)
        self.name.set_raw(entry.name)
        self.born.set_day(entry.born)
        self.due.set_day(entry.due)
        bands = dict.fromkeys((*AGE_BANDS, *((entry.age_band,) if entry.age_band else ())))
        self.age.set_options([Option(band, plain(band)) for band in bands])
        self.age.set_value(entry.age_band or None)
        self.label.set_raw(entry.label)
        self.aac.setChecked(entry.aac_need)
        self.interpreter.setChecked(entry.interpreter_need)
        self.belonging.show_child(entry.protection, entry.unit_id, entry.school_class)
        self.concern.set_raw(concern)
        self._show_kind(entry.kind)

    def warn_of(self, known: str) -> None:
        """Warn as long as the child’s name looks like a known one, and is not."""
        self.name.warn_by(lambda name: twin_warning(name, (known,)))
        self._name.show_own_problem()

    def _follow_name(self, _name: str) -> None:
        self._name.show_own_problem()
        self._pause.start()

    def first(self) -> QWidget:
        """Return the field where writing begins."""
        fields: dict[str, QWidget] = {
            UNBORN: self.due, ANONYMOUS: self.age, GROUP: self.label, SYSTEM: self.label,
        }  # fmt: skip
        return fields.get(self.entry.kind, self.name)

    def say_what_is_missing(self) -> None:
        """Say it beside the fields, and go to the first of them."""
        entry = self.entry
        self.say_nothing_is_missing()
        if entry.kind == NAMED:
            no_name = not tidy(entry.name)
            self._name.set_problem(_write_name if no_name else None)
            self._born.set_problem(self._wrong_with_born())
            (self.name if no_name else self.born).setFocus()
            return
        if entry.kind == UNBORN:
            self._due.set_problem(lambda words: words("Write when, or who the guardian is."))
        elif entry.kind == ANONYMOUS:
            self._age.set_problem(lambda words: words("Choose an age."))
        else:
            self._label.set_problem(lambda words: words("Write what it is about."))
        self.first().setFocus()

    def say_nothing_is_missing(self) -> None:
        """Take back what was said beside the fields."""
        for field in (self._name, self._born, self._due, self._age, self._label):
            field.set_problem(None)

    def _wrong_with_born(self) -> Say | None:
        born = self.born.day
        if born is None:
            return self.born.problem() or (lambda words: words("Write the day the child was born."))
        if born > self._today():
            return lambda words: words("This day has not come yet.")
        return None

    def _choose(self, kind: str) -> None:
        self._show_kind(kind)
        self.edited.emit()
        self.kind_chosen.emit(kind)

    def _show_kind(self, kind: str) -> None:
        self._named.setVisible(kind == NAMED)
        self._needs.setVisible(kind == NAMED)
        self.belonging.setVisible(kind == NAMED)
        self._due.setVisible(kind == UNBORN)
        self._age.setVisible(kind == ANONYMOUS)
        self._nameless.setVisible(kind in (ANONYMOUS, GROUP, SYSTEM))
        self._label.setVisible(kind in (GROUP, SYSTEM))
        self._concern.setVisible(kind != SYSTEM)

    def _lay_out(self) -> None:
        body = column(self, gap=12)
        self._kind = Field(_what, self.kind)
        self._name = Field(_name, self.name)
        self._born = Field(_born, self.born)
        self._named = Columns((self._name, self._born), (2, 1), least=420, gap=12)
        self._due = Field(_due, self.due, hint=lambda words: words("May be left open."))
        self._age = Field(_age, self.age)
        self._label = Field(_label, self.label)
        self._nameless = Label(
            lambda words: words(
                "No names, birth dates or classes, here or in the discussion. What is written must "
                "fit at least five children."
            ),
            "sm2",
            wrap=True,
        )
        self._needs = QWidget()
        needs = column(self._needs, gap=4)
        needs.addWidget(self.aac)
        needs.addWidget(self.interpreter)
        self._concern = Field(
            _concern,
            self.concern,
            hint=lambda words: words("What has been seen. It follows the case to its meetings."),
        )
        for each in (
            self._kind, self._named, self._due, self._age, self._label, self._nameless,
            self._needs, self.belonging, self._concern,
        ):  # fmt: skip
            body.addWidget(each)


def _what(words: Words) -> str:
    return words("What is the case about?")


def _name(words: Words) -> str:
    return words("The child’s name")


def _born(words: Words) -> str:
    return words("Born")


def _due(words: Words) -> str:
    return words("Due")


def _age(words: Words) -> str:
    return words("Age")


def _label(words: Words) -> str:
    return words("In a few words")


def _concern(words: Words) -> str:
    return words("Why we worry")


def _write_name(words: Words) -> str:
    return words("Write the child’s name.")
