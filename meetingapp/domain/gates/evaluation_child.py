"""Gate: the child is asked whether the measure has changed anything.

Sources: CRC art. 12; BTI (better, the same or worse, asked of the child itself).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import ChildViewOfEffect
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluations import evaluated
from meetingapp.domain.gates.listener import guardian_listens
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class EvaluationChild:
    """Asks again where the child was not asked; a child under three is not."""

    kind: ClassVar[str] = "evaluation_child"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding per effect the child was not asked about."""
        if guardian_listens(context):
            return
        for each in evaluated(context):
            told = each.evaluation
            if told.judges and told.child_view is ChildViewOfEffect.NOT_ASKED:
                yield finding(
                    each.path("child_view"),
                    sentence(
                        "Nobody has asked the child how it has gone. Ask, and choose the answer."
                    ),
                )
