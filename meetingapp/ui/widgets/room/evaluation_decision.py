"""What the team does next with a measure, and what each choice asks for."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from meetingapp.domain.evaluation import CloseReason, Evaluation, EvaluationDecision
from meetingapp.domain.measure import Measure, PreventionLevel
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.since_last import decide, place_of_new_version
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import BoundOne, as_code
from meetingapp.ui.widgets.room.cards import CardOption, OptionCards
from meetingapp.ui.widgets.room.fields import Fields, code_options, code_say
from meetingapp.ui.widgets.room.pick_field import BoundPick, PickField
from meetingapp.ui.wording import Say
from meetingapp.words import Words

Decision = EvaluationDecision
_ASKS_DAY: Final = (Decision.CONTINUE, Decision.POSTPONE)


class EvaluationChoice(QWidget):
    """Five cards; only what the chosen one asks for is in sight. ``parts`` makes them."""

    def __init__(
        self,
        room: RoomViewModel,
        fields: Fields,
        measure: Measure,
        path: str,
        to_version: Callable[[Measure], None],
    ) -> None:
        super().__init__()
        self._room = room
        self._fields = fields
        self._measure = measure
        self._path = path
        self._to_version = to_version
        self._lines = column(self, gap=10)

    def parts(self) -> Parts:
        """Make the fields, and give way after each part."""
        lines, fields, path = self._lines, self._fields, self._path
        lines.addWidget(Label(_what_now, "section"))
        cards = OptionCards(
            _what_now, [CardOption(d.value, code_say(d), _follows(d)) for d in Decision]
        )
        fields.add(f"{path}.decision", BoundOne(cards, self._decide, as_code(Decision)))
        lines.addWidget(cards)
        yield
        self._close = fields.codes(
            f"{path}.close_reason", lambda words: words("Closed because"), CloseReason
        )
        lines.addWidget(self._close)
        yield
        self._lift = QWidget()
        lines.addWidget(self._lift)
        self._fill_escalation()
        yield
        line = row(gap=12)
        self._next = fields.day(
            f"{path}.next_evaluation_date", lambda words: words("Looked at again")
        )
        line.addWidget(self._next, 1)
        line.addWidget(fields.text(f"{path}.decision_reason", lambda words: words("Why")), 2)
        lines.addLayout(line)
        self._open = Button(_write_version, kind="add", icon_name="arrow-right")
        self._open.clicked.connect(lambda: self._to_version(self._measure))
        across = row()
        across.addWidget(self._open)
        across.addStretch(1)
        lines.addLayout(across)

    def refresh(self, told: Evaluation) -> None:
        """Show what the choice asks for."""
        self._close.setVisible(told.decision is Decision.CLOSE)
        self._lift.setVisible(told.decision is Decision.ESCALATE)
        self._next.setVisible(told.decision in _ASKS_DAY)
        made = place_of_new_version(self._room, self._measure)
        self._open.setVisible(told.decision is Decision.ADJUST and made is not None)

    def _decide(self, value: object, _raw: str) -> None:
        if isinstance(value, Decision):
            decide(self._room, self._path, self._measure, value)

    def _fill_escalation(self) -> None:
        fields, path = self._fields, f"{self._path}.escalation"
        lines = column(self._lift, gap=10)
        line = row(gap=12)
        line.addWidget(
            fields.codes(f"{path}.level", lambda words: words("To which level?"), PreventionLevel)
        )
        line.addWidget(fields.text(f"{path}.team", lambda words: words("Or which team?")), 1)
        pick = PickField(_service, code_options(ServiceCode))
        to = f"{path}.referral_to"
        field = Field(_service, pick)
        fields.add(to, BoundPick(pick, fields.writer(to), as_code(ServiceCode)), field)
        line.addWidget(field, 1)
        lines.addLayout(line)
        lines.addWidget(
            fields.tick(
                f"{path}.consent_considered",
                lambda words: words("We looked at whether the consent covers those who take over"),
            )
        )
        lines.addWidget(
            fields.tick(
                f"{path}.coordinator_considered",
                lambda words: words("We looked at whether a coordinator is needed"),
            )
        )


def _follows(decision: Decision) -> Say:
    said: dict[Decision, Say] = {
        Decision.CONTINUE: lambda words: words("with a new day to look at it"),
        Decision.ADJUST: lambda words: words("a new version in A10"),
        Decision.CLOSE: lambda words: words("with a reason"),
        Decision.ESCALATE: lambda words: words("a new level, team or referral"),
        Decision.POSTPONE: lambda words: words("once, 28 days at most"),
    }
    return said[decision]


def _what_now(words: Words) -> str:
    return words("What do we do now?")


def _write_version(words: Words) -> str:
    return words("Write the new version in A10")


def _service(words: Words) -> str:
    return words("Or refer to which service?")
