"""Gate G-PREP-3."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding


@dataclass(frozen=True, slots=True)
class PreparationChild:
    """Not written yet."""

    kind: ClassVar[str] = "preparation_child"

    def check(self, _: GateContext) -> Iterator[Finding]:
        """Yield nothing yet."""
        yield from ()
