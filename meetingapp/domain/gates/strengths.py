"""Gate: the picture begins with something that works (G-SIT-1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class Strengths:
    """Asks for one strength or one protective factor: plans that build on nothing do not hold."""

    kind: ClassVar[str] = "strengths"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when only what is hard has been told."""
        situation = context.discussion.situation
        if situation.protective_factors or any(says_something(s) for s in situation.strengths):
            return
        yield finding(
            "situation.strengths", sentence("Write one thing that goes well or protects the child.")
        )
