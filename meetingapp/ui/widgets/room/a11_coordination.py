"""A11: who holds the threads, on which level, and whether a duty is triggered."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.case import CaseMode
from meetingapp.domain.closing import CoordinatorRole, DutyState
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.template import Severity
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.level_card import LevelCard
from meetingapp.ui.widgets.room.pick_field import BoundPick, PickField
from meetingapp.ui.widgets.room.service_disagreement import DisagreementForm
from meetingapp.ui.widgets.seg import Seg
from meetingapp.words import Words

_DUTIES: Final = ("coordination.duty_to_report", "coordination.duty_to_avert")
_PLAN: Final = "coordination.individual_plan_considered"
_PLAN_RULE: Final = "G-COORD-4"
_NONE: Final = "NONE"
_SOME: Final = "SOME"


class CoordinationForm(ItemForm):
    """The coordinator and the levels are proposed; the duty check is asked, never proposed."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A11", sub=guidance(room, "A11"))

    @override
    def parts(self) -> Parts:
        room = self.room
        self.offer(
            lambda words: words(
                "Proposed from what you have agreed. Has the coordinator said yes?"
            ),
            lambda words: words("Yes, confirm"),
        )
        yield
        self._triggered = False
        self._one_by_one = False
        yield from self._duty_card()
        self._holder = self._coordinator()
        self.body.addWidget(self._holder)
        yield
        self._level = LevelCard(room, self.fields)
        self.body.addWidget(self._level)
        yield from self._level.parts()
        self._plan = self.fields.text(
            _PLAN,
            lambda words: words("Individual plan and coordinator by law: needed?"),
            hint=lambda words: words("“Not relevant” is an answer too."),
        )
        self.body.addWidget(self._plan)
        yield
        self._referral = Folded(lambda words: words("Referral to another service"), self._refer())
        self.body.addWidget(self._referral)
        yield
        self._disagree = DisagreementForm(room, self.fields)
        self._disagreement = Folded(
            lambda words: words("Disagreement between services"), self._disagree
        )
        self.body.addWidget(self._disagreement)
        yield from self._disagree.parts()
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        coordination = self.room.discussion.coordination
        states = (coordination.duty_to_report.state, coordination.duty_to_avert.state)
        done = all(state is DutyState.NOT_TRIGGERED for state in states)
        begun = any(state is not None for state in states)
        some = self._triggered or (begun and not done)
        self._asked.set_value(_SOME if some else _NONE if done else None)
        self._details.setVisible(some or self._one_by_one)
        for path, (on, who) in self._when.items():
            state = self.room.value(f"{path}.state")
            on.setVisible(state in (DutyState.SENT, DutyState.TO_SEND))
            who.setVisible(state is DutyState.TO_SEND)
        self._level.refresh()
        self._disagree.refresh()
        named = self.room.case.mode is CaseMode.NAMED
        self._holder.setVisible(named)
        self._plan.setVisible(
            named and (self._asks_for_plan or bool(coordination.individual_plan_considered))
        )
        self._referral.setVisible(named)
        if coordination.referral or coordination.referral_to:
            self._referral.open()
        if coordination.disagreement is not None:
            self._disagreement.open()

    @property
    def _asks_for_plan(self) -> bool:
        """Tell whether this type of meeting asks about a plan and a coordinator by law."""
        rules = [r for r in self.room.room.template.rules if r.id == _PLAN_RULE]
        return any(r.severity_for(self.room.case.mode) is not Severity.OFF for r in rules)

    @override
    def enter(self) -> None:
        if self._asked.value is None:
            self._asked.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().enter()

    @override
    def focus_path(self, path: str) -> bool:
        if path.startswith(_DUTIES[1]) and self._details.isHidden():
            self._one_by_one = True  # one key answers both; who asks for the other opens it
            self.refresh()
        elif path.startswith(_DUTIES[0]) and self._details.isHidden():
            self._asked.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().focus_path(path)

    @override
    def path_of(self, widget: QWidget) -> str | None:
        if widget is self._asked:
            return f"{_DUTIES[0]}.state"
        return super().path_of(widget)

    def _duty_card(self) -> Parts:
        card = Card(
            lambda words: words("Is the duty to report or to avert triggered?"),
            icon_name="shield-check",
            margins=(18, 4, 18, 14),
        )
        card.body.setSpacing(10)
        self.body.addWidget(card)
        self._asked = Seg(
            lambda words: words("Is the duty to report or to avert triggered?"),
            [
                Option(_NONE, lambda words: words("Considered: no, neither of them")),
                Option(_SOME, lambda words: words("Yes, or maybe")),
            ],
        )
        self._asked.chosen.connect(self._answer)
        card.body.addWidget(self._asked)
        yield
        self._details = QWidget()
        card.body.addWidget(self._details)
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
            yield

    def _answer(self, value: str) -> None:
        """One key answers both duties; a yes opens them one by one."""
        self._triggered = value == _SOME
        self._one_by_one = False
        state = None if self._triggered else DutyState.NOT_TRIGGERED
        changes: list[tuple[str, object]] = []
        for path in _DUTIES:
            changes += [(f"{path}.state", state), (f"{path}.on", None), (f"{path}.who", "")]
        self.room.put_all(changes)
        self.refresh()

    def _coordinator(self) -> Card:
        card = Card(
            lambda words: words("Who holds the threads"),
            icon_name="heart-handshake",
            margins=(18, 4, 18, 14),
        )
        card.body.setSpacing(10)
        who = self.fields.person("coordination.coordinator", lambda words: words("Coordinator"))
        role = self.fields.codes(
            "coordination.coordinator_role", lambda words: words("As"), CoordinatorRole
        )
        card.body.addWidget(Columns((who, role), (2, 3), least=560, gap=14))
        card.body.addWidget(
            self.fields.tick(
                "coordination.coordinator_accepted", lambda words: words("Has said yes")
            )
        )
        return card

    def _refer(self) -> QWidget:
        content = QWidget()
        lines = column(content, gap=12)
        pick = PickField(_refer_to, code_options(ServiceCode))
        to = Field(_refer_to, pick)
        path = "coordination.referral_to"
        self.fields.add(path, BoundPick(pick, self.fields.writer(path), as_code(ServiceCode)), to)
        what = self.fields.text(
            "coordination.referral", lambda words: words("What is the child referred for?")
        )
        lines.addWidget(Columns((to, what), (1, 3), least=420, gap=12))
        lines.addWidget(
            Label(
                lambda words: words(
                    "It rests on a yes from the family, and on what has been tried (A07)."
                ),
                "sm2",
                wrap=True,
            )
        )
        return content


def _refer_to(words: Words) -> str:
    return words("Referred to")


def _report(words: Words) -> str:
    return words("Duty to report to child welfare")


def _avert(words: Words) -> str:
    return words("Duty to avert")
