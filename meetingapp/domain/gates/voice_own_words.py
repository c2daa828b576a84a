"""Gate: the child's own words are there, and are the child's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import is_blank_for_child, is_copy, says_something
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class VoiceOwnWords:
    """Asks for what the child said, apart from how the adults understand it.

    Quoted words have no minimum: "Vet ikke." is an answer. A description of what a child shows
    is written by an adult, and must say something.
    """

    kind: ClassVar[str] = "voice_own_words"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when the words are missing, or the interpretation repeats them."""
        voice = context.discussion.voice
        if not voice.is_heard:
            return
        if voice.verbatim and is_blank_for_child(voice.own_words):
            yield finding(
                "voice.own_words",
                sentence("Write what the child said, in the child’s own words. Short is fine."),
            )
        elif not voice.verbatim and not says_something(voice.own_words):
            yield finding(
                "voice.own_words",
                sentence("Describe what the child showed, as you saw it."),
            )
        elif is_copy(voice.own_words, voice.adult_interpretation):
            yield finding(
                "voice.adult_interpretation",
                sentence(
                    "This repeats what the child said. Write how you understand it, or leave it "
                    "empty."
                )
                if voice.verbatim
                else sentence("This repeats the description. Write how you understand it."),
            )
