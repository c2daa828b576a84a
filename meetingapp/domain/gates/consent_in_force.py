"""Gate: the consent is in force on the day of the meeting."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.consent import Consent
from meetingapp.domain.consent_exception import exception_holds
from meetingapp.domain.consent_rules import ConsentFault, newest
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.errors import sentence

_SAID: Final[Mapping[ConsentFault, tuple[str, str]]] = MappingProxyType(
    {
        ConsentFault.WITHDRAWN: (
            "withdrawn",
            sentence(
                "The consent was withdrawn. Stop here, or get a new consent before you go on."
            ),
        ),
        ConsentFault.REFUSED: (
            "refusals",
            sentence(
                "Somebody who must consent has said no. The child cannot be discussed by name, but "
                "you may discuss anonymously or give general advice."
            ),
        ),
        ConsentFault.OTHER_MEETINGS: (
            "meeting_types",
            sentence(
                "The consent was given for other meetings than this one. Ask for a consent that "
                "covers this meeting."
            ),
        ),
        ConsentFault.NO_END: (
            "valid_to",
            sentence("Write how long the consent is valid: a consent always has a last day."),
        ),
        ConsentFault.EXPIRED: (
            "valid_to",
            sentence("The consent was valid until {day}. Get a new one before the meeting."),
        ),
        ConsentFault.NOT_YET: (
            "valid_from",
            sentence("The consent is not valid until {day}. Correct the day, or meet later."),
        ),
        ConsentFault.LAPSED: (
            "signatures",
            sentence(
                "The guardians’ consent lapsed on the 18th birthday. Now only the young adult can "
                "consent: ask for a new signature."
            ),
        ),
    }
)


@dataclass(frozen=True, slots=True)
class ConsentInForce:
    """Keeps a named child from being discussed on a consent that no longer holds.

    Old consents may lie beside a new one; it is enough that one holds.
    """

    kind: ClassVar[str] = "consent_in_force"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding about the newest consent when none holds."""
        case, consents = context.case, context.consents
        if case.mode is not CaseMode.NAMED or exception_holds(context.discussion.consent_exception):
            return
        faults = tuple(f for c in case.consents if (f := consents.fault_of(c)) is not None)
        if not faults or len(faults) < len(case.consents):
            return
        position = newest(case.consents)
        fault, consent = faults[position], case.consents[position]
        field, said = _SAID[fault]
        told = consent.valid_from if fault is ConsentFault.NOT_YET else consent.valid_to
        yield finding(f"case.consents.{position}.{_place(fault, consent, field)}", said, day=told)


def _place(fault: ConsentFault, consent: Consent, field: str) -> str:
    """A no may be kept with another consent than the newest: then the case's consents are shown."""
    return "services" if fault is ConsentFault.REFUSED and not consent.refusals else field
