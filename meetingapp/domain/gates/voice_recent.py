"""Gate: the child's view is of now."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding, overridable, warning
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class VoiceRecent:
    """Warns when the view is older than ``warn_days`` and closes after ``max_days``."""

    kind: ClassVar[str] = "voice_recent"
    warn_days: int = 45
    max_days: int = 90

    def __post_init__(self) -> None:
        bounded("max_days", self.max_days, 7, 90)
        bounded("warn_days", self.warn_days, 7, self.max_days)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when the day is after the meeting or too long before it."""
        voice = context.discussion.voice
        if not voice.is_heard or voice.obtained_on is None:
            return
        age = (context.meeting.date - voice.obtained_on).days
        if age < 0:
            yield finding(
                "voice.obtained_on",
                sentence("The day the child was heard cannot be after the meeting. Correct it."),
            )
        elif age > self.max_days:
            yield overridable(
                finding(
                    "voice.obtained_on",
                    sentence(
                        "The child was heard {days} days ago, and {limit} is the most. Talk with "
                        "the child again, or choose why it has not been heard."
                    ),
                    days=age,
                    limit=self.max_days,
                )
            )
        elif age > self.warn_days:
            yield warning(
                "voice.obtained_on",
                sentence("The child was heard {days} days ago. Ask whether this is still so."),
                days=age,
            )
