"""The measures agreed here, as the gates of measures read them."""

from collections.abc import Iterator
from dataclasses import dataclass

from meetingapp.domain.context import GateContext
from meetingapp.domain.measure import Measure, MeasureStatus


@dataclass(frozen=True, slots=True)
class Agreed:
    """One active measure and its place in the discussion."""

    measure: Measure
    position: int

    def path(self, field: str) -> str:
        """Return the path of one field: ``agreement.measures.0.target.value``."""
        return f"agreement.measures.{self.position}.{field}"


def agreed_measures(context: GateContext) -> Iterator[Agreed]:
    """Give the active measures; what was closed or stopped is asked nothing."""
    for position, measure in enumerate(context.discussion.agreement.measures):
        if measure.status is MeasureStatus.ACTIVE:
            yield Agreed(measure, position)
