"""One action of the plan: what, to what end, its steps, how it stands, and how it has stood."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from string import ascii_lowercase
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.document.wording import capital
from meetingapp.document.year_words import due_says
from meetingapp.domain.annual.progress import MOST_STEPS, PlanAction, StatusChange
from meetingapp.domain.system import ActionState, ActionStep, SystemAction
from meetingapp.ui.viewmodels.naming import TypeNames, type_name
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.annual.asking_form import AskingForm
from meetingapp.ui.widgets.annual.step_row import StepRow, state_options
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.month_field import MonthField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.people import PersonRef


class ActionForm(AskingForm):
    """``written`` carries the action as it is now, a note, and whether the person is sure.

    What a meeting agreed is text here: only how it stands is chosen. ``minutes`` asks to read them.
    """

    written = Signal(object, str, bool)
    minutes = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        action: PlanAction,
        names: TypeNames,
        *,
        people: Sequence[PersonChoice],
        ref: "Callable[[str | None], PersonRef | None]",
        today: Callable[[], date],
        may_plan: bool,
    ) -> None:
        measure = action.action.measure
        is_new = not measure
        title: Say = (lambda words: words("New action")) if is_new else plain(measure)
        super().__init__(parent, title, wide=720)
        self.shown = action
        self._people, self._ref, self._today = people, ref, today
        self._may_write = may_plan and action.source is None
        self._may_plan = may_plan
        self.what = TextField(_what)
        self.goal = TextArea(_goal, lines=(1, 4))
        self.who = PersonField(_who, people)
        self.month = MonthField(_month, today)
        self.state = Seg(_state, state_options(), advance=False)
        self.note = TextField(_note)
        self.steps: list[StepRow] = []
        self._steps = QWidget()
        self._step_lines = column(self._steps, gap=12)
        self.more = Button(lambda words: words("One more step"), kind="link", icon_name="plus")
        self._fill()
        self._lay_out(names)
        for field in (self.what, self.goal, self.note, self.who, self.month):
            field.edited.connect(self._written)
        self.more.clicked.connect(self._add_empty)
        self.save.clicked.connect(self._save)
        self.save.setVisible(may_plan)
        if not may_plan:
            self.cancel.set_say(lambda words: words("Close"))
        (self.what if self._may_write else self.state if may_plan else self.cancel).setFocus()

    def _fill(self) -> None:
        action = self.shown.action
        self.what.set_raw(action.measure)
        self.goal.set_raw(action.goal)
        self.who.set_person(action.responsible.person_id if action.responsible else None)
        self.month.set_month(action.month)
        self.state.set_value(action.state.value)
        self.state.setEnabled(self._may_plan)
        for step in action.steps:
            self._add(step)

    def _lay_out(self, names: TypeNames) -> None:
        body = self.page.body
        source = self.shown.source
        if source is not None:
            type_ = source.meeting_type
            body.addWidget(
                Label(
                    lambda words: words(
                        "Agreed in {meeting} on {day}. The minutes stay as they are; what you say "
                        "here is what the next meeting begins with.",
                        meeting=type_name(words, names, type_).lower(),
                        day=words.long_day(source.held_on),
                    ),
                    "body2",
                    wrap=True,
                )
            )
            self.read = Button(
                lambda words: words("Read the minutes"), kind="link", icon_name="file-text"
            )
            self.read.clicked.connect(self._read_minutes)
            body.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
            self.read.setVisible(bool(source.minutes_id))
        if self._may_write:
            body.addWidget(Field(_what, self.what))
            body.addWidget(Field(_goal, self.goal))
            month = Field(_month, self.month)
            body.addWidget(Columns((Field(_who, self.who), month), (3, 2), least=420))
        else:
            self._tell_facts()
        body.addWidget(Field(_state, self.state))
        heading = Label(lambda words: words("Steps"), "section")
        for part in (heading, self._steps):
            body.addWidget(part)
            part.setVisible(self._may_write or bool(self.steps))
        if self._may_write:
            body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        if self._may_plan:
            body.addWidget(Field(_note, self.note))
        self._tell_history()
        body.addStretch(1)

    def _tell_facts(self) -> None:
        for part in (self.what, self.goal, self.who, self.month, self.more):
            part.setParent(self)
            part.hide()
        action, shown = self.shown.action, self.shown
        who = action.responsible.name if action.responsible is not None else ""
        facts = (plain(action.goal), plain(who), lambda words: capital(due_says(words, shown)))
        for label, text in zip((_goal, _who, _month), facts, strict=True):
            told = Label(text, "body", wrap=True)
            if told.text():
                fact = column(gap=1)
                fact.addWidget(Label(label, "xs_strong"))
                fact.addWidget(told)
                self.page.body.addLayout(fact)

    def _tell_history(self) -> None:
        if not self.shown.history:
            return
        self.page.body.addWidget(Label(lambda words: words("How it has stood"), "section"))
        for each in reversed(self.shown.history):
            self.page.body.addWidget(_history_line(each))

    def _add(self, step: ActionStep) -> None:
        row = StepRow(
            ascii_lowercase[len(self.steps)],
            step,
            people=self._people,
            ref=self._ref,
            today=self._today,
            may_write=self._may_write,
        )
        row.setEnabled(self._may_plan)
        row.edited.connect(self._written)
        self.steps.append(row)
        self._step_lines.addWidget(row)

    def _add_empty(self) -> None:
        if len(self.steps) < MOST_STEPS:
            self._add(ActionStep(""))
            self.steps[-1].text.setFocus()

    def _save(self) -> None:
        problems = (
            self.who.problem(),
            self.month.problem(),
            *(each.problem for each in self.steps),
        )
        unread = next((each for each in problems if each is not None), None)
        if unread is not None and self._may_write:
            self.said.say_trouble(unread)
            return
        self.written.emit(self._made(), " ".join(self.note.raw.split()), self.sure)

    def _made(self) -> SystemAction:
        state = ActionState(self.state.value or ActionState.PLANNED)
        steps = tuple(each.step for each in self.steps)
        if not self._may_write:
            return replace(self.shown.action, state=state, steps=steps)
        return replace(
            self.shown.action,
            measure=" ".join(self.what.raw.split()),
            goal=" ".join(self.goal.raw.split()),
            responsible=self._ref(self.who.person_id),
            month=self.month.month,
            state=state,
            steps=tuple(each for each in steps if each.text),
        )

    def _read_minutes(self) -> None:
        self.accept()
        self.minutes.emit(self.shown)


def _history_line(change: StatusChange) -> Label:
    return Label(lambda words: change_says(words, change), "sm2", wrap=True)


def change_says(words: Words, change: StatusChange) -> str:
    """Say one change: «22. november 2026, Kari Testdahl: i gang. Utkastet er sendt.»."""
    who = words("in the meeting") if change.in_meeting else change.by
    said = f"{words.long_day(change.on)}, {who}: {words.code(change.state)}."
    return f"{said} {change.note}".rstrip()


def _what(words: Words) -> str:
    return words("What shall we do?")


def _goal(words: Words) -> str:
    return words("What do we want out of it?")


def _who(words: Words) -> str:
    return words("Responsible")


def _month(words: Words) -> str:
    return words("To be done by the end of")


def _state(words: Words) -> str:
    return words("How it stands")


def _note(words: Words) -> str:
    return words("A note, if something is to be said")
