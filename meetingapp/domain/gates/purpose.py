"""Gate: the team knows what it is here to agree, and about what."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import is_copy, says_something
from meetingapp.errors import sentence

_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class Purpose:
    """Asks for a question to answer today and for the concern behind it."""

    kind: ClassVar[str] = "purpose"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per text that is missing, too short or a copy of the other."""
        stated = context.discussion.purpose_and_concern
        asks = says_something(stated.purpose_question, _WORDS)
        if not asks:
            yield finding(
                "purpose_and_concern.purpose_question",
                sentence("Write in a few words what you are going to agree on today."),
            )
        if not says_something(stated.concern_text, _WORDS):
            yield finding(
                "purpose_and_concern.concern_text",
                sentence("Write in a few words what the concern is: what you have seen, and when."),
            )
        elif asks and is_copy(stated.purpose_question, stated.concern_text):
            yield finding(
                "purpose_and_concern.purpose_question",
                sentence(
                    "This says the same as the concern. Write what you are going to agree on today."
                ),
            )
