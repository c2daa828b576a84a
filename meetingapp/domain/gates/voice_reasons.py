"""What each reason for a missing view asks for."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.domain.case import CaseMode, NamedChild, Unborn
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.one_person import is_named
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.text import says_something
from meetingapp.domain.voice import (
    ChildVoice,
    NotObtained,
    NotObtainedReason,
    VoiceMethod,
    VoiceStatus,
)
from meetingapp.errors import sentence

SPEAKS_FROM_AGE: Final = 4
_ATTEMPTS_MIN: Final = 2

_Asks = Callable[[GateContext, NotObtained], Iterator[Finding]]


def expressed_without_words(voice: ChildVoice) -> bool:
    """Tell whether the view is a described expression of a very young or non-verbal child."""
    return (
        voice.status is VoiceStatus.PARTLY
        and voice.not_obtained is not None
        and voice.not_obtained.reason is NotObtainedReason.VERY_YOUNG_NONVERBAL
    )


def may_be_observed_only(context: GateContext) -> bool:
    """Tell whether observation alone can be a way to hear this child.

    Only a child known by birth date can be judged; for others the age is unknown.
    """
    subject = context.case.subject
    if not isinstance(subject, NamedChild):
        return True
    age = context.case.age_on(context.meeting.date)
    return subject.aac_need or (age is not None and age < SPEAKS_FROM_AGE)


def reason_gaps(context: GateContext, missing: NotObtained) -> Iterator[Finding]:
    """Yield what the chosen reason still asks for; the reason itself when none is chosen."""
    if missing.reason is None:
        yield finding(
            "voice.not_obtained.reason",
            sentence("Choose why the child has not been heard. Only these reasons are accepted."),
        )
    elif missing.reason in _ASKS:
        yield from _ASKS[missing.reason](context, missing)


def _refused(text: str) -> Finding:
    return finding("voice.not_obtained.reason", text)


def _declined(context: GateContext, missing: NotObtained) -> Iterator[Finding]:
    if missing.asked_on is None:
        yield finding(
            "voice.not_obtained.asked_on", sentence("Write which day the child was asked.")
        )
    elif missing.asked_on > context.meeting.date:
        yield finding(
            "voice.not_obtained.asked_on",
            sentence("The day the child was asked cannot be after the meeting. Correct it."),
        )
    if not is_named(missing.asked_by):
        yield finding("voice.not_obtained.asked_by", sentence("Write who asked the child."))
    if not says_something(missing.explanation):
        yield finding(
            "voice.not_obtained.explanation",
            sentence("Write what the child was told before it said no."),
        )


def _acute(context: GateContext, _: NotObtained) -> Iterator[Finding]:
    if context.discussion.purpose is not DiscussionPurpose.ACUTE:
        yield _refused(
            sentence("This reason is only for acute discussions. Choose the reason that fits.")
        )


def _safety(_: GateContext, missing: NotObtained) -> Iterator[Finding]:
    if not says_something(missing.safety_contact):
        yield finding(
            "voice.not_obtained.safety_contact",
            sentence("Write whom you have talked with in the child welfare service or the police."),
        )


def _very_young(context: GateContext, _: NotObtained) -> Iterator[Finding]:
    voice = context.discussion.voice
    if not may_be_observed_only(context):
        yield _refused(
            sentence(
                "This reason is for children under four, or who speak without words. Choose "
                "another."
            )
        )
    if voice.status is not VoiceStatus.PARTLY:
        yield finding(
            "voice.status",
            sentence("Choose “partly”, and describe what the child shows without words."),
        )
        return
    if VoiceMethod.OBSERVATION not in voice.methods:
        yield finding(
            "voice.methods",
            sentence("Choose observation: a child without words is heard by what it shows."),
        )
    if voice.verbatim:
        yield finding(
            "voice.verbatim",
            sentence("Choose “described”, since what the child shows is written by an adult."),
        )


def _unreachable(context: GateContext, missing: NotObtained) -> Iterator[Finding]:
    tried = {day for day in missing.attempts if day <= context.meeting.date}
    if len(tried) < _ATTEMPTS_MIN:
        yield finding(
            "voice.not_obtained.attempts",
            sentence("Write the days you tried to reach the child; two attempts are the least."),
        )


def _refused_contact(_: GateContext, missing: NotObtained) -> Iterator[Finding]:
    if not says_something(missing.explanation):
        yield finding(
            "voice.not_obtained.explanation",
            sentence("Write whether you have considered the child welfare service, and why."),
        )


def _anonymous(context: GateContext, missing: NotObtained) -> Iterator[Finding]:
    if context.case.mode is CaseMode.NAMED:
        yield _refused(
            sentence("This reason is for anonymous cases, and this child is named. Choose another.")
        )
    elif missing.case_continues is None:
        yield finding(
            "voice.not_obtained.case_continues",
            sentence("Choose whether you will go on with the case after today."),
        )


def _unborn(context: GateContext, _: NotObtained) -> Iterator[Finding]:
    if not isinstance(context.case.subject, Unborn):
        yield _refused(sentence("This reason is for a child who is not born yet. Choose another."))


_ASKS: Final[Mapping[NotObtainedReason, _Asks]] = MappingProxyType(
    {
        NotObtainedReason.DECLINED: _declined,
        NotObtainedReason.ACUTE: _acute,
        NotObtainedReason.SAFETY: _safety,
        NotObtainedReason.VERY_YOUNG_NONVERBAL: _very_young,
        NotObtainedReason.UNREACHABLE: _unreachable,
        NotObtainedReason.GUARDIAN_REFUSED_CONTACT: _refused_contact,
        NotObtainedReason.ANONYMOUS_CASE: _anonymous,
        NotObtainedReason.UNBORN: _unborn,
    }
)
"""Reasons that ask for facts of their own; the others are covered by the plan and its limit."""
