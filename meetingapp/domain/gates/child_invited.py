"""Gate G-VOICE-10."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding


@dataclass(frozen=True, slots=True)
class ChildInvited:
    """Not written yet."""

    kind: ClassVar[str] = "child_invited"

    def check(self, _: GateContext) -> Iterator[Finding]:
        """Yield nothing yet."""
        yield from ()
