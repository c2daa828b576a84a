from datetime import date, timedelta

import pytest

from meetingapp.domain.case import Anonymous, Subject, Unborn
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.voice_plan import VoicePlanGate
from meetingapp.domain.people import PersonRef
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.voice import (
    NotObtained,
    NotObtainedReason,
    VoiceMethod,
    VoicePlan,
    VoiceStatus,
)
from tests.domain.example import Example
from tests.domain.jonas_people import IDA, MET_ON

REASON = NotObtainedReason
DECLINED = NotObtained(
    REASON.DECLINED,
    explanation="Fikk vite at det er frivillig.",
    asked_by=IDA,
    asked_on=date(2026, 11, 20),
)
COMPLETE = {
    REASON.DECLINED: DECLINED,
    REASON.ACUTE: NotObtained(REASON.ACUTE),
    REASON.SAFETY: NotObtained(REASON.SAFETY, safety_contact="barnevernvakta"),
    REASON.HEALTH: NotObtained(REASON.HEALTH),
    REASON.NO_INTERPRETER_OR_AAC: NotObtained(REASON.NO_INTERPRETER_OR_AAC),
    REASON.UNREACHABLE: NotObtained(
        REASON.UNREACHABLE, attempts=(date(2026, 11, 17), date(2026, 11, 20))
    ),
    REASON.GUARDIAN_REFUSED_CONTACT: NotObtained(
        REASON.GUARDIAN_REFUSED_CONTACT, explanation="Drøftet med barnevernet uten navn."
    ),
}
LIMITS = {
    REASON.DECLINED: 90,
    REASON.ACUTE: 7,
    REASON.SAFETY: 14,
    REASON.HEALTH: 30,
    REASON.NO_INTERPRETER_OR_AAC: 21,
    REASON.UNREACHABLE: 21,
    REASON.GUARDIAN_REFUSED_CONTACT: 21,
}


def _unheard(example: Example, missing: NotObtained | None, days: int | None = 7) -> Example:
    by_date = None if days is None else MET_ON + timedelta(days=days)
    return example.with_discussion(purpose=DiscussionPurpose.ACUTE).with_part(
        "voice",
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=missing,
        plan=VoicePlan(IDA, VoiceMethod.CONVERSATION, by_date),
    )


def _voice(example: Example) -> set[str]:
    return {gate for gate in example.closing() if gate.startswith("G-VOICE")}


@pytest.mark.parametrize("reason", COMPLETE)
def test_a_reason_with_its_facts_and_a_plan_is_accepted(
    example: Example, reason: NotObtainedReason
) -> None:
    for days in (0, LIMITS[reason]):
        assert _voice(_unheard(example, COMPLETE[reason], days)) == set()


@pytest.mark.parametrize("reason", COMPLETE)
def test_a_plan_has_the_limit_of_its_reason(example: Example, reason: NotObtainedReason) -> None:
    late = _unheard(example, COMPLETE[reason], LIMITS[reason] + 1)
    (result,) = late.failed("G-VOICE-6")
    assert result.path == "voice.plan.by_date"
    assert result.params["latest"] == MET_ON + timedelta(days=LIMITS[reason])
    assert _unheard(example, COMPLETE[reason], -1).paths("G-VOICE-6") == ["voice.plan.by_date"]
    assert _unheard(example, COMPLETE[reason], None).paths("G-VOICE-6") == ["voice.plan.by_date"]


@pytest.mark.parametrize("missing", [None, NotObtained(), NotObtained(explanation="Tidspress.")])
def test_only_a_reason_of_the_list_is_accepted(
    example: Example, missing: NotObtained | None
) -> None:
    unheard = _unheard(example, missing)
    assert unheard.paths("G-VOICE-1") == ["voice.not_obtained.reason"]
    assert _voice(unheard) == {"G-VOICE-1"}


@pytest.mark.parametrize(
    ("plan", "paths"),
    [
        (None, ["voice.plan.who", "voice.plan.method", "voice.plan.by_date"]),
        (VoicePlan(None, VoiceMethod.WRITTEN, MET_ON), ["voice.plan.who"]),
        (VoicePlan(PersonRef(" "), VoiceMethod.WRITTEN, MET_ON), ["voice.plan.who"]),
        (VoicePlan(PersonRef("x"), VoiceMethod.WRITTEN, MET_ON), ["voice.plan.who"]),
        (VoicePlan(IDA, None, MET_ON), ["voice.plan.method"]),
        (VoicePlan(IDA, VoiceMethod.VIA_GUARDIAN, MET_ON), ["voice.plan.method"]),
        (VoicePlan(IDA, VoiceMethod.EARLIER_STATEMENT, MET_ON), ["voice.plan.method"]),
    ],
)
def test_a_plan_says_who_how_and_when(
    example: Example, plan: VoicePlan | None, paths: list[str]
) -> None:
    unheard = _unheard(example, DECLINED).with_part("voice", plan=plan)
    assert unheard.paths("G-VOICE-6") == paths


@pytest.mark.parametrize(
    ("missing", "paths"),
    [
        (NotObtained(REASON.DECLINED), ["asked_on", "asked_by", "explanation"]),
        (NotObtained(REASON.DECLINED, "ok", PersonRef(""), MET_ON), ["asked_by", "explanation"]),
        (
            NotObtained(REASON.DECLINED, "Brev hjem", IDA, MET_ON + timedelta(days=1)),
            ["asked_on"],
        ),
        (NotObtained(REASON.SAFETY), ["safety_contact"]),
        (NotObtained(REASON.SAFETY, safety_contact="-"), ["safety_contact"]),
        (NotObtained(REASON.UNREACHABLE), ["attempts"]),
        (NotObtained(REASON.UNREACHABLE, attempts=(MET_ON,)), ["attempts"]),
        (
            NotObtained(REASON.UNREACHABLE, attempts=(MET_ON, MET_ON + timedelta(days=3))),
            ["attempts"],
        ),
        (NotObtained(REASON.GUARDIAN_REFUSED_CONTACT), ["explanation"]),
        (NotObtained(REASON.GUARDIAN_REFUSED_CONTACT, "se forrige"), ["explanation"]),
        (NotObtained(REASON.ANONYMOUS_CASE), ["reason"]),
        (NotObtained(REASON.UNBORN), ["reason"]),
    ],
)
def test_each_reason_asks_for_its_own_facts(
    example: Example, missing: NotObtained, paths: list[str]
) -> None:
    found = _unheard(example, missing).paths("G-VOICE-1")
    assert found == [f"voice.not_obtained.{path}" for path in paths]


@pytest.mark.parametrize(
    "purpose", [p for p in DiscussionPurpose if p is not DiscussionPurpose.ACUTE]
)
def test_haste_is_a_reason_only_where_it_is_acute(
    example: Example, purpose: DiscussionPurpose
) -> None:
    hurried = _unheard(example, NotObtained(REASON.ACUTE)).with_discussion(purpose=purpose)
    assert hurried.paths("G-VOICE-1") == ["voice.not_obtained.reason"]


@pytest.mark.parametrize(
    ("subject", "missing"),
    [
        (Unborn(), NotObtained(REASON.UNBORN)),
        (Anonymous("8–10 år"), NotObtained(REASON.ANONYMOUS_CASE, case_continues=False)),
    ],
)
def test_where_there_is_nobody_to_ask_no_plan_is_asked_for(
    example: Example, subject: Subject, missing: NotObtained
) -> None:
    unheard = _unheard(example.with_case(subject=subject), missing)
    assert _voice(unheard.with_part("voice", plan=None)) == set()


def test_an_anonymous_case_that_goes_on_has_a_plan(example: Example) -> None:
    nameless = example.with_case(subject=Anonymous())
    unsaid = _unheard(nameless, NotObtained(REASON.ANONYMOUS_CASE))
    assert unsaid.paths("G-VOICE-1") == ["voice.not_obtained.case_continues"]
    goes_on = NotObtained(REASON.ANONYMOUS_CASE, case_continues=True)
    assert _voice(_unheard(nameless, goes_on)) == set()
    assert len(_unheard(nameless, goes_on).with_part("voice", plan=None).failed("G-VOICE-6")) == 3


def test_a_child_who_was_heard_needs_no_plan(example: Example) -> None:
    assert example.with_part("voice", not_obtained=DECLINED, plan=None).closing() == set()


def test_an_unheard_child_is_not_asked_for_words_method_day_or_effect(example: Example) -> None:
    bare = _unheard(example, DECLINED).with_part(
        "voice", own_words="", methods=(), obtained_on=None, effect_on_decision="", weight=None
    )
    assert _voice(bare) == set()


@pytest.mark.parametrize(
    ("option", "most"),
    [
        ("acute_days", 7),
        ("safety_days", 14),
        ("health_days", 30),
        ("no_interpreter_days", 21),
        ("unreachable_days", 21),
        ("refused_contact_days", 21),
        ("other_days", 90),
    ],
)
def test_no_template_gives_a_reason_more_time(option: str, most: int) -> None:
    VoicePlanGate(**{option: most})
    for wrong in (most + 1, 0):
        with pytest.raises(OptionError, match=option):
            VoicePlanGate(**{option: wrong})


def test_how_an_unheard_child_might_have_been_heard_is_not_judged(example: Example) -> None:
    tried = _unheard(example, DECLINED).with_part("voice", methods=(VoiceMethod.VIA_GUARDIAN,))
    assert _voice(tried) == set()
