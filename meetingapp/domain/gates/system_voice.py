"""Gate: a system meeting knows what children and young people say on the matter (G-SYS-1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class SystemVoice:
    """Stands where A05 to A09 stand for a child: pupil council, youth council, surveys.

    Sources: the plans of Aukra and Dønna.
    """

    kind: ClassVar[str] = "system_voice"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per part that is missing."""
        given = context.discussion.system_voice
        if not given.sources:
            yield finding(
                "system_voice.sources",
                sentence("Choose where you have heard children and young people on this."),
            )
        if not says_something(given.said):
            yield finding("system_voice.said", sentence("Write what they say, in a few words."))
        if not says_something(given.effect):
            yield finding(
                "system_voice.effect", sentence("Write what it changes in what you will do.")
            )
