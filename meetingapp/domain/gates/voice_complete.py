"""Gate: the child's view is there with all that belongs to it, or a reason that is accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import Unborn
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.one_person import is_named
from meetingapp.domain.gates.voice_reasons import expressed_without_words, reason_gaps
from meetingapp.domain.text import says_something
from meetingapp.domain.voice import ChildVoice, NotObtained, VoiceStatus
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class VoiceComplete:
    """Asks for the status of the child's voice and for every field of its branch.

    The words themselves are asked for by ``voice_own_words``, what they changed by
    ``voice_effect``, and how the child will be heard by ``voice_plan``.
    """

    kind: ClassVar[str] = "voice_complete"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per field that is missing."""
        voice = context.discussion.voice
        if voice.status is None:
            yield finding("voice.status", sentence("Choose whether the child has been heard."))
        elif voice.is_heard and isinstance(context.case.subject, Unborn):
            yield finding(
                "voice.status",
                sentence(
                    "A child who is not born yet cannot be heard. Choose “not obtained”, and that "
                    "it is not born."
                ),
            )
        elif voice.status is VoiceStatus.NOT_OBTAINED:
            yield from reason_gaps(context, voice.not_obtained or NotObtained())
        else:
            yield from _how(context, voice)
            if not expressed_without_words(voice):
                yield from _informed(voice)
            yield from _understood(voice)


def _how(context: GateContext, voice: ChildVoice) -> Iterator[Finding]:
    if not voice.methods:
        yield finding("voice.methods", sentence("Choose how the child was heard."))
    if not is_named(voice.obtained_by):
        yield finding("voice.obtained_by", sentence("Write who talked with the child."))
    if voice.obtained_on is None:
        yield finding("voice.obtained_on", sentence("Write which day the child was heard."))
    if expressed_without_words(voice):
        yield from reason_gaps(context, voice.not_obtained or NotObtained())


def _informed(voice: ChildVoice) -> Iterator[Finding]:
    if not voice.child_informed:
        yield finding(
            "voice.child_informed",
            sentence(
                "Tick when the child has been told why you ask, that it is voluntary, and what "
                "will be shared."
            ),
        )
    if voice.child_accepts_sharing is None:
        yield finding(
            "voice.child_accepts_sharing",
            sentence("Choose what the child said to its words being shared."),
        )


def _understood(voice: ChildVoice) -> Iterator[Finding]:
    if not voice.verbatim and not says_something(voice.adult_interpretation, 3):
        yield finding(
            "voice.adult_interpretation",
            sentence("Write in a few words how you understand what the child expressed."),
        )
    if voice.weight is None:
        yield finding("voice.weight", sentence("Choose how much weight the child’s view is given."))
