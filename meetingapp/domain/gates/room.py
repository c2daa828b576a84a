"""Who is in the room while one case is discussed."""

from collections.abc import Iterator
from dataclasses import dataclass

from meetingapp.domain.context import GateContext
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import Party, ServiceCode, is_same_name


@dataclass(frozen=True, slots=True)
class InRoom:
    """Somebody invited, with the places of both notes about them: the sitting's and the case's."""

    participant: Participant
    position: int
    noted: CaseAttendance = CaseAttendance("")
    entry: int | None = None

    @property
    def name(self) -> str:
        """The person's name as written in the list of participants."""
        return self.participant.person.name

    @property
    def need_to_know(self) -> str:
        """Why they are there."""
        return self.noted.need_to_know

    def path(self, field: str) -> str:
        """Return the path of a field of the case's attendance; the list when it has no entry."""
        return "attendance" if self.entry is None else f"attendance.{self.entry}.{field}"


def everybody(context: GateContext) -> Iterator[InRoom]:
    """Give all who are listed, there or not. Of two with one name, each has a note of their own."""
    taken: set[int] = set()
    for position, participant in enumerate(context.meeting.participants):
        entry = _entry(context, participant, taken)
        if entry is None:
            yield InRoom(participant, position)
        else:
            taken.add(entry)
            yield InRoom(participant, position, context.discussion.attendance[entry], entry)


def taking_part(context: GateContext) -> Iterator[InRoom]:
    """Give those who came for this case, also who had to leave underway."""
    return (
        each
        for each in everybody(context)
        if each.participant.attended and not each.noted.stays_out
    )


def takes_part(context: GateContext, participant: Participant) -> bool:
    """Tell whether somebody who is listed came for this case."""
    return any(each.participant == participant for each in taking_part(context))


def in_the_room(context: GateContext) -> Iterator[InRoom]:
    """Give those who hear the case: who came to the sitting, and neither stays out nor has left.

    Who attended the sitting was there for the case until somebody notes otherwise.
    """
    return (each for each in taking_part(context) if not _is_away(context, each.noted))


def is_concerned(context: GateContext, service: ServiceCode) -> bool:
    """Tell whether an invited service takes part in this case.

    It does not when all its people stay out of the case or have left it.
    """
    people = [
        each
        for each in everybody(context)
        if each.participant.party is Party.SERVICE and each.participant.person.service is service
    ]
    return not people or not all(p.noted.stays_out or _is_away(context, p.noted) for p in people)


def is_known_party(context: GateContext, participant: Participant) -> bool:
    """Tell whether somebody's place in the case is reason enough to be there."""
    if participant.party is Party.CHILD:
        return True
    return participant.party is not Party.SERVICE and any(
        is_same_name(guardian.name, participant.person.name) for guardian in context.case.guardians
    )


def _entry(context: GateContext, participant: Participant, taken: set[int]) -> int | None:
    for position, noted in enumerate(context.discussion.attendance):
        if position not in taken and is_same_name(noted.name, participant.person.name):
            return position
    return None


def _is_away(context: GateContext, noted: CaseAttendance) -> bool:
    """Leaving when everybody leaves is not leaving; who comes after the end was not there."""
    end = context.discussion.ends_at or context.meeting.ends_at
    if noted.came_at is not None and end is not None and noted.came_at >= end:
        return True
    return noted.left_at is not None and (end is None or noted.left_at < end)
