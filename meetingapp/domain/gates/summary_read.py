"""Gate: what was agreed has been read out to those it concerns."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class SummaryRead:
    """Keeps anybody from meeting the agreement for the first time in the minutes."""

    kind: ClassVar[str] = "summary_read"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding until the summary has been read; corrections may be empty."""
        if not context.discussion.closing.summary_read:
            yield finding(
                "closing.summary_read",
                sentence("Read out what you have agreed, and tick that it has been read."),
            )
