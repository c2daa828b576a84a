"""Gate: the child knows what is shared, and was asked what it thinks of that."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import NamedChild
from meetingapp.domain.consent import Consent
from meetingapp.domain.consent_exception import exception_holds
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding, warning
from meetingapp.domain.people import is_same_name
from meetingapp.domain.text import is_blank_for_child
from meetingapp.domain.voice import ChildVoice, NotObtainedReason, Sharing, VoiceStatus
from meetingapp.errors import sentence

_SAID: Final = frozenset({Sharing.YES, Sharing.PARTLY, Sharing.NO})
_CANNOT: Final = frozenset({NotObtainedReason.SAFETY, NotObtainedReason.VERY_YOUNG_NONVERBAL})


@dataclass(frozen=True, slots=True)
class ConsentChildInformed:
    """Asks that the child was told. From the age of opinion it was also asked.

    Under the age of information it is a warning: the child is told as far as it understands.
    What stands under the child's voice, and the child's own signature, answer by themselves.
    """

    kind: ClassVar[str] = "consent_child_informed"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding about what the newest sound consent does not say."""
        child, sound = context.case.subject, context.consents.sound
        if not isinstance(child, NamedChild) or not sound:
            return
        if exception_holds(context.discussion.consent_exception):
            return
        voice = context.discussion.voice
        if _why_not_heard(voice) in _CANNOT:
            return
        if any(is_same_name(s.name, child.name) for c in sound for s in c.signatures):
            return
        position = context.case.consents.index(sound[-1])
        age = context.case.age_on(context.meeting.date) or 0
        if not _informed(sound, voice):
            ask = finding if age >= context.signers.informed_from else warning
            yield ask(
                f"case.consents.{position}.child_informed",
                sentence("Tell the child what is shared with whom, and tick it off."),
            )
        if age >= context.signers.opinion_from and not _has_answered(sound, voice):
            yield finding(
                f"case.consents.{position}.child_opinion",
                sentence("Ask what the child thinks of this being shared, and write the answer."),
            )


def _why_not_heard(voice: ChildVoice) -> NotObtainedReason | None:
    """Give the reason that holds: one chosen before the child was heard is none any more."""
    if voice.status is VoiceStatus.OBTAINED or voice.not_obtained is None:
        return None
    return voice.not_obtained.reason


def _informed(consents: tuple[Consent, ...], voice: ChildVoice) -> bool:
    told = voice.is_heard and voice.child_informed is True
    return told or any(consent.child_informed for consent in consents)


def _has_answered(consents: tuple[Consent, ...], voice: ChildVoice) -> bool:
    """Where the child could not be heard the reason and the plan for it stand elsewhere."""
    if voice.status is VoiceStatus.NOT_OBTAINED and _why_not_heard(voice) is not None:
        return True
    if voice.is_heard and voice.child_accepts_sharing in _SAID:
        return True
    return any(not is_blank_for_child(consent.child_opinion) for consent in consents)
