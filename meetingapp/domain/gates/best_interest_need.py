"""Gate: at least one measure grows out of the child's best interests (G-BEST-8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class BestInterestNeed:
    """Keeps the assessment and the measures from living apart. A system meeting has neither."""

    kind: ClassVar[str] = "best_interest_need"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when no measure answers an element."""
        measures = tuple(agreed_measures(context))
        if not measures or context.case.mode is CaseMode.SYSTEM:
            return
        if not any(isinstance(m.measure.need_ref, BestInterestElement) for m in measures):
            yield finding(
                measures[0].path("need_ref"),
                sentence(
                    "No measure says which of the child’s interests it answers. Choose one for at "
                    "least one measure."
                ),
            )
