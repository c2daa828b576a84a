"""Gate: words the child does not want to share stay out of the minutes."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import ClassVar, Final

from meetingapp.domain.best_interest import ElementAssessment
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import is_copy, quotes, says_something
from meetingapp.errors import sentence

_LEFT_OUT: Final = frozenset({"own_words", "unread", "title", "label"})
"""The words themselves, raw text that is not printed, and names made out of the actions."""
_NEAR: Final = ("voice.", "best_interest.")
"""Here a single word of the child's is known again; elsewhere it would be found by chance."""


@dataclass(frozen=True, slots=True)
class VoiceSharing:
    """Where the child says no, asks for a summary it accepts, and for no quote elsewhere."""

    kind: ClassVar[str] = "voice_sharing"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding without a summary, and one per text that gives the words away."""
        voice = context.discussion.voice
        if not voice.is_heard or voice.words_may_be_shown:
            return
        if not says_something(voice.neutral_summary):
            yield finding(
                "voice.neutral_summary",
                sentence(
                    "The child does not want its words shared. Write a summary that the child "
                    "accepts."
                ),
            )
        for path, text in _texts(context.discussion, ""):
            near = path.startswith(_NEAR) and is_copy(text, voice.own_words)
            if near or quotes(text, voice.own_words):
                yield finding(
                    path,
                    sentence(
                        "The child’s own words stand here, and the child does not want them "
                        "shared. Write it in a more general way."
                    ),
                )


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Give every text that somebody wrote in the discussion, with where it stands."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield path, value
    elif isinstance(value, tuple):
        for number, row in enumerate(value):
            step = row.element if isinstance(row, ElementAssessment) else number
            yield from _texts(row, f"{path}.{step}")
    elif is_dataclass(value):
        for name in (field.name for field in fields(value) if field.name not in _LEFT_OUT):
            yield from _texts(getattr(value, name), f"{path}.{name}" if path else name)
