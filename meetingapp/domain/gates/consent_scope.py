"""Gate: only services covered by a consent hear about a named child."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.consent_rules import covered_services, exception_holds, is_sound
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.room import InRoom, in_the_room
from meetingapp.domain.meeting import CaseAttendance
from meetingapp.domain.people import Party, ServiceCode, is_same_name
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class ConsentScope:
    """Asks everybody whose service is not covered to leave. Parties stand outside this rule.

    It is silent where no consent holds at all: then the other consent gates are closed.
    """

    kind: ClassVar[str] = "consent_scope"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per person who may not hear this case."""
        case, day = context.case, context.meeting.date
        if case.mode is not CaseMode.NAMED or exception_holds(context.discussion.consent_exception):
            return
        if not any(is_sound(case, consent, day) for consent in case.consents):
            return
        covered = covered_services(case, day)
        for present in in_the_room(context):
            if present.participant.party is Party.SERVICE:
                yield from _outside(present, covered)
        for position, noted in enumerate(context.discussion.attendance):
            if noted.left_at is None and not _is_listed(context, noted):
                yield finding(
                    f"attendance.{position}.name",
                    sentence(
                        "{name} was in the room, but is not among the participants. Add {name} "
                        "with the service, so that the consent can be checked."
                    ),
                    name=noted.name,
                )


def _outside(present: InRoom, covered: frozenset[ServiceCode]) -> Iterator[Finding]:
    service = present.participant.person.service
    if service is None:
        yield finding(
            f"meeting.participants.{present.position}.person.service",
            sentence("Choose which service {name} comes from, so that the consent can be checked."),
            name=present.name,
        )
    elif service not in covered:
        yield finding(
            present.path("left_at"),
            sentence(
                "The consent does not cover {name} ({service}). {name} must leave while the child "
                "is discussed: note when, or get a new consent."
            ),
            name=present.name,
            service=service,
        )


def _is_listed(context: GateContext, noted: CaseAttendance) -> bool:
    return any(is_same_name(noted.name, p.person.name) for p in context.meeting.participants)
