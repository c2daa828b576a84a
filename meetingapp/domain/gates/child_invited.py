"""Gate: it is known whether the child was asked to come (G-VOICE-10)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.listener import guardian_listens
from meetingapp.domain.people import Party
from meetingapp.domain.text import says_something
from meetingapp.domain.voice import ChildInvited, is_unsafe_to_tell
from meetingapp.errors import sentence


@dataclass(frozen=True, slots=True)
class ChildInvitedGate:
    """Asks for one key where attendance does not answer, and for a reason when nobody invited.

    Nothing is asked about a child too young to be talked with, or where asking could be unsafe.
    """

    kind: ClassVar[str] = "child_invited"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding for the answer or its reason."""
        voice = context.discussion.voice
        if context.case.mode is not CaseMode.NAMED or guardian_listens(context):
            return
        if is_unsafe_to_tell(voice):
            return
        if voice.invited is None:
            yield finding("voice.invited", sentence("Choose whether the child was invited."))
        elif voice.invited is not ChildInvited.YES_ATTENDED and _child_attended(context):
            yield finding(
                "voice.invited",
                sentence("The child was in the meeting. Choose that it was invited and came."),
            )
        elif voice.invited is ChildInvited.NOT_INVITED and not says_something(voice.invited_reason):
            yield finding("voice.invited_reason", sentence("Write why the child was not invited."))


def _child_attended(context: GateContext) -> bool:
    return any(p.party is Party.CHILD for p in context.meeting.attended)
