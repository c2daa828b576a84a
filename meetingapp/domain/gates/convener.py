"""Gate: somebody calls the next meeting (G-NEXT-3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.one_person import is_named, not_one_person
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence

_WHO: Final = "next_meeting.convener"


@dataclass(frozen=True, slots=True)
class Convener:
    """Asks for one person; where the meetings end here there is nothing to call."""

    kind: ClassVar[str] = "convener"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when nobody, or everybody, is to call the next meeting."""
        given = context.discussion.next_meeting
        if given.on is None and says_something(given.closing_reason):
            return
        if given.convener is None or not is_named(given.convener):
            yield finding(_WHO, sentence("Choose who calls the next meeting."))
        else:
            yield from not_one_person(_WHO, given.convener, context)
