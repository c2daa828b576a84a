"""Gate: the consent reaches every invited service before anybody is invited."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.consent_exception import exception_holds
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.room import is_concerned
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class PreparationConsent:
    """An invitation alone tells a service that there is a case about a child.

    A service whose people all stay out of this case needs no cover.
    """

    kind: ClassVar[str] = "preparation_consent"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per invited service that no consent covers, or covered too late."""
        if context.case.mode is not CaseMode.NAMED:
            return
        if exception_holds(context.discussion.consent_exception):
            return
        invited = tuple(s for s in context.meeting.invited_services if is_concerned(context, s))
        covered = context.consents.covered
        if not invited:
            return
        if not covered:
            yield finding(
                "case.consents",
                sentence("Get the consent before you invite anybody to talk about the child."),
            )
            return
        for service in invited:
            if service not in covered:
                yield finding(
                    "meeting.invited_services",
                    sentence(
                        "{service} is invited, but no consent covers them. Get it before the "
                        "invitation goes out, or note that they stay out of this case."
                    ),
                    service=service,
                )
        yield from _invited_too_early(context, tuple(s for s in invited if s in covered))


def _invited_too_early(context: GateContext, invited: tuple[ServiceCode, ...]) -> Iterator[Finding]:
    sent = context.meeting.invitation_sent_on
    if sent is None:
        return
    then = replace(context.consents, day=min(sent, context.meeting.date)).covered
    early = next((service for service in invited if service not in then), None)
    if early is not None:
        yield finding(
            "meeting.invitation_sent_on",
            sentence(
                "The invitation was sent on {day}, before the consent covered {service}. Send it "
                "again now that it does, and write that day."
            ),
            day=sent,
            service=early,
        )
