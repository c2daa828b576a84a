"""The child’s voice: what one choice brings with it, and what the gates would accept."""

from dataclasses import replace
from datetime import date
from typing import Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.edit import with_value
from meetingapp.domain.gates.base import Finding
from meetingapp.domain.gates.engine import gate_of
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.voice import (
    ChildVoice,
    NotObtained,
    NotObtainedReason,
    VoiceMethod,
    VoiceStatus,
)
from meetingapp.ui.viewmodels.room.reading import RoomReading

Changes = list[tuple[str, object]]
_NATURAL: Final = (NotObtainedReason.UNBORN, NotObtainedReason.VERY_YOUNG_NONVERBAL)
_REASON: Final = "voice.not_obtained.reason"


def own_words_changes(voice: ChildVoice, text: str) -> Changes:
    """Whoever writes the child’s words says by that alone that the child was heard."""
    changes: Changes = [("voice.own_words", text)]
    if voice.status is None and text.strip():
        changes.append(("voice.status", VoiceStatus.OBTAINED))
    return changes


def status_changes(voice: ChildVoice, status: VoiceStatus) -> Changes:
    """A child who was heard has no reason for not being heard, the wordless child apart."""
    changes: Changes = [("voice.status", status)]
    reason = voice.not_obtained.reason if voice.not_obtained else None
    wordless = reason is NotObtainedReason.VERY_YOUNG_NONVERBAL
    if status is VoiceStatus.OBTAINED or (status is VoiceStatus.PARTLY and not wordless):
        changes.append(("voice.not_obtained", None))
    return changes


def reason_changes(voice: ChildVoice, reason: NotObtainedReason) -> Changes:
    """A very young child is heard by what it shows: partly, observed and described."""
    if reason is not NotObtainedReason.VERY_YOUNG_NONVERBAL:
        return [("voice.status", VoiceStatus.NOT_OBTAINED), (_REASON, reason)]
    methods = voice.methods
    if VoiceMethod.OBSERVATION not in methods:
        methods = (*methods, VoiceMethod.OBSERVATION)
    return [
        ("voice.status", VoiceStatus.PARTLY),
        (_REASON, reason),
        ("voice.methods", methods),
        ("voice.verbatim", False),
    ]


def accepted_reasons(context: GateContext) -> frozenset[NotObtainedReason]:
    """Return the reasons the gates accept in this case."""
    return frozenset(r for r in NotObtainedReason if not _refused(context, r))


def latest_day(context: GateContext) -> date | None:
    """Return the last day the gates allow for hearing the child, with the reason given."""
    asked = with_value(context.discussion, "voice.plan.by_date", None)
    for found in _findings(context, asked, "voice_plan"):
        latest = found.params.get("latest")
        if isinstance(latest, date):
            return latest
    return None


def last_reason(room: RoomReading) -> NotObtainedReason | None:
    """Return why the child was not heard last time; nothing where that is in the nature of it."""
    before = [e for e in room.case.earlier if e.held_on < room.meeting.date]
    reason = max(before, key=lambda e: e.held_on).voice_reason if before else None
    return None if reason in _NATURAL else reason


def _refused(context: GateContext, reason: NotObtainedReason) -> bool:
    young = reason is NotObtainedReason.VERY_YOUNG_NONVERBAL
    status = VoiceStatus.PARTLY if young else VoiceStatus.NOT_OBTAINED
    voice = replace(
        context.discussion.voice, status=status, not_obtained=NotObtained(reason=reason)
    )
    tried = replace(context.discussion, voice=voice)
    return any(f.path == _REASON for f in _findings(context, tried, "voice_complete"))


def _findings(context: GateContext, discussion: CaseDiscussion, kind: str) -> tuple[Finding, ...]:
    asked = replace(context, discussion=discussion)
    return tuple(
        found
        for rule in context.template.rules
        if rule.kind == kind
        for found in gate_of(rule).check(asked)
    )
