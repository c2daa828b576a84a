"""What need not be asked about a measure: derived, and there to be changed."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.measure import Arena, PreventionLevel, RiskFactor, TargetOp
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.measure import derived_measure, links_changes, path_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import BoundTick
from meetingapp.ui.widgets.room.fields import Fields, code_options
from meetingapp.ui.widgets.room.people_rows import PeopleRows
from meetingapp.ui.widgets.room.pick_field import BoundPick, PickField
from meetingapp.ui.widgets.room.plain_words import PlainWords
from meetingapp.ui.widgets.tick import Tick
from meetingapp.words import Words


class MeasureMore(QWidget):
    """The folded part of a measure; ``index`` says which measure is shown."""

    def __init__(self, room: RoomViewModel, fields: Fields, index: Callable[[], int]) -> None:
        super().__init__()
        self._room = room
        self._fields = fields
        self._index = index
        self._lines = column(self, gap=10)

    def parts(self) -> Parts:
        """Make the fields, and give way after each part."""
        fields, lines = self._fields, self._lines
        lines.addLayout(self._names())
        yield
        lines.addLayout(self._days())
        yield
        lines.addLayout(self._target())
        yield
        lines.addLayout(self._baseline())
        yield
        lines.addWidget(fields.codes("arena", lambda words: words("Where"), Arena))
        lines.addWidget(
            fields.codes("prevention_level", lambda words: words("Level"), PreventionLevel)
        )
        yield
        lines.addLayout(self._reasons())
        yield
        lines.addWidget(self._risk_links())
        yield
        lines.addLayout(self._formal())
        yield
        self.plain = PlainWords(self._room, fields)
        lines.addWidget(self.plain)
        lines.addWidget(
            fields.text("child_view_of_measure", lambda words: words("What the child thinks of it"))
        )
        yield
        helpers = PeopleRows(
            self._room, fields, "contributors", lambda words: words("Helps with it")
        )
        lines.addWidget(helpers)
        yield from helpers.parts()

    _named: tuple[RiskFactor, ...] = ()

    @property
    def answers_child_view(self) -> bool:
        """Tell whether the measure follows from what the child said."""
        return derived_measure(self._room, self._index()).answers_child_view

    def refresh(self) -> None:
        """Ask only what the answers ask for."""
        measure = derived_measure(self._room, self._index())
        self._known_by.setVisible(measure.baseline.unknown)
        self._measured.setVisible(not measure.baseline.unknown)
        for each in (self._receiver, self._send_on):
            each.setVisible(measure.requires_formal_decision)
        self._show_risks()
        self.plain.refresh()

    def link_child_view(self, *, on: bool) -> None:
        """Say that the measure follows from what the child said, or that it does not."""
        measure = derived_measure(self._room, self._index())
        element = BestInterestElement.CHILD_VIEW
        self._room.put_all(links_changes(measure, self._index(), element, on=on))

    def _names(self) -> QHBoxLayout:
        line = row(gap=10)
        line.addWidget(self._fields.text("title", lambda words: words("Name of the measure")), 1)
        line.addWidget(self._fields.text("goal", lambda words: words("Goal")), 2)
        return line

    def _days(self) -> QHBoxLayout:
        fields = self._fields
        line = row(gap=10)
        line.addWidget(fields.text("method", lambda words: words("How do we measure?")), 1)
        line.addWidget(fields.person("evaluator", lambda words: words("Evaluated by")), 1)
        return line

    def _target(self) -> QHBoxLayout:
        fields = self._fields
        line = row(gap=10)
        line.addWidget(fields.codes("target.op", lambda words: words("The target is"), TargetOp))
        line.addWidget(fields.day("start", lambda words: words("Start")))
        line.addWidget(fields.day("deadline", lambda words: words("Deadline")))
        line.addStretch(1)
        return line

    def _baseline(self) -> QHBoxLayout:
        fields = self._fields
        line = row(gap=10)
        line.addWidget(
            fields.tick("baseline.unknown", lambda words: words("Baseline not known yet"))
        )
        self._known_by = fields.day("baseline.baseline_by", lambda words: words("Known by"))
        line.addWidget(self._known_by)
        self._measured = fields.day(
            "baseline.measured_on", lambda words: words("Baseline measured on")
        )
        line.addWidget(self._measured)
        line.addStretch(1)
        return line

    def _reasons(self) -> QHBoxLayout:
        fields = self._fields
        line = row(gap=10)
        options = [*code_options(BestInterestElement), *code_options(RiskFactor)]
        pick = PickField(_answers_to, options)
        bound = BoundPick(pick, fields.writer("need_ref"), _need)
        field = Field(_answers_to, pick)
        fields.add("need_ref", bound, field)
        line.addWidget(field, 1)
        answers = Tick(lambda words: words("Answers the child’s view"))
        fields.add("links", _Answers(answers, self))
        line.addWidget(answers)
        line.addWidget(
            fields.tick("changes_adult_practice", lambda words: words("Changes what the adults do"))
        )
        return line

    def _risk_links(self) -> Field:
        """Let a measure answer several of the risks named in A07."""
        self._risks = Chips(_risks_met, ())
        self._risks.changed.connect(self._link_risks)
        self._risk_field = Field(_risks_met, self._risks)
        return self._risk_field

    def _show_risks(self) -> None:
        named = self._room.discussion.situation.risk_factors
        if named != self._named:
            self._named = named
            self._risks.set_options(code_options(RiskFactor, named) if named else ())
        self._risks.set_values([r for r in self._linked() if isinstance(r, RiskFactor)])
        self._risk_field.setVisible(bool(named))

    def _linked(self) -> tuple[BestInterestElement | RiskFactor, ...]:
        return derived_measure(self._room, self._index()).links

    def _link_risks(self, values: tuple[str, ...]) -> None:
        others = tuple(link for link in self._linked() if not isinstance(link, RiskFactor))
        risks = tuple(RiskFactor(value) for value in values)
        self._room.put(path_of(self._index(), "links"), (*others, *risks))

    def _formal(self) -> QHBoxLayout:
        fields = self._fields
        line = row(gap=10)
        line.addWidget(
            fields.tick(
                "requires_formal_decision",
                lambda words: words("Another service must settle this formally"),
            )
        )
        self._receiver = fields.text(
            "formal_decision.receiving_service", lambda words: words("Goes to")
        )
        self._send_on = fields.day("formal_decision.send_on", lambda words: words("Sent on"))
        line.addWidget(self._receiver, 1)
        line.addWidget(self._send_on)
        return line


class _Answers(BoundTick):
    """The tick stands when the measure answers the child’s view, chosen or derived."""

    def __init__(self, control: Tick, form: MeasureMore) -> None:
        super().__init__(control, lambda value, _raw: form.link_child_view(on=value is True))
        self._form = form

    @override
    def fill(self, value: object, raw: str) -> None:
        super().fill(self._form.answers_child_view, raw)


def _need(value: str) -> StrEnum:
    """Read an element or a risk factor."""
    return (BestInterestElement if value in BestInterestElement.__members__ else RiskFactor)(value)


def _answers_to(words: Words) -> str:
    return words("Answers to")


def _risks_met(words: Words) -> str:
    return words("Risks it answers to")
