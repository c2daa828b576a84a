"""Gate: who was not there is told by somebody (G-FB-2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.absent import absent_people
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.people import is_same_name
from meetingapp.domain.text import is_placeholder
from meetingapp.errors import sentence

_OTHERS: Final = "feedback.others"


@dataclass(frozen=True, slots=True)
class OthersTold:
    """Asks who tells each absent guardian, and each service nobody came from."""

    kind: ClassVar[str] = "others_told"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per person nobody tells."""
        rows = context.discussion.feedback.others
        absent = absent_people(context.meeting, context.case, context.discussion, context.consents)
        for name in absent:
            place = next((n for n, row in enumerate(rows) if is_same_name(row.whom, name)), None)
            if place is None:
                yield finding(
                    _OTHERS,
                    sentence("{name} was not here. Write who tells what was agreed."),
                    name=name,
                )
            elif is_placeholder(rows[place].who):
                yield finding(
                    f"{_OTHERS}.{place}.who",
                    sentence("Write who tells {name} what was agreed."),
                    name=name,
                )
