"""Gate: those who have the right to consent have signed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.consent_rules import (
    exception_holds,
    fault_on,
    is_sound,
    missing_signers,
    newest,
    required_signers,
)
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
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
        case, day = context.case, context.meeting.date
        if case.mode is not CaseMode.NAMED or exception_holds(context.discussion.consent_exception):
            return
        if any(is_sound(case, consent, day) for consent in case.consents):
            return
        in_force = tuple(c for c in case.consents if fault_on(case, c, day) is None)
        if in_force:
            consent = in_force[newest(in_force)]
            path = f"case.consents.{case.consents.index(consent)}.signatures"
            groups = missing_signers(case, consent, day)
        else:
            path = ""
            groups = tuple(g for g in required_signers(case, (), day) if not g)
        for group in groups:
            yield _signature(path, group) if group else _nobody()


def _signature(path: str, group: tuple[str, ...]) -> Finding:
    if len(group) == 1:
        return finding(
            path,
            sentence("{name} had not signed the consent by the day of the meeting. Ask for it."),
            name=group[0],
        )
    return finding(
        path,
        sentence(
            "The consent was not signed by the day of the meeting by anyone who can give it: "
            "{names}. Ask for a signature."
        ),
        names=", ".join(group),
    )


def _nobody() -> Finding:
    return finding(
        "consent_exception.basis",
        sentence(
            "Nobody is registered who can consent for the child. Ask the child welfare service, or "
            "write on which legal ground the child is discussed."
        ),
    )
