"""Gate: the child was asked beforehand who should come and what may be told.

Children tell that things shared without asking them cost trust (Bufdir).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.voice import NotObtainedReason, VoiceStatus
from meetingapp.errors import sentence

_TOO_YOUNG: Final = 3
_NOT_ASKED_NOW: Final = frozenset({NotObtainedReason.SAFETY, NotObtainedReason.ACUTE})


@dataclass(frozen=True, slots=True)
class PreparationChild:
    """Asks whether the child was asked. What stands under the child's voice answers by itself."""

    kind: ClassVar[str] = "preparation_child"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding where a child old enough to be asked was not."""
        age = context.case.age_on(context.meeting.date)
        if context.case.mode is not CaseMode.NAMED or age is None or age < _TOO_YOUNG:
            return
        if context.discussion.child_asked_beforehand or _voice_answers(context):
            return
        yield finding(
            "child_asked_beforehand",
            sentence("Ask the child beforehand who should come and what may be told, and tick it."),
        )


def _voice_answers(context: GateContext) -> bool:
    voice = context.discussion.voice
    why = voice.not_obtained
    if voice.is_heard:
        shown = why is not None and why.reason is NotObtainedReason.VERY_YOUNG_NONVERBAL
        return voice.child_informed is True or shown
    if voice.status is not VoiceStatus.NOT_OBTAINED or why is None:
        return False
    said_no = why.reason is NotObtainedReason.DECLINED and why.asked_on is not None
    return why.reason in _NOT_ASKED_NOW or said_no
