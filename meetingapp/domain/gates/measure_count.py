"""Gate L6: few enough measures to be carried out (advice only)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, hint
from meetingapp.domain.gates.history import standing_elsewhere
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureCount:
    """Advises when a case has more than ``most`` active measures, those of earlier meetings too."""

    most: int = 5
    kind: ClassVar[str] = "measure_count"

    def __post_init__(self) -> None:
        """Refuse an option outside its bounds."""
        bounded("most", self.most, 1, 20)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one hint when there are more."""
        here = sum(1 for _ in agreed_measures(context))
        count = here + len(standing_elsewhere(context))
        if here and count > self.most:
            yield hint(
                "agreement.measures",
                sentence("{count} measures run at once. Choose the ones that matter most."),
                count=count,
            )
