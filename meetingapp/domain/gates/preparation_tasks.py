"""Gate: everybody invited from a service knows what to prepare (Dønna: prepared attendance)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.room import everybody
from meetingapp.domain.people import Party
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class PreparationTasks:
    """Asks for a task per person. Who stays out of the case prepares nothing for it."""

    kind: ClassVar[str] = "preparation_tasks"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per person without a task, in the order of the participants."""
        for each in everybody(context):
            if each.participant.party is not Party.SERVICE or each.noted.stays_out:
                continue
            if each.name.strip() and not says_something(each.noted.task):
                yield finding(
                    each.path("task"),
                    sentence("Write what {name} is to prepare before the meeting."),
                    name=each.name,
                )
