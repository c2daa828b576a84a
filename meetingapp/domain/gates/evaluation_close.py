"""Gate: a measure that ends says why.

Source: the shared agenda (five closed reasons).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import evaluated
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class EvaluationClose:
    """Asks for one of the closed reasons."""

    kind: ClassVar[str] = "evaluation_close"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding per measure that ends without a reason."""
        for each in evaluated(context):
            told = each.evaluation
            if told.decision is EvaluationDecision.CLOSE and told.close_reason is None:
                yield finding(
                    each.path("close_reason"), sentence("Choose why the measure ends here.")
                )
