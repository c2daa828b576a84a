"""Gate L12: a measure ends within a term, so that it is renewed on purpose (advice only)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, hint
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureLength:
    """Advises when a deadline is more than ``longest_days`` after the meeting."""

    longest_days: int = 90
    kind: ClassVar[str] = "measure_length"

    def __post_init__(self) -> None:
        """Refuse an option outside its bounds."""
        bounded("longest_days", self.longest_days, 7, 365)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one hint per measure with a deadline far off."""
        for agreed in agreed_measures(context):
            deadline = agreed.measure.deadline
            if deadline is not None and (deadline - context.meeting.date).days > self.longest_days:
                yield hint(
                    agreed.path("deadline"),
                    sentence(
                        "The deadline is more than {days} days off. Consider a part to do first."
                    ),
                    days=self.longest_days,
                )
