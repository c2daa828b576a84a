"""A05 where the child was not heard: each closed reason, its facts, and the plan with its limit."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.domain.case import Unborn
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.voice import (
    NotObtained,
    NotObtainedReason,
    VoiceMethod,
    VoicePlan,
    VoiceStatus,
)
from tests.domain.example import Example
from tests.domain.gates.cases.changes import (
    ACUTE,
    LAST_TIME,
    TOMORROW,
    YESTERDAY,
    aged,
    anonymous,
    then,
    voice,
)
from tests.domain.gates.cases.row import Change, Row, W
from tests.domain.jonas_people import IDA, MET_ON

Reason = NotObtainedReason
_WHY: Final = "voice.not_obtained"
_PLAN: Final = "voice.plan"
_TOLD: Final = "fikk vite at det er frivillig"
_COMPLETE: Final = {
    Reason.DECLINED: NotObtained(Reason.DECLINED, _TOLD, IDA, YESTERDAY),
    Reason.ACUTE: NotObtained(Reason.ACUTE),
    Reason.SAFETY: NotObtained(Reason.SAFETY, safety_contact="barnevernvakta"),
    Reason.HEALTH: NotObtained(Reason.HEALTH),
    Reason.NO_INTERPRETER_OR_AAC: NotObtained(Reason.NO_INTERPRETER_OR_AAC),
    Reason.UNREACHABLE: NotObtained(Reason.UNREACHABLE, attempts=(LAST_TIME, YESTERDAY)),
    Reason.GUARDIAN_REFUSED_CONTACT: NotObtained(
        Reason.GUARDIAN_REFUSED_CONTACT, "drøftet med barnevernet uten navn"
    ),
    Reason.ANONYMOUS_CASE: NotObtained(Reason.ANONYMOUS_CASE, case_continues=True),
}
_LIMITS: Final = {
    Reason.DECLINED: 90, Reason.ACUTE: 7, Reason.SAFETY: 14, Reason.HEALTH: 30,
    Reason.NO_INTERPRETER_OR_AAC: 21, Reason.UNREACHABLE: 21,
    Reason.GUARDIAN_REFUSED_CONTACT: 21,
}  # fmt: skip
"""The rules name no limit for DECLINED: the new offer comes before a view would be too old."""


def unheard(why: NotObtained | None, **plan: object) -> Change:
    """Let the child not be heard, for a reason, with a plan for next week."""
    good = VoicePlan(IDA, VoiceMethod.CONVERSATION, MET_ON + timedelta(days=7))
    made = replace(good, **plan)  # type: ignore[arg-type]  # rows name the fields
    return voice(status=VoiceStatus.NOT_OBTAINED, not_obtained=why, plan=made)


def _with(reason: NotObtainedReason, **changes: object) -> Change:
    why = replace(_COMPLETE[reason], **changes)  # type: ignore[arg-type]  # rows name the fields
    return then(ACUTE, unheard(why)) if reason is Reason.ACUTE else unheard(why)


def _fact(reason: NotObtainedReason, field: str, missing: object) -> Row:
    return Row("G-VOICE-1", f"{reason} {field}", _with(reason), _with(reason, **{field: missing}),
               f"{_WHY}.{field}")  # fmt: skip


def _within(reason: NotObtainedReason, days: int) -> Row:
    at, past = (MET_ON + timedelta(days=n) for n in (days, days + 1))
    why = _COMPLETE[reason]
    return Row("G-VOICE-6", f"{reason} {days} days", then(ACUTE, unheard(why, by_date=at)),
               then(ACUTE, unheard(why, by_date=past)), f"{_PLAN}.by_date")  # fmt: skip


def _unborn(example: Example) -> Example:
    return example.with_case(subject=Unborn(MET_ON.replace(year=2027)))


def _very_young(**changes: object) -> Change:
    """A child of two is watched, and what it shows is described."""
    seen = {
        "status": VoiceStatus.PARTLY, "methods": (VoiceMethod.OBSERVATION,), "verbatim": False,
        "own_words": "Snur seg bort når boka åpnes.", "adult_interpretation": "Hun er trøtt nå.",
        "not_obtained": NotObtained(Reason.VERY_YOUNG_NONVERBAL), "child_informed": None,
        "child_accepts_sharing": None, **changes,
    }  # fmt: skip
    return then(aged(2), voice(**seen))


def declined_again(example: Example) -> Example:
    """The child says no today as it did last time, and nobody has told the leader."""
    return _again(Reason.DECLINED, leader_informed=False)(example)


def _again(reason: NotObtainedReason, **changes: object) -> Change:
    """The same reason as last time; a new plan is made, and the leader knows."""
    last = EarlierDiscussion("RT", LAST_TIME, voice_reason=reason)
    changed = {"leader_informed": True, **changes}
    return then(lambda e: e.with_case(earlier=(last,)), _with(reason, **changed))


_UNKNOWN: Final = unheard(NotObtained(explanation="tidspress"))
_ANON: Final = then(anonymous, _with(Reason.ANONYMOUS_CASE))
_UNBORN: Final = then(_unborn, unheard(NotObtained(Reason.UNBORN)))
_OLD_PLAN: Final = then(
    lambda e: e.with_case(
        earlier=(EarlierDiscussion("RT", LAST_TIME, voice_reason=Reason.HEALTH),)
    ),
    unheard(replace(_COMPLETE[Reason.HEALTH], leader_informed=True), by_date=MET_ON),
)

_REASONS: Final = (
    Row("G-VOICE-1", "closed reason", _with(Reason.HEALTH), _UNKNOWN, f"{_WHY}.reason"),
    _fact(Reason.DECLINED, "asked_on", None),
    _fact(Reason.DECLINED, "asked_by", None),
    Row("G-VOICE-1", "DECLINED by the meeting", _with(Reason.DECLINED, asked_on=MET_ON),
        _with(Reason.DECLINED, asked_on=TOMORROW), f"{_WHY}.asked_on"),
    _fact(Reason.DECLINED, "explanation", "-"),
    Row("G-VOICE-1", "ACUTE only in ACUTE", _with(Reason.ACUTE),
        unheard(_COMPLETE[Reason.ACUTE]), f"{_WHY}.reason"),
    _fact(Reason.SAFETY, "safety_contact", ""),
    Row("G-VOICE-1", "HEALTH", _with(Reason.HEALTH), unheard(None), f"{_WHY}.reason"),
    Row("G-VOICE-1", "NO_INTERPRETER_OR_AAC", _with(Reason.NO_INTERPRETER_OR_AAC), _UNKNOWN,
        f"{_WHY}.reason"),
    _fact(Reason.UNREACHABLE, "attempts", (YESTERDAY,)),
    Row("G-VOICE-1", "UNREACHABLE two days", _with(Reason.UNREACHABLE),
        _with(Reason.UNREACHABLE, attempts=(YESTERDAY, YESTERDAY)), f"{_WHY}.attempts"),
    _fact(Reason.GUARDIAN_REFUSED_CONTACT, "explanation", "-"),
    Row("G-VOICE-1", "ANONYMOUS_CASE only in ANONYMOUS", _ANON, _with(Reason.ANONYMOUS_CASE),
        f"{_WHY}.reason"),
    Row("G-VOICE-1", "ANONYMOUS_CASE case_continues", _ANON,
        then(_ANON, unheard(NotObtained(Reason.ANONYMOUS_CASE))), f"{_WHY}.case_continues", W),
    Row("G-VOICE-1", "UNBORN not heard", _UNBORN, _unborn, "voice.status"),
    Row("G-VOICE-1", "UNBORN only before birth", _UNBORN, unheard(NotObtained(Reason.UNBORN)),
        f"{_WHY}.reason"),
    Row("G-VOICE-1", "VERY_YOUNG_NONVERBAL is PARTLY", _very_young(),
        _very_young(status=VoiceStatus.NOT_OBTAINED), "voice.status"),
    Row("G-VOICE-1", "VERY_YOUNG_NONVERBAL under 4", _very_young(),
        then(_very_young(), aged(4)), f"{_WHY}.reason"),
    Row("G-VOICE-1", "VERY_YOUNG_NONVERBAL observation", _very_young(),
        _very_young(methods=(VoiceMethod.DRAWING_PLAY,)), "voice.methods"),
    Row("G-VOICE-1", "VERY_YOUNG_NONVERBAL described", _very_young(),
        _very_young(verbatim=True), "voice.verbatim"),
)  # fmt: skip
_PLANS: Final = (
    *(_within(reason, days) for reason, days in _LIMITS.items()),
    Row("G-VOICE-6", "who", _with(Reason.HEALTH), unheard(_COMPLETE[Reason.HEALTH], who=None),
        f"{_PLAN}.who"),
    Row("G-VOICE-6", "method", _with(Reason.HEALTH),
        unheard(_COMPLETE[Reason.HEALTH], method=None), f"{_PLAN}.method"),
    Row("G-VOICE-6", "method first hand", _with(Reason.HEALTH),
        unheard(_COMPLETE[Reason.HEALTH], method=VoiceMethod.VIA_GUARDIAN), f"{_PLAN}.method"),
    Row("G-VOICE-6", "by_date", _with(Reason.HEALTH),
        unheard(_COMPLETE[Reason.HEALTH], by_date=None), f"{_PLAN}.by_date"),
    Row("G-VOICE-6", "after the meeting", _with(Reason.HEALTH),
        unheard(_COMPLETE[Reason.HEALTH], by_date=YESTERDAY), f"{_PLAN}.by_date"),
    Row("G-VOICE-6", "the same day", unheard(_COMPLETE[Reason.HEALTH], by_date=MET_ON),
        unheard(_COMPLETE[Reason.HEALTH], by_date=YESTERDAY), f"{_PLAN}.by_date"),
    Row("G-VOICE-6", "UNBORN none", then(_UNBORN, voice(plan=None)),
        then(_with(Reason.HEALTH), voice(plan=None)), _PLAN),
    Row("G-VOICE-6", "VERY_YOUNG_NONVERBAL none", then(_very_young(), voice(plan=None)),
        then(_with(Reason.HEALTH), voice(plan=None)), _PLAN),
    Row("G-VOICE-6", "ANONYMOUS_CASE goes on",
        then(anonymous, _with(Reason.ANONYMOUS_CASE, case_continues=False), voice(plan=None)),
        then(_ANON, voice(plan=None)), f"{_PLAN}.by_date", W),
)  # fmt: skip
_TWICE: Final = (
    Row("G-VOICE-7", "DECLINED new offer", _again(Reason.DECLINED),
        _again(Reason.DECLINED, asked_on=LAST_TIME), f"{_WHY}.asked_on", W),
    Row("G-VOICE-7", "new plan", _again(Reason.HEALTH), _OLD_PLAN, f"{_PLAN}.by_date", W),
    *(Row("G-VOICE-7", f"leader informed {reason}", _again(reason),
          _again(reason, leader_informed=False), f"{_WHY}.leader_informed", W)
      for reason in _LIMITS),
    Row("G-VOICE-7", "another reason", then(_again(Reason.DECLINED), _with(Reason.HEALTH)),
        declined_again, f"{_WHY}.leader_informed", W),
)  # fmt: skip
ROWS: Final = (*_REASONS, *_PLANS, *_TWICE)
