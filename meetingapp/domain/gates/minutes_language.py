"""Gate: it is decided which language the minutes are written in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class MinutesLanguage:
    """Keeps the family from getting minutes in a language nobody chose."""

    kind: ClassVar[str] = "minutes_language"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield a finding until a language is chosen."""
        if context.discussion.minutes_language is None:
            yield finding("minutes_language", sentence("Choose the language of the minutes."))
