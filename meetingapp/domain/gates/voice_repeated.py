"""Gate: a child not heard for the same reason twice is not left at that (G-VOICE-7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.lineage import held_by
from meetingapp.domain.voice import NotObtained, NotObtainedReason, VoiceStatus
from meetingapp.errors import sentence

_NATURAL: Final = frozenset({NotObtainedReason.UNBORN, NotObtainedReason.VERY_YOUNG_NONVERBAL})


@dataclass(frozen=True, slots=True)
class VoiceRepeated:
    """Asks for a new plan or a new offer, and that the leader knows.

    The plan's day after this meeting is the new plan; for a child who declined, the day it was
    asked since the last meeting is the new offer. That the leader knows is one tick.
    """

    kind: ClassVar[str] = "voice_repeated"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per thing missing when the reason is the same as last time."""
        voice, last = context.discussion.voice, _last(context)
        missing = voice.not_obtained
        if voice.status is not VoiceStatus.NOT_OBTAINED or missing is None or last is None:
            return
        if missing.reason is None or missing.reason in _NATURAL:
            return
        if missing.reason is not last.voice_reason or missing.case_continues is False:
            return
        yield from _new_offer(missing, last.held_on)
        if (
            voice.plan is None
            or voice.plan.by_date is None
            or (voice.plan.by_date <= context.meeting.date)
        ):
            yield finding(
                "voice.plan.by_date",
                sentence(
                    "The child was not heard last time either, for the same reason. Make a new "
                    "plan: a day after this meeting."
                ),
            )
        if not missing.leader_informed:
            yield finding(
                "voice.not_obtained.leader_informed",
                sentence(
                    "The child was not heard last time either, for the same reason. Tell the "
                    "leader, and tick that you have."
                ),
            )


def _last(context: GateContext) -> EarlierDiscussion | None:
    held = held_by(context.case, context.meeting.date)
    return held[-1] if held else None


def _new_offer(missing: NotObtained, since: date) -> Iterator[Finding]:
    if missing.reason is NotObtainedReason.DECLINED and (
        missing.asked_on is None or missing.asked_on <= since
    ):
        yield finding(
            "voice.not_obtained.asked_on",
            sentence("Ask the child anew: the day must be after the last meeting, {since}."),
            since=since,
        )
