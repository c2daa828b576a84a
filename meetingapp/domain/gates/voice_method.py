"""Gate: the child was heard in a way that lets the child speak for itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.voice_reasons import may_be_observed_only
from meetingapp.domain.voice import VoiceMethod
from meetingapp.errors import sentence

_SECOND_HAND: Final = frozenset({VoiceMethod.VIA_GUARDIAN, VoiceMethod.EARLIER_STATEMENT})


@dataclass(frozen=True, slots=True)
class VoiceMethodGate:
    """Accepts what guardians or old papers tell only beside something from the child itself.

    Observation alone is for children under four and for those who use AAC.
    """

    kind: ClassVar[str] = "voice_method"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when no method lets the child speak for itself."""
        voice = context.discussion.voice
        if not voice.is_heard or not voice.methods:
            return
        first_hand = set(voice.methods) - _SECOND_HAND
        if not first_hand:
            yield finding(
                "voice.methods",
                sentence(
                    "What others tell is not enough alone. Hear the child too, and choose how it "
                    "was done."
                ),
            )
        elif first_hand == {VoiceMethod.OBSERVATION} and not may_be_observed_only(context):
            yield finding(
                "voice.methods",
                sentence(
                    "Observation alone is for children under four or who use AAC. Ask the child "
                    "too, and choose how it was done."
                ),
            )
