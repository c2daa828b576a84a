"""Gate: only services covered by a consent hear about a named child."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.consent import Consent, ConsentException, InfoCategory
from meetingapp.domain.consent_exception import exception_holds, out_of_reach
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding, hint
from meetingapp.domain.gates.covered import services_there
from meetingapp.domain.gates.room import InRoom, in_the_room
from meetingapp.domain.meeting import CaseAttendance
from meetingapp.domain.people import Party, ServiceCode, is_same_name
from meetingapp.domain.signers import SignerScope
from meetingapp.errors import sentence

_SPECIAL: Final = {
    SignerScope.HEALTH: InfoCategory.HEALTH,
    SignerScope.CHILD_WELFARE: InfoCategory.CHILD_WELFARE,
}


@dataclass(frozen=True, slots=True)
class ConsentScope:
    """Asks everybody whose service is not covered to leave. Parties stand outside this rule.

    It is silent where no consent holds at all: then the other consent gates are closed.
    """

    kind: ClassVar[str] = "consent_scope"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per person who may not hear this case."""
        if context.case.mode is not CaseMode.NAMED:
            return
        exception = context.discussion.consent_exception
        if exception is not None and exception_holds(exception):
            yield from _out_of_reach(context, exception)
            return
        sound = context.consents.sound
        if not sound:
            return
        covered = context.consents.covered
        for present in in_the_room(context):
            if present.participant.party is Party.SERVICE:
                yield from _outside(present, covered)
        yield from _not_listed(context)
        for consent in sound:
            yield from _unticked(context, consent)


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


def _not_listed(context: GateContext) -> Iterator[Finding]:
    for position, noted in enumerate(context.discussion.attendance):
        if noted.left_at is None and not noted.stays_out and not _is_listed(context, noted):
            yield finding(
                f"attendance.{position}.name",
                sentence(
                    "{name} was in the room, but is not among the participants. Add {name} "
                    "with the service, so that the consent can be checked."
                ),
                name=noted.name,
            )


def _is_listed(context: GateContext, noted: CaseAttendance) -> bool:
    return any(is_same_name(noted.name, p.person.name) for p in context.meeting.participants)


def _out_of_reach(context: GateContext, exception: ConsentException) -> Iterator[Finding]:
    covered = context.consents.covered
    for service in out_of_reach(exception, services_there(context), context.signers):
        if service not in covered:
            yield finding(
                "consent_exception.basis",
                sentence(
                    "The ground “{ground}” does not reach {service}. They leave while the child is "
                    "discussed, or you choose another ground."
                ),
                ground=exception.basis,
                service=service,
            )


def _unticked(context: GateContext, consent: Consent) -> Iterator[Finding]:
    """Health and child welfare are special categories: each needs a tick of its own."""
    if not consent.categories:
        return
    services = context.consents.services_of(consent)
    for scope, category in _SPECIAL.items():
        service = next((s for s in services if context.signers.in_scope(s, scope)), None)
        if service is not None and category not in consent.categories:
            yield hint(
                f"case.consents.{context.case.consents.index(consent)}.categories",
                sentence(
                    "The consent covers {service}, but “{category}” is not ticked. Ask, and tick "
                    "it, or leave it out of the talk."
                ),
                service=service,
                category=category,
            )
