"""Gate: a meeting is called with a purpose, a day, somebody to chair and somebody to invite."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class PreparationBasics:
    """Keeps an invitation from going out before it can say who calls and who comes.

    The day and the purpose are always there: a meeting cannot be planned without them.
    """

    kind: ClassVar[str] = "preparation_basics"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding where nobody chairs, and one where nobody is invited."""
        meeting = context.meeting
        if meeting.chair is None or not meeting.chair.name.strip():
            yield finding(
                "meeting.chair", sentence("Choose who is to chair before you send the invitation.")
            )
        named = any(participant.person.name.strip() for participant in meeting.participants)
        if not named and not meeting.invited_services:
            yield finding(
                "meeting.participants", sentence("Nobody is invited yet. Add those who must come.")
            )
