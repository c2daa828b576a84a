"""Gate: an invited service is there, or has sent somebody else (the plans: binding attendance)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.room import everybody, is_concerned
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class AbsentService:
    """Asks why an invited service is missing. It is silent until attendance was taken."""

    kind: ClassVar[str] = "absent_service"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per invited service with nobody there, in the order invited."""
        if not context.meeting.attended:
            return
        there = {p.person.service for p in context.meeting.attended if p.party is Party.SERVICE}
        for service in _invited(context):
            if service not in there and is_concerned(context, service):
                yield finding(
                    _place(context, service),
                    sentence(
                        "{service} was invited, but nobody has come from there. Find out why, and "
                        "who speaks for them."
                    ),
                    service=service,
                )


def _invited(context: GateContext) -> tuple[ServiceCode, ...]:
    listed = (
        p.person.service
        for p in context.meeting.participants
        if p.party is Party.SERVICE and p.person.service is not None
    )
    return tuple(dict.fromkeys((*context.meeting.invited_services, *listed)))


def _place(context: GateContext, service: ServiceCode) -> str:
    for each in everybody(context):
        if each.participant.party is Party.SERVICE and each.participant.person.service is service:
            return f"meeting.participants.{each.position}.attended"
    return "meeting.invited_services"
