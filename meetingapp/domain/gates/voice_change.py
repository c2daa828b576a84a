"""Gate: where measures are evaluated, the child was asked what has changed (G-VOICE-9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode, Unborn
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, error, warning
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.errors import sentence

_LOOKS_BACK: Final = frozenset({DiscussionPurpose.EVALUATION, DiscussionPurpose.CLOSING})


@dataclass(frozen=True, slots=True)
class VoiceChange:
    """Asks for a reason in an evaluation and closes when a case is to end.

    Where no child is named it asks for a reason in both. A child who was not heard could not be
    asked; that is the plan's business.
    """

    kind: ClassVar[str] = "voice_change"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding when nobody has said that the child was asked."""
        voice, purpose = context.discussion.voice, context.discussion.purpose
        mode = context.case.mode
        if mode is CaseMode.SYSTEM or isinstance(context.case.subject, Unborn):
            return
        if not voice.is_heard or voice.asked_about_change:
            return
        text = sentence("Ask the child what has become better or worse, and tick that you have.")
        if purpose is DiscussionPurpose.CLOSING and mode is CaseMode.NAMED:
            yield error("voice.asked_about_change", text)
        elif purpose in _LOOKS_BACK:
            yield warning("voice.asked_about_change", text)
