"""Gate L7: something changes around the child, not only in the child (advice only)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, hint
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureAdults:
    """Advises when no measure changes what adults do or how the surroundings are."""

    kind: ClassVar[str] = "measure_adults"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one hint at the first measure."""
        measures = tuple(agreed_measures(context))
        if measures and not any(m.measure.changes_adult_practice for m in measures):
            yield hint(
                measures[0].path("changes_adult_practice"),
                sentence("No measure changes what the adults do. Consider one that does."),
            )
