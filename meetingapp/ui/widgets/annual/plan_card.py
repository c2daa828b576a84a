"""The progress plan: late actions first, each with how far it has come, in words."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from meetingapp.document.wording import capital
from meetingapp.document.year_words import due_says, progress_says, steps_say
from meetingapp.domain.system import ActionState
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.tile import Tile
from meetingapp.ui.wording import plain
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.annual.progress import PlanAction
    from meetingapp.services.annual.plan import ProgressPlan

_KINDS: Final[dict[ActionState, PillKind]] = {
    ActionState.PLANNED: "neutral",
    ActionState.UNDER_WAY: "info",
    ActionState.DONE: "ok",
    ActionState.DROPPED: "neutral",
}


class PlanCard(Card):
    """``opened`` carries an action somebody wants to see; ``wanted`` asks for a new one."""

    opened = Signal(object)
    wanted = Signal()

    def __init__(self, *, may_plan: bool) -> None:
        super().__init__(lambda words: words("Progress plan"), icon_name="list-checks")
        self.rows: list[ListRow] = []
        self.told = Label(plain(""), "sm2", wrap=True)
        self.told.setContentsMargins(10, 0, 10, 6)
        self.body.addWidget(self.told)
        self._holder = QWidget()
        self.body.addWidget(self._holder)
        self.new = Button(lambda words: words("New action"), kind="link", icon_name="plus")
        self.new.clicked.connect(self.wanted)
        self.body.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self.new.setVisible(may_plan)  # not before it stands there: it would be a window

    def show_plan(self, plan: "ProgressPlan") -> None:
        """Show the plan as it stands."""
        self.rows = []
        self.told.set_say(lambda words: progress_says(words, plan.progress))
        holder = QWidget()
        # Rows can be pressed flat where cards stand under each other: this keeps their height.
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        lines = column(holder)
        for each in plan.actions:
            lines.addWidget(self._row(each, plan.today))
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _row(self, each: "PlanAction", today: date) -> ListRow:
        late = each.is_late_on(today)
        icon_name = "file-text" if each.source is not None else "target"
        line = ListRow(
            plain(each.action.measure),
            lambda words: action_says(words, each),
            Tile(icon_name, kind="danger" if late else "neutral", size=38),
        )
        if late:
            line.add_right(Pill(lambda words: words("Past its month"), "danger"))
        else:
            state = each.action.state
            line.add_right(Pill(lambda words: capital(words.code(state)), _KINDS[state]))
        line.opened.connect(partial(self.opened.emit, each))
        self.rows.append(line)
        return line


def action_says(words: Words, each: "PlanAction") -> str:
    """Say how far an action has come, by when, and who sees to it."""
    who = each.action.responsible.name if each.action.responsible is not None else ""
    parts = (due_says(words, each), steps_say(words, each), who)
    return capital(" · ".join(part for part in parts if part))
