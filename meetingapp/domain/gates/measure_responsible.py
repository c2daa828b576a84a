"""Gate: one person who knows it is responsible for each measure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.measures import Agreed, agreed_measures
from meetingapp.domain.gates.one_person import (
    is_named,
    is_the_child,
    left_service_on,
    not_one_person,
    participant_of,
)
from meetingapp.domain.gates.room import takes_part
from meetingapp.domain.measure import Arena
from meetingapp.domain.people import Party, PersonRef, is_same_name
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MeasureResponsible:
    """Keeps a measure from belonging to a group, to the child, or to somebody who was not asked."""

    kind: ClassVar[str] = "measure_responsible"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per measure whose responsible cannot be held to it."""
        for agreed in agreed_measures(context):
            responsible = agreed.measure.responsible
            if responsible is not None and is_named(responsible):
                yield from _fault(agreed, responsible, context)


def _fault(agreed: Agreed, responsible: PersonRef, context: GateContext) -> Iterator[Finding]:
    path = agreed.path("responsible")
    if is_the_child(responsible, context):
        yield finding(
            path,
            sentence(
                "The child is never responsible for a measure. Choose the adult who sees that it "
                "is done."
            ),
        )
        return
    found = tuple(not_one_person(path, responsible, context))
    yield from found
    if found:
        return
    if _is_guardian(responsible, context) and agreed.measure.arena is not Arena.HOME:
        yield finding(
            path,
            sentence(
                "A guardian can be responsible for a measure at home only. Choose somebody who "
                "works where it happens."
            ),
        )
    if (left := left_service_on(responsible, context)) is not None:
        yield finding(
            path,
            sentence("{name} left the service on {day}. Choose somebody who works there."),
            name=responsible.name,
            day=left,
        )
        return
    there = participant_of(responsible, context)
    if not agreed.measure.accepted_by_message and (there is None or not takes_part(context, there)):
        yield finding(
            agreed.path("accepted_by_message"),
            sentence(
                "{name} was not in the meeting. Choose somebody who was, or tick that {name} has "
                "said yes."
            ),
            name=responsible.name,
        )


def _is_guardian(person: PersonRef, context: GateContext) -> bool:
    there = participant_of(person, context)
    if there is not None:
        return there.party is Party.GUARDIAN
    return any(is_same_name(guardian.name, person.name) for guardian in context.case.guardians)
