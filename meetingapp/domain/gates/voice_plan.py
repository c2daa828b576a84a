"""Gate: a child who has not been heard will be, by somebody, soon."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, bounded, finding
from meetingapp.domain.gates.one_person import is_named
from meetingapp.domain.voice import (
    NotObtained,
    NotObtainedReason,
    VoiceMethod,
    VoicePlan,
    VoiceStatus,
)
from meetingapp.errors import sentence

_LONGEST: Final = 90
_NO_PLAN: Final = frozenset({NotObtainedReason.UNBORN, NotObtainedReason.VERY_YOUNG_NONVERBAL})
_SECOND_HAND: Final = frozenset({VoiceMethod.VIA_GUARDIAN, VoiceMethod.EARLIER_STATEMENT})


@dataclass(frozen=True, slots=True)
class VoicePlanGate:
    """Asks who will hear the child, how, and by when: within the limit of the reason, in days.

    ``other_days`` holds for the reasons that have no limit of their own: a view older than that
    is too old, so a plan further off is none.
    """

    kind: ClassVar[str] = "voice_plan"
    acute_days: int = 7
    safety_days: int = 14
    health_days: int = 30
    no_interpreter_days: int = 21
    unreachable_days: int = 21
    refused_contact_days: int = 21
    other_days: int = _LONGEST

    def __post_init__(self) -> None:
        bounded("acute_days", self.acute_days, 1, 7)
        bounded("safety_days", self.safety_days, 1, 14)
        bounded("health_days", self.health_days, 7, 30)
        bounded("no_interpreter_days", self.no_interpreter_days, 7, 21)
        bounded("unreachable_days", self.unreachable_days, 7, 21)
        bounded("refused_contact_days", self.refused_contact_days, 7, 21)
        bounded("other_days", self.other_days, 7, _LONGEST)

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per part of the plan that is missing or too late."""
        voice = context.discussion.voice
        if voice.status is not VoiceStatus.NOT_OBTAINED or voice.not_obtained is None:
            return
        reason = voice.not_obtained.reason
        if reason is None or not _needs_plan(reason, voice.not_obtained):
            return
        plan = voice.plan or VoicePlan()
        if not is_named(plan.who):
            yield finding("voice.plan.who", sentence("Write who will talk with the child."))
        yield from _method(plan)
        yield from self._by_date(context, plan, self._limit(reason))

    def _by_date(self, context: GateContext, plan: VoicePlan, days: int) -> Iterator[Finding]:
        latest = context.meeting.date + timedelta(days=days)
        if plan.by_date is None:
            yield finding(
                "voice.plan.by_date",
                sentence("Write by which day the child will be heard; {latest} at the latest."),
                latest=latest,
            )
        elif plan.by_date < context.meeting.date:
            yield finding(
                "voice.plan.by_date",
                sentence("This day is before the meeting. Choose a day to come."),
            )
        elif plan.by_date > latest:
            yield finding(
                "voice.plan.by_date",
                sentence(
                    "This is too late. With this reason the child must be heard by {latest}. "
                    "Choose an earlier day."
                ),
                latest=latest,
            )

    def _limit(self, reason: NotObtainedReason) -> int:
        limits = {
            NotObtainedReason.ACUTE: self.acute_days,
            NotObtainedReason.SAFETY: self.safety_days,
            NotObtainedReason.HEALTH: self.health_days,
            NotObtainedReason.NO_INTERPRETER_OR_AAC: self.no_interpreter_days,
            NotObtainedReason.UNREACHABLE: self.unreachable_days,
            NotObtainedReason.GUARDIAN_REFUSED_CONTACT: self.refused_contact_days,
        }
        return limits.get(reason, self.other_days)


def _needs_plan(reason: NotObtainedReason, missing: NotObtained) -> bool:
    if reason is NotObtainedReason.ANONYMOUS_CASE:
        return missing.case_continues is True
    return reason not in _NO_PLAN


def _method(plan: VoicePlan) -> Iterator[Finding]:
    if plan.method is None:
        yield finding("voice.plan.method", sentence("Choose how the child will be heard."))
    elif plan.method in _SECOND_HAND:
        yield finding(
            "voice.plan.method",
            sentence("Choose a way that lets the child itself be heard."),
        )
