"""Gate: one person holds the threads, and has said yes (G-COORD-1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.one_person import (
    is_named,
    is_the_child,
    left_service_on,
    not_one_person,
)
from meetingapp.domain.people import PersonRef
from meetingapp.errors import sentence

_WHO: Final = "coordination.coordinator"


@dataclass(frozen=True, slots=True)
class Coordinator:
    """Keeps the baton from lying on the ground, or in two hands.

    Whoever held it keeps it until the next one has said yes.
    """

    kind: ClassVar[str] = "coordinator"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding for each of who, in which role, and whether they accepted."""
        given = context.discussion.coordination
        holder = given.coordinator
        if holder is None or not is_named(holder):
            yield finding(_WHO, sentence("Choose the one person who holds the threads."))
            return
        if is_the_child(holder, context):
            yield finding(
                _WHO, sentence("The child never holds the threads. Choose one of the adults.")
            )
            return
        left = left_service_on(holder, context)
        if left is not None:
            yield finding(
                _WHO,
                sentence("{name} left the service on {day}. Choose somebody who works there."),
                name=holder.name,
                day=left,
            )
        yield from not_one_person(_WHO, holder, context)
        if given.coordinator_role is None:
            yield finding(
                "coordination.coordinator_role",
                sentence("Choose what {name} is: by law or in your own model."),
                name=holder.name,
            )
        if not given.coordinator_accepted:
            yield _not_accepted(holder, _before(context))


def _before(context: GateContext) -> PersonRef | None:
    """Return who holds the threads so far: the last one who said yes."""
    held = sorted(context.case.earlier, key=lambda each: each.held_on, reverse=True)
    accepted = (e.coordination for e in held if e.coordination.coordinator_accepted)
    return next((c.coordinator for c in accepted if c.coordinator is not None), None)


def _not_accepted(holder: PersonRef, before: PersonRef | None) -> Finding:
    path = "coordination.coordinator_accepted"
    if before is None or before.is_same_as(holder):
        return finding(
            path,
            sentence("Ask {name}, and tick when the answer is yes."),
            name=holder.name,
        )
    return finding(
        path,
        sentence("{before} holds the threads until {name} has said yes. Ask, and tick the answer."),
        before=before.name,
        name=holder.name,
    )
