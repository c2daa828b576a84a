"""Gate: a child who needs an interpreter or another way to speak has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import NamedChild
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Asks who interprets. Where nobody can, the discussion is stopped and a new day found."""

    kind: ClassVar[str] = "interpreter"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per need nobody meets."""
        child, discussion = context.case.subject, context.discussion
        if not isinstance(child, NamedChild):
            return
        if child.interpreter_need and not says_something(discussion.interpreter):
            yield finding(
                "interpreter",
                sentence(
                    "Write who interprets. If nobody can today, stop the discussion and find a "
                    "new day."
                ),
            )
        if child.aac_need and not says_something(discussion.aac_provider):
            yield finding(
                "aac_provider",
                sentence(
                    "Write who helps with sign or picture language. If nobody can today, stop the "
                    "discussion and find a new day."
                ),
            )
