"""Gate: somebody chairs, somebody takes notes, and preferably not the same person."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding, overridable, warning
from meetingapp.domain.people import PersonRef
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class Roles:
    """Keeps a meeting from starting without a chair and a note-taker."""

    kind: ClassVar[str] = "roles"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per empty role, or a hint when one person holds both."""
        chair, note_taker = context.meeting.chair, context.meeting.note_taker
        if not _is_named(chair):
            yield finding("meeting.chair", sentence("Write who chairs the meeting."))
        if not _is_named(note_taker):
            yield finding("meeting.note_taker", sentence("Write who takes the minutes."))
        if chair and note_taker and _is_named(chair) and chair.is_same_as(note_taker):
            yield overridable(
                warning(
                    "meeting.note_taker",
                    sentence(
                        "{name} both chairs and takes the minutes. Ask whether somebody else can "
                        "write: then it is easier to listen to everybody."
                    ),
                    name=chair.name,
                )
            )


def _is_named(person: PersonRef | None) -> bool:
    return person is not None and bool(person.name.strip())
