"""Gate: a measure is looked at again before long, not only within the limit (G-MEAS-7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.domain.gates.measure_dates import MeasureDates
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.errors import sentence

_SHORTEST: Final = 7
_LONGEST: Final = 365


@dataclass(frozen=True, slots=True)
class MeasureLateEvaluation:
    """Asks for a reason when the evaluation is more than ``warn_days`` after the meeting.

    Where the days of a measure do not hold (G-MEAS-3), that is said there and nothing here.
    """

    warn_days: int = 56
    kind: ClassVar[str] = "measure_late_evaluation"

    def __post_init__(self) -> None:
        """Refuse an option outside its bounds."""
        bounded("warn_days", self.warn_days, _SHORTEST, _LONGEST)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per measure that is evaluated late."""
        faulty = {found.path.rpartition(".")[0] for found in _dates(context).check(context)}
        for agreed in agreed_measures(context):
            path, evaluated = agreed.path("evaluation_date"), agreed.measure.evaluation_date
            if evaluated is None or path.rpartition(".")[0] in faulty:
                continue
            if (evaluated - context.meeting.date).days > self.warn_days:
                yield finding(
                    path,
                    sentence("This is late. Look at it again by {latest}, or say why it can wait."),
                    latest=context.meeting.date + timedelta(days=self.warn_days),
                )


def _dates(context: GateContext) -> MeasureDates:
    """Give the gate of the measures' days with the limit of this meeting type."""
    rules = (r for r in context.template.rules if r.kind == MeasureDates.kind)
    limits = (rule.options.get("max_days") for rule in rules)
    limit = next((each for each in limits if isinstance(each, int)), _LONGEST)
    return MeasureDates(limit)
