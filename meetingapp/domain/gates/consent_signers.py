"""Gate: those who have the right to consent have signed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.consent import Consent
from meetingapp.domain.consent_exception import exception_holds
from meetingapp.domain.consent_rules import newest
from meetingapp.domain.consent_signing import Group, signing_guardians
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.people import is_same_name
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class ConsentSigners:
    """Asks for the signatures a consent needs on the day of the meeting.

    Where nobody is able to consent the gate is closed, and an exception or the child welfare
    service is the way on: an empty list of signers is never a success.
    """

    kind: ClassVar[str] = "consent_signers"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per missing signature of the newest consent in force."""
        if context.case.mode is not CaseMode.NAMED:
            return
        consents = context.consents
        if exception_holds(context.discussion.consent_exception) or consents.sound:
            return
        in_force = tuple(c for c in context.case.consents if consents.fault_of(c) is None)
        if not in_force:
            if consents.nobody_can_sign():
                yield _nobody()
            return
        consent = in_force[newest(in_force)]
        for group in consents.missing_from(consent):
            yield _missing(context, consent, group) if group else _nobody()


def _missing(context: GateContext, consent: Consent, group: Group) -> Finding:
    path = f"case.consents.{context.case.consents.index(consent)}.signatures"
    for position, signature in enumerate(consent.signatures):
        late = signature.signed_on is not None and signature.signed_on > context.meeting.date
        if late and any(is_same_name(signature.name, name) for name in group):
            return finding(
                f"{path}.{position}.signed_on",
                sentence(
                    "{name} signed on {day}, after the meeting, and a consent counts from the "
                    "day it is given. Correct the day, or write on which legal ground the child "
                    "is discussed."
                ),
                name=signature.name,
                day=signature.signed_on,
            )
    if len(group) > 1:
        return finding(
            path,
            sentence(
                "The consent was not signed by the day of the meeting by anyone who can give it: "
                "{names}. Ask for a signature."
            ),
            names=", ".join(group),
        )
    if _another_holder_signed(context, consent, group[0]):
        return finding(
            path,
            sentence(
                "{name} had not signed the consent by the day of the meeting. Ask for it, or "
                "write why one signature is enough."
            ),
            name=group[0],
        )
    return finding(
        path,
        sentence("{name} had not signed the consent by the day of the meeting. Ask for it."),
        name=group[0],
    )


def _another_holder_signed(context: GateContext, consent: Consent, name: str) -> bool:
    holders = [guardian.name for guardian in signing_guardians(context.case)]
    return any(is_same_name(name, holder) for holder in holders) and any(
        is_same_name(signature.name, holder)
        for signature in consent.signatures
        for holder in holders
    )


def _nobody() -> Finding:
    return finding(
        "consent_exception.basis",
        sentence(
            "Nobody is registered who can consent for the child. Ask the child welfare service, or "
            "write on which legal ground the child is discussed."
        ),
    )
