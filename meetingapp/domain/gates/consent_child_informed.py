"""Gate G-CONS-5."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding


@dataclass(frozen=True, slots=True)
class ConsentChildInformed:
    """Not written yet."""

    kind: ClassVar[str] = "consent_child_informed"

    def check(self, _: GateContext) -> Iterator[Finding]:
        """Yield nothing yet."""
        yield from ()
