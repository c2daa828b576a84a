"""Gate: no service is given something to do for a child it has no consent to know about."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.covered import may_hear
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class ConsentForMeasures:
    """Looks at who is responsible and who helps. Silent where no consent holds at all."""

    kind: ClassVar[str] = "consent_for_measures"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per person of a service that is not covered."""
        may = may_hear(context)
        if context.case.mode is not CaseMode.NAMED or not may:
            return
        for number, measure in enumerate(context.discussion.agreement.measures):
            path = f"agreement.measures.{number}"
            if measure.responsible is not None:
                yield from _outside(f"{path}.responsible", measure.responsible.service, may)
            for n, person in enumerate(measure.contributors):
                yield from _outside(f"{path}.contributors.{n}", person.service, may)


def _outside(
    path: str, service: ServiceCode | None, may: frozenset[ServiceCode]
) -> Iterator[Finding]:
    if service is not None and service not in may:
        yield finding(
            path,
            sentence(
                "The consent does not cover {service}, so they cannot take part in the measure. "
                "Choose somebody else, or get a new consent."
            ),
            service=service,
        )
