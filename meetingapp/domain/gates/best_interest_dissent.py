"""Gate: everybody was asked whether they see it differently, and what they said is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class BestInterestDissent:
    """Keeps silence from being taken for agreement."""

    kind: ClassVar[str] = "best_interest_dissent"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding when nobody asked, and one per cell missing in a dissent."""
        best = context.discussion.best_interest
        if not best.dissent_asked:
            yield finding(
                "best_interest.dissent_asked",
                sentence("Ask everybody whether they see it differently, and tick that you did."),
            )
        for position, dissent in enumerate(best.dissents):
            if not says_something(dissent.who_role):
                yield finding(
                    f"best_interest.dissents.{position}.who_role",
                    sentence("Write who sees it differently."),
                )
            if not says_something(dissent.view):
                yield finding(
                    f"best_interest.dissents.{position}.view",
                    sentence("Write what they see differently, in their own words."),
                )
