"""Gate: what another service must settle is sent there, on a day that is written down."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.domain.measure import FormalDecision
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureFormalDecision:
    """Keeps the team from agreeing on what only a formal decision can give."""

    kind: ClassVar[str] = "measure_formal_decision"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding for a missing receiver and one for a missing day."""
        for agreed in agreed_measures(context):
            if not agreed.measure.requires_formal_decision:
                continue
            given = agreed.measure.formal_decision or FormalDecision()
            if not says_something(given.receiving_service):
                yield finding(
                    agreed.path("formal_decision.receiving_service"),
                    sentence("Write which service will receive the application."),
                )
            if given.send_on is None:
                yield finding(
                    agreed.path("formal_decision.send_on"),
                    sentence("Write the day the application will be sent."),
                )
