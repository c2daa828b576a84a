"""Gate: every cell of a measure is there, so that it can be measured afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.domain.gates.measure_numbers import number_findings
from meetingapp.domain.gates.measures import Agreed, agreed_measures
from meetingapp.domain.gates.one_person import is_named
from meetingapp.domain.measure import Unit
from meetingapp.domain.template import Pillar
from meetingapp.domain.text import is_copy, says_something
from meetingapp.errors import sentence

_ACTION_WORDS: Final = 3
_DERIVED_UNLESS_UNREAD: Final = ("start", "deadline", "baseline.measured_on")


@dataclass(frozen=True, slots=True)
class MeasureComplete:
    """Asks for each cell of each measure; ``baseline_days`` is how long a baseline may wait."""

    baseline_days: int = 14
    kind: ClassVar[str] = "measure_complete"

    def __post_init__(self) -> None:
        """Refuse an option outside its bounds."""
        bounded("baseline_days", self.baseline_days, 1, 28)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per missing cell."""
        for agreed in agreed_measures(context):
            yield from _who_does_what(agreed)
            yield from _indicator(agreed)
            yield from _unit(agreed)
            yield from number_findings(agreed, context.meeting.date, self.baseline_days)
            yield from _evaluation(agreed)
            yield from _unread(agreed, context)


def _who_does_what(agreed: Agreed) -> Iterator[Finding]:
    measure = agreed.measure
    if not says_something(measure.action, _ACTION_WORDS):
        yield finding(
            agreed.path("action"),
            sentence("Write what the adults will do, in at least three words."),
        )
    elif not says_something(measure.frequency):
        yield finding(
            agreed.path("frequency"),
            sentence("Write how often, for example “4 days a week”."),
        )
    if not is_named(measure.responsible):
        yield finding(
            agreed.path("responsible"),
            sentence("Choose the one person who sees that it is done."),
        )


def _indicator(agreed: Agreed) -> Iterator[Finding]:
    measure = agreed.measure
    path = agreed.path("indicator")
    if not says_something(measure.indicator):
        yield finding(path, sentence("Write what you will count or look for."))
    elif is_copy(measure.indicator, measure.action):
        yield finding(
            path,
            sentence("This repeats what you will do. Write what will show that it helps."),
        )


def _unit(agreed: Agreed) -> Iterator[Finding]:
    measure = agreed.measure
    if measure.unit is None:
        yield finding(agreed.path("unit"), sentence("Choose the unit of the numbers."))
    elif measure.unit is Unit.OTHER and not says_something(measure.unit_label):
        yield finding(
            agreed.path("unit_label"), sentence("Write the name of the unit you count in.")
        )


def _evaluation(agreed: Agreed) -> Iterator[Finding]:
    if agreed.measure.evaluation_date is None:
        yield Finding(
            agreed.path("evaluation_date"),
            sentence("Write the day you will look at whether the measure has helped."),
            pillar=Pillar.EVALUATION_DATE,
        )


def _unread(agreed: Agreed, context: GateContext) -> Iterator[Finding]:
    """Ask again for what has been written but not read, where an empty cell would be derived."""
    unread = {each.path for each in context.discussion.unread}
    for field in _DERIVED_UNLESS_UNREAD:
        if agreed.path(field) in unread:
            yield finding(
                agreed.path(field),
                sentence("Write the day as in 24.11.2026, or empty the field."),
            )
