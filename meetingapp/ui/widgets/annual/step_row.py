"""One step of an action: what, who, by when, and how it stands."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.document.wording import capital
from meetingapp.domain.system import ActionState, ActionStep
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.month_field import MonthField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.people import PersonRef


def state_options() -> list[Option]:
    """Offer how something may stand."""
    return [_state(each) for each in ActionState]


class StepRow(QWidget):
    """``edited`` comes at each change. A step of minutes is text; only its state is chosen."""

    edited = Signal()

    def __init__(
        self,
        letter: str,
        step: ActionStep,
        *,
        people: Sequence[PersonChoice],
        ref: "Callable[[str | None], PersonRef | None]",
        today: Callable[[], date],
        may_write: bool,
    ) -> None:
        super().__init__()
        self._step = step
        self._ref = ref
        self._may_write = may_write
        names: Say = lambda words: words("Step {letter}", letter=letter)  # noqa: E731 - its type is said here
        self.text = TextField(names)
        self.who = PersonField(
            lambda words: words("Responsible for step {letter}", letter=letter), people
        )
        self.month = MonthField(lambda words: words("Month of step {letter}", letter=letter), today)
        self.state = Seg(
            lambda words: words("How step {letter} stands", letter=letter),
            state_options(),
            advance=False,
        )
        self.text.set_raw(step.text)
        self.who.set_person(step.responsible.person_id if step.responsible is not None else None)
        self.month.set_month(step.month)
        self.state.set_value(step.state.value)
        lines = column(self, gap=6)
        if may_write:
            fields = (Field(names, self.text), Field(_who, self.who), Field(_month, self.month))
            lines.addWidget(Columns(fields, (6, 4, 3), least=520, gap=10))
        else:
            for part in (self.text, self.who, self.month):
                part.setParent(self)
                part.hide()
            lines.addWidget(Label(plain(f"{letter}. {step.text}"), "body", wrap=True))
        lines.addWidget(self.state)
        for field in (self.text, self.who, self.month):
            field.edited.connect(self._edited)
        self.state.chosen.connect(self._edited)

    @property
    def step(self) -> ActionStep:
        """Return the step as it is written."""
        state = ActionState(self.state.value or ActionState.PLANNED)
        if not self._may_write:
            return ActionStep(self._step.text, self._step.responsible, self._step.month, state)
        text = " ".join(self.text.raw.split())
        return ActionStep(text, self._ref(self.who.person_id), self.month.month, state)

    @property
    def problem(self) -> Say | None:
        """Return what cannot be read, if anything."""
        return self.who.problem() or self.month.problem()

    def _edited(self, _text: object = None) -> None:
        self.edited.emit()


def _state(member: ActionState) -> Option:
    return Option(member.value, lambda words: capital(words.code(member)))


def _who(words: Words) -> str:
    return words("Responsible")


def _month(words: Words) -> str:
    return words("Month")
