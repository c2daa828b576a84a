"""One evaluation: was it done, what does the number say, what does the child notice, what now."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    Effect,
    Evaluation,
    Evidence,
    EvidenceType,
    Implemented,
)
from meetingapp.domain.measure import Measure, Unit
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.since_last import ROWS, gone
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.number_field import NumberField
from meetingapp.ui.widgets.room.bound import BoundMany, BoundNumber, BoundText, Write, as_code
from meetingapp.ui.widgets.room.columns import Columns
from meetingapp.ui.widgets.room.evaluation_decision import EvaluationChoice
from meetingapp.ui.widgets.room.fields import Fields, code_options
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.names import first_name
from meetingapp.ui.widgets.room.track import Gone
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

_SCALE = ("-2", "-1", "0", "1", "2")


class EvaluationForm(QWidget):
    """The fields of one evaluation, under the path of its row; ``parts`` makes them."""

    def __init__(
        self,
        room: RoomViewModel,
        fields: Fields,
        measure: Measure,
        index: int,
        to_version: Callable[[Measure], None],
    ) -> None:
        super().__init__()
        self._room = room
        self._fields = fields
        self._measure = measure
        self._path = f"{ROWS}.{index}"
        self._to_version = to_version
        self._lines = column(self, gap=12)

    def parts(self) -> Parts:
        """Make the fields, and give way after each part."""
        line = row(gap=12)
        self._lines.addLayout(line)
        self._fill_done(line)
        yield
        self._judged = QWidget()
        self._lines.addWidget(self._judged)
        inside = column(self._judged, gap=12)
        evidence = QWidget()
        inside.addWidget(evidence)
        self._fill_evidence(row(evidence, gap=12))
        self._track = Gone()
        inside.addWidget(self._track)
        yield
        columns = Columns((11, 10))
        inside.addWidget(columns)
        columns.left.addWidget(self._child())
        columns.left.addStretch(1)
        yield
        yield from self._fill_effect(columns.right)
        self._choice = EvaluationChoice(
            self._room, self._fields, self._measure, self._path, self._to_version
        )
        self._lines.addWidget(self._choice)
        yield from self._choice.parts()

    def refresh(self) -> None:
        """Ask only what the answers ask for, and say what the number says."""
        room, path = self._room, self._path
        given = room.value(path)
        told = given if isinstance(given, Evaluation) else Evaluation(self._measure.id)
        self._why_not.setVisible(told.implemented in (Implemented.PARTLY, Implemented.NOT))
        for each in (self._judged, self._value, self._when):
            each.setVisible(told.judges)
        self._value.setVisible(told.judges and self._measure.unit is not Unit.MILESTONE)
        self._child_reason.setVisible(told.child_view is ChildViewOfEffect.NOT_ASKED)
        asked = any(
            r.closes and r.path == f"{path}.effect_explanation" for r in room.results
        )  # fmt: skip
        self._explained.setVisible(asked or bool(told.effect_explanation))
        way = gone(self._measure, told.measured_value)
        self._track.setVisible(way is not None)
        self._change.setVisible(way is not None)
        if way is not None:
            self._track.set_values(
                (way.start, way.goal, way.now),
                (partial(_start, way.start), partial(_goal, way.goal), partial(_now, way.now)),
            )
            self._change.set_say(partial(_change, way.now - way.start, way.goal - way.start,
                                         way.share))  # fmt: skip
        self._choice.refresh(told)

    def _fill_done(self, line: QHBoxLayout) -> None:
        fields, path = self._fields, self._path
        line.addWidget(
            fields.codes(f"{path}.implemented", lambda words: words("Done as agreed?"), Implemented)
        )
        self._value = self._number()
        line.addWidget(self._value, 1)
        self._when = fields.day(f"{path}.measured_on", lambda words: words("When"))
        line.addWidget(self._when, 1)
        self._why_not = fields.text(f"{path}.implemented_reason", lambda words: words("Why not?"))
        line.addWidget(self._why_not, 2)

    def _number(self) -> Field:
        say: Say = lambda words: words("Measured")  # noqa: E731 - said twice
        number = NumberField(say)
        field = Field(say, number)
        self._fields.add(
            f"{self._path}.measured_value", BoundNumber(number, self._measure_now), field
        )
        return field

    def _fill_evidence(self, line: QHBoxLayout) -> None:
        path = f"{self._path}.evidence"
        chips = Chips(_builds_on, code_options(EvidenceType))
        frame = Field(_builds_on, chips)
        self._fields.add(path, _Types(chips, self._write_types), frame)
        line.addWidget(frame, 3)
        reference = TextField(lambda words: words("Where it is found"))
        field = Field(lambda words: words("Where it is found"), reference)
        self._fields.add(f"{path}.0.reference", BoundText(reference, self._write_reference), field)
        line.addWidget(field, 2)

    def _fill_effect(self, lines: QVBoxLayout) -> Parts:
        fields, path = self._fields, self._path
        lines.addWidget(
            fields.text(f"{path}.guardian_view", lambda words: words("What the guardians say"))
        )
        lines.addWidget(fields.codes(f"{path}.effect", lambda words: words("Effect"), Effect))
        yield
        self._change = Label(plain(""), "ok", wrap=True)
        lines.addWidget(self._change)
        self._explained = fields.text(
            f"{path}.effect_explanation", lambda words: words("Why does the number say otherwise?")
        )
        lines.addWidget(self._explained)
        scale = fields.one(
            f"{path}.goal_attainment",
            lambda words: words("Goal attainment, where 0 is as expected"),
            [Option(n, plain(n.replace("-", "−"))) for n in _SCALE],
            int,
        )
        lines.addWidget(Folded(lambda words: words("Goal attainment (GAS)"), scale))
        lines.addStretch(1)
        yield

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

    def _given(self) -> tuple[Evidence, ...]:
        given = self._room.value(f"{self._path}.evidence")
        return given if isinstance(given, tuple) else ()

    def _measure_now(self, value: object, raw: str) -> None:
        """Write the number; it was measured on the day of the meeting until somebody says else."""
        room, day = self._room, f"{self._path}.measured_on"
        changes: list[tuple[str, object]] = [(f"{self._path}.measured_value", value)]
        if isinstance(value, Decimal) and room.derived_value(day) is None and not room.raw(day):
            changes.append((day, room.meeting.date))
        room.put_all(changes, raw)

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


def _start(number: Decimal, words: Words) -> str:
    return words("{n} at first", n=number)


def _goal(number: Decimal, words: Words) -> str:
    return words("target {n}", n=number)


def _now(number: Decimal, words: Words) -> str:
    return words("{n} now", n=number)


def _change(change: Decimal, wanted: Decimal, share: Decimal | None, words: Words) -> str:
    up = words("Up {n}.", n=change) if change >= 0 else words("Down {n}.", n=-change)
    goal = (
        words("The goal was up {n}.", n=wanted)
        if wanted >= 0
        else words("The goal was down {n}.", n=-wanted)
    )
    way = words("{n} per cent of the way.", n=round(share * 100)) if share is not None else ""
    return " ".join(part for part in (up, goal, way) if part)


def _builds_on(words: Words) -> str:
    return words("What does it build on?")
