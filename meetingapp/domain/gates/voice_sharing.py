"""Gate: words the child does not want to share stay out of the minutes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import is_copy, quotes, says_something
from meetingapp.errors import sentence


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
        for path, text in _printed(context):
            if quotes(text, voice.own_words) or is_copy(text, voice.own_words):
                yield finding(
                    path,
                    sentence(
                        "The child’s own words stand here, and the child does not want them "
                        "shared. Write it in a more general way."
                    ),
                )


def _printed(context: GateContext) -> Iterator[tuple[str, str]]:
    """Give the texts near the child's voice that the minutes print."""
    voice, best = context.discussion.voice, context.discussion.best_interest
    yield "voice.neutral_summary", voice.neutral_summary
    yield "voice.adult_interpretation", voice.adult_interpretation
    yield "voice.weight_reason", voice.weight_reason
    yield "voice.effect_on_decision", voice.effect_on_decision
    for assessed in best.elements:
        yield f"best_interest.elements.{assessed.element}.facts", assessed.facts
    yield "best_interest.conclusion", best.conclusion
