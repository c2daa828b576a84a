"""Gate: a named child is discussed with consent, or on a ground the law gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.consent_rules import exception_gaps, fault_on
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.errors import sentence

_ASKS: Final = {
    "legal_reference": sentence("Write which provision lets you share this without consent."),
    "decided_by": sentence("Write who decided to discuss the child without consent."),
    "necessity": sentence("Write in your own words why it is necessary to share this now."),
}


@dataclass(frozen=True, slots=True)
class ConsentOrException:
    """Keeps a named child from being discussed without consent or a complete exception."""

    kind: ClassVar[str] = "consent_or_exception"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding, or one per empty field of an exception."""
        case, day = context.case, context.meeting.date
        if case.mode is not CaseMode.NAMED:
            return
        if any(fault_on(case, c, day) is None and c.signed_by(day) for c in case.consents):
            return
        exception = context.discussion.consent_exception
        if exception is not None:
            for field in exception_gaps(exception):
                yield finding(f"consent_exception.{field}", _ASKS[field])
        elif case.consents:
            yield finding(
                "case.consents",
                sentence(
                    "No signed consent is valid on {day}. Get a new one, or write on which legal "
                    "ground the child is discussed."
                ),
                day=day,
            )
        else:
            yield finding(
                "case.consents",
                sentence(
                    "There is no consent to discuss the child by name. Register it, or write on "
                    "which legal ground the child is discussed."
                ),
            )
