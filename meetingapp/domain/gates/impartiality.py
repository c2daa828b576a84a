"""Gate: those present were asked whether anybody is partial. One tick per sitting."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class Impartiality:
    """Reminds the chair to ask (forvaltningsloven on partiality)."""

    kind: ClassVar[str] = "impartiality"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding until it was asked."""
        if not context.meeting.impartiality_asked:
            yield finding(
                "meeting.impartiality_asked",
                sentence("Ask whether anybody here is partial, and tick it off."),
            )
