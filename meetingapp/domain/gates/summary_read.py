"""Gate: what was agreed has been read out to those it concerns."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.read_back import is_changed_since
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class SummaryRead:
    """Keeps anybody from meeting the agreement for the first time in the minutes."""

    kind: ClassVar[str] = "summary_read"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding until all has been read as it stands; corrections may be empty."""
        if not context.discussion.closing.summary_read:
            yield finding(
                "closing.summary_read",
                sentence("Read out what you have agreed, and tick that it has been read."),
            )
        elif is_changed_since(context):
            yield finding(
                "closing.summary_read",
                sentence("Something was changed after it was read. Read those points once more."),
            )
