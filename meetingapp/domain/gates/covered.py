"""Which services may hear about the case in this meeting, and on what ground."""

from meetingapp.domain.consent_exception import exception_holds, out_of_reach
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.room import in_the_room
from meetingapp.domain.people import Party, ServiceCode


def services_there(context: GateContext) -> tuple[ServiceCode, ...]:
    """Return the services in the room for the case; that of the chair first."""
    there = (
        each.participant.person.service
        for each in in_the_room(context)
        if each.participant.party is Party.SERVICE
    )
    found = dict.fromkeys(service for service in there if service is not None)
    chair = context.meeting.chair.service if context.meeting.chair else None
    return tuple(sorted(found, key=lambda service: service != chair))


def may_hear(context: GateContext) -> frozenset[ServiceCode]:
    """Return the services covered by consent, or present on a ground the law gives.

    Empty where nothing holds at all: then the consent gates are closed.
    """
    covered = context.consents.covered
    exception = context.discussion.consent_exception
    if exception is None or not exception_holds(exception):
        return covered
    there = services_there(context)
    return covered | (set(there) - set(out_of_reach(exception, there, context.signers)))
