"""Gate: a coordinator by law and an individual plan have been considered (G-COORD-4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import is_blank_for_child
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class IndividualPlan:
    """Asks for the answer, which may well be that it is not relevant.

    Source: helse- og omsorgstjenesteloven §§ 7-1 to 7-3: who needs long and coordinated services
    has a right to a plan, and to a child coordinator.
    """

    kind: ClassVar[str] = "individual_plan"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when nobody has considered it."""
        # "Not relevant" is an answer here; only marks that fill a field are none.
        if is_blank_for_child(context.discussion.coordination.individual_plan_considered):
            yield finding(
                "coordination.individual_plan_considered",
                sentence(
                    "Write whether the child needs an individual plan or a coordinator by law."
                ),
            )
