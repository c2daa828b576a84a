"""Gate L8: each measure grows out of the child's view or an interest of the child (advice only)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, hint
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureLink:
    """Advises where a measure answers nothing of what was weighed. A system meeting weighs none."""

    kind: ClassVar[str] = "measure_link"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one hint per measure without a link."""
        if context.case.mode is CaseMode.SYSTEM:
            return
        for agreed in agreed_measures(context):
            links = (agreed.measure.need_ref, *agreed.measure.links)
            if not any(isinstance(link, BestInterestElement) for link in links):
                yield hint(
                    agreed.path("links"),
                    sentence("Link the measure to the child’s view or to what is best for it."),
                )
