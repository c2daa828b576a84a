"""One evaluation: was it done, what does the number say, what does the child notice, what now."""

from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    Effect,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    Implemented,
)
from meetingapp.domain.measure import Measure
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import BoundMany, BoundOne, BoundText, Write, as_code
from meetingapp.ui.widgets.room.cards import CardOption, OptionCards
from meetingapp.ui.widgets.room.columns import Columns
from meetingapp.ui.widgets.room.fields import Fields, code_options, code_say
from meetingapp.ui.widgets.room.names import first_name
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

Decision = EvaluationDecision
_ASKS_DAY: Final = (Decision.CONTINUE, Decision.ADJUST, Decision.POSTPONE)


class EvaluationForm(QWidget):
    """The fields of one evaluation, under the path of its row."""

    def __init__(self, room: RoomViewModel, fields: Fields, measure: Measure, index: int) -> None:
        super().__init__()
        self._room = room
        self._fields = fields
        self._measure = measure
        self._path = f"since_last.evaluations.{index}"
        lines = column(self, gap=12)
        lines.addLayout(self._done())
        lines.addWidget(self._evidence())
        columns = Columns((11, 10))
        columns.left.addWidget(self._child())
        columns.right.addWidget(
            fields.text(
                f"{self._path}.guardian_view", lambda words: words("What the guardians say")
            )
        )
        columns.right.addWidget(
            fields.codes(f"{self._path}.effect", lambda words: words("Effect"), Effect)
        )
        self._change = Label(plain(""), "ok")
        columns.right.addWidget(self._change)
        columns.right.addStretch(1)
        lines.addWidget(columns)
        lines.addWidget(self._decision())

    def refresh(self) -> None:
        """Ask only what the answers ask for, and say what the number says."""
        value = self._room.value
        implemented = value(f"{self._path}.implemented")
        self._why_not.setVisible(implemented in (Implemented.PARTLY, Implemented.NOT))
        self._child_reason.setVisible(
            value(f"{self._path}.child_view") is ChildViewOfEffect.NOT_ASKED
        )
        decision = value(f"{self._path}.decision")
        self._next.setVisible(decision in _ASKS_DAY)
        self._close.setVisible(decision is Decision.CLOSE)
        measured = value(f"{self._path}.measured_value")
        start = self._measure.baseline.value
        shown = isinstance(measured, Decimal) and start is not None
        self._change.setVisible(shown)
        if isinstance(measured, Decimal) and start is not None:
            goal = self._measure.target.value
            self._change.set_say(partial(_change_say, measured - start, goal and goal - start))

    def _done(self) -> QHBoxLayout:
        fields, path = self._fields, self._path
        line = row(gap=12)
        line.addWidget(
            fields.codes(f"{path}.implemented", lambda words: words("Done as agreed?"), Implemented)
        )
        line.addWidget(fields.number(f"{path}.measured_value", lambda words: words("Measured")), 1)
        line.addWidget(fields.day(f"{path}.measured_on", lambda words: words("When")), 1)
        self._why_not = fields.text(f"{path}.implemented_reason", lambda words: words("Why not?"))
        line.addWidget(self._why_not, 2)
        return line

    def _evidence(self) -> QWidget:
        content = QWidget()
        line = row(content, gap=12)
        path = f"{self._path}.evidence"
        chips = Chips(_builds_on, code_options(EvidenceType))
        frame = Field(_builds_on, chips)
        self._fields.add(path, _Types(chips, self._write_types), frame)
        line.addWidget(frame, 3)
        reference = TextField(lambda words: words("Where it is found"))
        field = Field(lambda words: words("Where it is found"), reference)
        self._fields.add(f"{path}.0.reference", BoundText(reference, self._write_reference), field)
        line.addWidget(field, 2)
        return content

    def _child(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("voice")
        lines = column(frame, margins=(18, 12, 18, 14), gap=8)
        head = row(gap=8)
        head.addWidget(Icon("quote", "voice_mark", 18))
        head.addWidget(Label(self._notices, "voice_label"))
        head.addStretch(1)
        lines.addLayout(head)
        words_ = TextArea(self._notices, lines=(1, 4))
        words_.setObjectName("voicetext")
        path = f"{self._path}.child_words"
        self._fields.add(path, BoundText(words_, self._fields.writer(path)))
        lines.addWidget(words_)
        lines.addWidget(
            self._fields.codes(
                f"{self._path}.child_view", lambda words: words("Change"), ChildViewOfEffect
            )
        )
        self._child_reason = self._fields.text(
            f"{self._path}.child_view_reason", lambda words: words("Why not asked?")
        )
        lines.addWidget(self._child_reason)
        return frame

    def _decision(self) -> QWidget:
        content = QWidget()
        lines = column(content, gap=10)
        lines.addWidget(Label(_what_now, "section"))
        cards = OptionCards(
            _what_now, [CardOption(d.value, code_say(d), _follows(d)) for d in Decision]
        )
        path = f"{self._path}.decision"
        self._fields.add(path, BoundOne(cards, self._fields.writer(path), as_code(Decision)))
        lines.addWidget(cards)
        line = row(gap=12)
        line.addWidget(
            self._fields.text(f"{self._path}.decision_reason", lambda words: words("Why")), 2
        )
        self._close = self._fields.text(
            f"{self._path}.close_reason", lambda words: words("Closed because")
        )
        line.addWidget(self._close, 1)
        self._next = self._fields.day(
            f"{self._path}.next_evaluation_date", lambda words: words("Looked at again")
        )
        line.addWidget(self._next, 1)
        lines.addLayout(line)
        return content

    def _given(self) -> tuple[Evidence, ...]:
        given = self._room.value(f"{self._path}.evidence")
        return given if isinstance(given, tuple) else ()

    def _write_types(self, value: object, _raw: str) -> None:
        """Keep the reference of what stays chosen."""
        kept = {e.type: e.reference for e in self._given()}
        chosen = value if isinstance(value, tuple) else ()
        rows = tuple(Evidence(t, kept.get(t, "")) for t in chosen)
        self._room.put(f"{self._path}.evidence", rows)

    def _write_reference(self, value: object, _raw: str) -> None:
        given = self._given() or (Evidence(EvidenceType.OBSERVATION),)
        first = Evidence(given[0].type, str(value))
        self._room.put(f"{self._path}.evidence", (first, *given[1:]))

    def _notices(self, words: Words) -> str:
        name = first_name(words, self._room.case)
        return words("How does {name} notice the change?", name=name)


class _Types(BoundMany):
    """Chooses kinds of evidence; each row also holds where it is found."""

    def __init__(self, control: Chips, write: Write) -> None:
        super().__init__(control, write, as_code(EvidenceType))

    @override
    def fill(self, value: object, raw: str) -> None:
        given = value if isinstance(value, tuple) else ()
        super().fill(tuple(e.type for e in given), raw)


def _follows(decision: Decision) -> Say:
    said: dict[Decision, Say] = {
        Decision.CONTINUE: lambda words: words("with a new day to look at it"),
        Decision.ADJUST: lambda words: words("a new version in A10"),
        Decision.CLOSE: lambda words: words("with a reason"),
        Decision.ESCALATE: lambda words: words("a new level, team or referral"),
        Decision.POSTPONE: lambda words: words("once, 28 days at most"),
    }
    return said[decision]


def _change_say(change: Decimal, wanted: Decimal | None, words: Words) -> str:
    up = change >= 0
    said = words("Up {n}.", n=abs(change)) if up else words("Down {n}.", n=abs(change))
    if wanted is None:
        return said
    goal = (
        words("The goal was up {n}.", n=abs(wanted))
        if wanted >= 0
        else words("The goal was down {n}.", n=abs(wanted))
    )
    return f"{said} {goal}"


def _builds_on(words: Words) -> str:
    return words("What does it build on?")


def _what_now(words: Words) -> str:
    return words("What do we do now?")
