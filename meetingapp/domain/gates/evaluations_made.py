"""Gate: every measure whose day has come is evaluated.

Source: Senja's and Sør-Aurdal's plans (a measure is tried, evaluated and adjusted).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.derive_measure import title_of
from meetingapp.domain.gates.base import Finding, finding, warning
from meetingapp.domain.gates.evaluations import ROWS, due, evaluated, is_acute
from meetingapp.domain.measure import Measure
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class EvaluationsMade:
    """Asks for an evaluation of each measure that is due; a postponement is one too."""

    kind: ClassVar[str] = "evaluations_made"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per measure that nobody has looked at."""
        done = {each.evaluation.measure_id for each in evaluated(context)}
        found = warning if is_acute(context) else finding
        for measure in due(context):
            if measure.id not in done:
                yield found(
                    _place(measure, context),
                    sentence("“{measure}” is due. Write what it led to, and what you do next."),
                    measure=measure.title or title_of(measure.action),
                )


def _place(measure: Measure, context: GateContext) -> str:
    """Point to the row that waits for the measure, where it is there."""
    ids = [each.measure_id for each in context.discussion.since_last.evaluations]
    return f"{ROWS}.{ids.index(measure.id)}.decision" if measure.id in ids else ROWS
