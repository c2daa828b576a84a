"""Gate: the minutes say what the child's view changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.text import is_copy, says_something
from meetingapp.domain.voice import ChildVoice, VoiceWeight
from meetingapp.errors import sentence

_WORDS: Final = 3
_LITTLE: Final = frozenset({VoiceWeight.SOME, VoiceWeight.LIMITED})


@dataclass(frozen=True, slots=True)
class VoiceEffect:
    """Asks what the view led to, why it weighs little, and which measure follows from it."""

    kind: ClassVar[str] = "voice_effect"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per text that is missing or repeats its neighbour."""
        voice = context.discussion.voice
        if not voice.is_heard:
            return
        yield from _effect(voice)
        if voice.weight in _LITTLE and not says_something(voice.weight_reason, _WORDS):
            yield finding(
                "voice.weight_reason",
                sentence("Write in a few words why the child’s view is not given more weight."),
            )
        measures = context.discussion.agreement.measures
        answered = any(measure.answers_child_view for measure in measures)
        if measures and not answered and not says_something(voice.no_effect_reason):
            yield finding(
                "voice.no_effect_reason",
                sentence(
                    "No measure follows from what the child said. Link one to it, or write why "
                    "there is none."
                ),
            )


def _effect(voice: ChildVoice) -> Iterator[Finding]:
    if not says_something(voice.effect_on_decision, _WORDS):
        yield finding(
            "voice.effect_on_decision",
            sentence("Write in a few words what the child’s view changed in what you agreed."),
        )
    elif any(
        is_copy(voice.effect_on_decision, other)
        for other in (voice.own_words, voice.adult_interpretation, voice.weight_reason)
    ):
        yield finding(
            "voice.effect_on_decision",
            sentence("This repeats another text. Write what it changed in what you agreed."),
        )
