"""Gate: enough people, from enough services, are there to help."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.domain.gates.room import taking_part
from meetingapp.domain.meeting import Meeting, Participant
from meetingapp.domain.people import Party, PersonRef
from meetingapp.errors import sentence

_PEOPLE_MIN: Final = 2


@dataclass(frozen=True, slots=True)
class Attendance:
    """Asks for two people and ``services_min`` services. Parties are people, not services."""

    kind: ClassVar[str] = "attendance"
    services_min: int = 1

    def __post_init__(self) -> None:
        bounded("services_min", self.services_min, 1, 10)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when too few people or too few services are there."""
        attended = tuple(each.participant for each in taking_part(context))
        if len(_different(attended)) < _PEOPLE_MIN:
            yield finding(
                _first_unticked(context.meeting),
                sentence("Tick off who is here. A meeting needs at least two people."),
            )
            return
        services = {
            p.person.service for p in attended if p.party is Party.SERVICE and p.person.service
        }
        if len(services) < self.services_min:
            yield _too_few_services(context, self.services_min, len(services))


def _different(attended: tuple[Participant, ...]) -> list[PersonRef]:
    """Leave out empty lines and a person listed twice."""
    different: list[PersonRef] = []
    for participant in attended:
        person = participant.person
        if person.name.strip() and not any(person.is_same_as(other) for other in different):
            different.append(person)
    return different


def _too_few_services(context: GateContext, needed: int, present: int) -> Finding:
    for each in taking_part(context):
        participant, position = each.participant, each.position
        if participant.party is Party.SERVICE and participant.person.service is None:
            return finding(
                f"meeting.participants.{position}.person.service",
                sentence("Choose which service {name} comes from."),
                name=participant.person.name,
            )
    path = _first_unticked(context.meeting)
    if needed == 1:
        return finding(path, sentence("Somebody from a service must be here. Tick off who is."))
    return finding(
        path,
        sentence(
            "This meeting needs people from at least {needed} services, and {present} are here. "
            "Tick off who is here, or find a new day."
        ),
        needed=needed,
        present=present,
    )


def _first_unticked(meeting: Meeting) -> str:
    for position, participant in enumerate(meeting.participants):
        if participant.attended is None:
            return f"meeting.participants.{position}.attended"
    return "meeting.participants"
