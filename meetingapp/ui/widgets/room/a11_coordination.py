"""A11: who holds the threads, on which level, and whether a duty is triggered."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.closing import CoordinatorRole, DutyState, Step
from meetingapp.domain.measure import PreventionLevel
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.columns import Columns
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain
from meetingapp.words import Words

_DUTIES: Final = ("coordination.duty_to_report", "coordination.duty_to_avert")
_NONE: Final = "NONE"
_SOME: Final = "SOME"


class CoordinationForm(ItemForm):
    """The coordinator and the levels are proposed; the duty check is asked, never proposed."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A11", sub=guidance(room, "A11"))
        self.offer(
            lambda words: words(
                "Proposed from what you have agreed. Has the coordinator said yes?"
            ),
            lambda words: words("Yes, confirm"),
        )
        self._triggered = False
        self.body.addWidget(self._duty_card())
        columns = Columns((10, 10))
        self._coordinator(columns)
        self._levels(columns)
        self.body.addWidget(columns)
        self.body.addWidget(self._more())
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        coordination = self.room.discussion.coordination
        states = (coordination.duty_to_report.state, coordination.duty_to_avert.state)
        done = all(state is DutyState.NOT_TRIGGERED for state in states)
        some = self._triggered or any(s not in (None, DutyState.NOT_TRIGGERED) for s in states)
        self._asked.set_value(_SOME if some else _NONE if done else None)
        self._details.setVisible(some)
        for path, (on, who) in self._when.items():
            state = self.room.value(f"{path}.state")
            on.setVisible(state in (DutyState.SENT, DutyState.TO_SEND))
            who.setVisible(state is DutyState.TO_SEND)

    @override
    def enter(self) -> None:
        if self._asked.value is None:
            self._asked.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().enter()

    @override
    def focus_path(self, path: str) -> bool:
        if path.startswith(_DUTIES) and self._details.isHidden():
            self._asked.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().focus_path(path)

    @override
    def path_of(self, widget: QWidget) -> str | None:
        if widget is self._asked:
            return f"{_DUTIES[0]}.state"
        return super().path_of(widget)

    def _duty_card(self) -> Card:
        card = Card(
            lambda words: words("Is the duty to report or to avert triggered?"),
            icon_name="shield-check",
            margins=(18, 4, 18, 14),
        )
        card.body.setSpacing(10)
        self._asked = Seg(
            lambda words: words("Is the duty to report or to avert triggered?"),
            [
                Option(_NONE, lambda words: words("Considered: no, neither of them")),
                Option(_SOME, lambda words: words("Yes, or maybe")),
            ],
        )
        self._asked.chosen.connect(self._answer)
        card.body.addWidget(self._asked)
        self._details = QWidget()
        lines = column(self._details, gap=10)
        self._when: dict[str, tuple[Field, Field]] = {}
        for path, label in zip(_DUTIES, (_report, _avert), strict=True):
            line = row(gap=12)
            line.addWidget(self.fields.codes(f"{path}.state", label, DutyState))
            on = self.fields.day(f"{path}.on", lambda words: words("When"))
            who = self.fields.text(f"{path}.who", lambda words: words("Who sends it"))
            self._when[path] = (on, who)
            line.addWidget(on)
            line.addWidget(who)
            line.addStretch(1)
            lines.addLayout(line)
        card.body.addWidget(self._details)
        return card

    def _answer(self, value: str) -> None:
        """One key answers both duties; a yes opens them one by one."""
        self._triggered = value == _SOME
        state = None if self._triggered else DutyState.NOT_TRIGGERED
        changes: list[tuple[str, object]] = []
        for path in _DUTIES:
            changes += [(f"{path}.state", state), (f"{path}.on", None), (f"{path}.who", "")]
        self.room.put_all(changes)
        self.refresh()

    def _coordinator(self, columns: Columns) -> None:
        left = columns.left
        left.addWidget(
            self.fields.person("coordination.coordinator", lambda words: words("Coordinator"))
        )
        left.addWidget(
            self.fields.codes(
                "coordination.coordinator_role", lambda words: words("As"), CoordinatorRole
            )
        )
        left.addWidget(
            self.fields.tick(
                "coordination.coordinator_accepted", lambda words: words("Has said yes")
            )
        )
        left.addStretch(1)

    def _levels(self, columns: Columns) -> None:
        right = columns.right
        right.addWidget(
            self.fields.one(
                "coordination.prevention_level",
                lambda words: words("Level of prevention"),
                [
                    Option(PreventionLevel.UNIVERSAL, lambda words: words("Green, for all")),
                    Option(PreventionLevel.SELECTED, lambda words: words("Yellow, for some")),
                    Option(PreventionLevel.INDICATED, lambda words: words("Red, for few")),
                ],
                as_code(PreventionLevel),
            )
        )
        right.addWidget(
            self.fields.one(
                "coordination.collab_level",
                lambda words: words("Level of collaboration (BTI)"),
                [Option(str(n), plain(str(n)), key=str(n)) for n in range(4)],
                int,
            )
        )
        right.addWidget(self.fields.codes("coordination.step", lambda words: words("Step"), Step))
        right.addStretch(1)

    def _more(self) -> Folded:
        content = QWidget()
        lines = column(content, gap=12)
        lines.addWidget(
            self.fields.text(
                "coordination.individual_plan_considered",
                lambda words: words("Individual plan considered"),
            )
        )
        lines.addWidget(self.fields.text("coordination.referral", lambda words: words("Referral")))
        return Folded(lambda words: words("More fields"), content)


def _report(words: Words) -> str:
    return words("Duty to report to child welfare")


def _avert(words: Words) -> str:
    return words("Duty to avert")
