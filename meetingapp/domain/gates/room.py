"""Who is in the room while one case is discussed."""

from collections.abc import Iterator
from dataclasses import dataclass

from meetingapp.domain.context import GateContext
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import Party, is_same_name


@dataclass(frozen=True, slots=True)
class InRoom:
    """Somebody present for the case, with the places of both notes about them."""

    participant: Participant
    position: int
    need_to_know: str = ""
    entry: int | None = None

    @property
    def name(self) -> str:
        """The person's name as written in the list of participants."""
        return self.participant.person.name

    def path(self, field: str) -> str:
        """Return the path of a field of the case's attendance; the list when it has no entry."""
        return "attendance" if self.entry is None else f"attendance.{self.entry}.{field}"


def in_the_room(context: GateContext) -> Iterator[InRoom]:
    """Give everybody who attended, except those noted as having left before the end.

    Who attended the sitting was there for the case until somebody notes that they left.
    """
    taken: set[int] = set()
    for position, participant in enumerate(context.meeting.participants):
        entry = _entry(context, participant, taken)
        if entry is not None:
            taken.add(entry)
        if not participant.attended:
            continue
        if entry is None:
            yield InRoom(participant, position)
            continue
        noted = context.discussion.attendance[entry]
        if not _left(context, noted):
            yield InRoom(participant, position, noted.need_to_know, entry)


def is_known_party(context: GateContext, participant: Participant) -> bool:
    """Tell whether somebody's place in the case is reason enough to be there."""
    if participant.party is Party.CHILD:
        return True
    return participant.party is not Party.SERVICE and any(
        is_same_name(guardian.name, participant.person.name) for guardian in context.case.guardians
    )


def _entry(context: GateContext, participant: Participant, taken: set[int]) -> int | None:
    """Return the place of the person's own note: of two with one name, each has one."""
    for position, noted in enumerate(context.discussion.attendance):
        if position not in taken and is_same_name(noted.name, participant.person.name):
            return position
    return None


def _left(context: GateContext, noted: CaseAttendance) -> bool:
    """Leaving when everybody leaves is not leaving."""
    if noted.left_at is None:
        return False
    end = context.discussion.ends_at or context.meeting.ends_at
    return end is None or noted.left_at < end
