"""One action of a system meeting: what, to what end, who, when, and its steps a–g."""

from typing import Final

from PySide6.QtWidgets import QFrame

from meetingapp.domain.system import ActionState, ActionStep
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import ACTIONS
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.room.month_field import BoundMonth, MonthField
from meetingapp.ui.widgets.room.row_parts import Part, a_code, a_month, a_person, an_area
from meetingapp.ui.widgets.room.rows_editor import RowsEditor
from meetingapp.words import Words

_STEPS: Final = 7


class ActionForm(QFrame):
    """Shows one of the actions; the fields are those of the whole form, with a prefix."""

    def __init__(self, room: RoomViewModel, fields: Fields) -> None:
        super().__init__()
        self.setObjectName("card")
        self._room = room
        self._fields = fields
        self.index = 0
        fields.set_prefix(f"{ACTIONS}.0.")
        lines = column(self, margins=(18, 12, 18, 14), gap=12)
        what = fields.area("measure", _what, lines=(1, 4))
        goal = fields.area("goal", _goal, lines=(1, 4))
        lines.addWidget(Columns((what, goal), (3, 2), least=520, gap=12))
        who = fields.person("responsible", _who)
        lines.addWidget(
            Columns(
                (who, self._month(), fields.codes("state", _state, ActionState)),
                (3, 2, 5),
                least=640,
                gap=12,
            )
        )
        lines.addWidget(Label(lambda words: words("Steps, a to g"), "section"))
        self._steps = RowsEditor(
            room,
            fields,
            "steps",
            ActionStep(""),
            (
                Part("text", _step, 5, an_area),
                Part("responsible", _who, 3, a_person),
                Part("month", _when, 2, a_month),
                Part("state", _state, 2, a_code(ActionState)),
            ),
            least=_STEPS,
            stack_under=520,
        )
        lines.addWidget(self._steps)

    def parts(self) -> Parts:
        """Make the rows of its steps, and give way after each."""
        yield from self._steps.parts()

    def show_action(self, index: int) -> None:
        """Show another action."""
        self.index = index
        self._fields.set_prefix(f"{ACTIONS}.{index}.")
        self._steps.fit()

    def _month(self) -> Field:
        field = MonthField(_when, lambda: self._room.meeting.date)
        frame = Field(_when, field)
        self._fields.add("month", BoundMonth(field, self._fields.writer("month")), frame)
        return frame


def _what(words: Words) -> str:
    return words("What shall we do?")


def _goal(words: Words) -> str:
    return words("What do we want out of it?")


def _who(words: Words) -> str:
    return words("Responsible")


def _when(words: Words) -> str:
    return words("Month")


def _state(words: Words) -> str:
    return words("How it stands")


def _step(words: Words) -> str:
    return words("Step")
