"""Gate L10: a lower level is tried before an indicated measure (advice only)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, hint
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.domain.measure import PreventionLevel
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureLevel:
    """Advises where no earlier measure of this child was selected.

    A child whose needs are extensive may rightly start here: therefore it is advice.
    """

    kind: ClassVar[str] = "measure_level"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one hint at the first indicated measure."""
        before = (m for held in context.case.earlier for m in held.measures)
        tried = {PreventionLevel.SELECTED, PreventionLevel.INDICATED}
        if any(measure.prevention_level in tried for measure in before):
            return
        for agreed in agreed_measures(context):
            if agreed.measure.prevention_level is PreventionLevel.INDICATED:
                yield hint(
                    agreed.path("prevention_level"),
                    sentence(
                        "No selected measure was tried first. Consider whether one is enough."
                    ),
                )
                return
