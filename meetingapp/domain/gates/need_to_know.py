"""Gate: everybody in the room for a named child is there for a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.room import in_the_room, is_known_party
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class NeedToKnow:
    """Asks why each person is there. The child and its guardians need no other reason."""

    kind: ClassVar[str] = "need_to_know"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per person without a reason, in the order of the participants."""
        if context.case.mode is not CaseMode.NAMED:
            return
        for present in in_the_room(context):
            if is_known_party(context, present.participant):
                continue
            if not says_something(present.need_to_know):
                yield finding(
                    present.path("need_to_know"),
                    sentence("Write why {name} needs to be here while this child is discussed."),
                    name=present.name,
                )
