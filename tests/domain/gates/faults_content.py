"""One fault per gate of what is said and agreed (A04–A13), and one reason for each advice."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.domain.closing import ServiceDisagreement
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import PreventionLevel, RiskFactor
from meetingapp.domain.people import ServiceCode
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

Fault = Callable[[Example], Example]

LAST_TIME: Final = MET_ON - timedelta(days=60)


def declined_again(example: Example) -> Example:
    """The child says no today as it did last time, and nobody has told the leader."""
    missing = NotObtained(
        NotObtainedReason.DECLINED, "fikk vite at det er frivillig", IDA, MET_ON - timedelta(days=4)
    )
    return example.with_case(
        earlier=(EarlierDiscussion("RT", LAST_TIME, voice_reason=NotObtainedReason.DECLINED),)
    ).with_part(
        "voice",
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=missing,
        plan=VoicePlan(IDA, VoiceMethod.CONVERSATION, MET_ON + timedelta(days=14)),
    )


def nothing_tried(example: Example) -> Example:
    """Nobody tells what was tried before."""
    return example.with_part("situation", earlier_measures=(), none_tried_reason="")


def _without_best_interest(example: Example) -> Example:
    changed = example
    for position in range(len(example.discussion.agreement.measures)):
        changed = changed.with_measure(position, need_ref=RiskFactor.R6)
    return changed


def _late(example: Example) -> Example:
    return example.with_measure(evaluation_date=MET_ON + timedelta(days=70), deadline=None)


def _same_twice(example: Example) -> Example:
    first, second = example.discussion.agreement.measures
    return example.with_part("agreement", measures=(first, second, replace(first, id="M3")))


CONTENT_FAULTS: Final[Mapping[str, Fault]] = {
    "G-PURP-2": lambda e: e.with_part(
        "purpose_and_concern", observations=(), concern_text="Jonas går ut fra lesestasjonen."
    ),
    "G-PURP-3": lambda e: e.with_part(
        "purpose_and_concern", concern_text="Jonas er umotivert på skolen."
    ),
    "G-VOICE-7": declined_again,
    "G-VOICE-9": lambda e: e.with_discussion(purpose=DiscussionPurpose.EVALUATION),
    "G-VOICE-10": lambda e: e.with_part("voice", invited=None),
    "G-PAR-1": lambda e: e.with_discussion(guardian_views=()),
    "G-PAR-2": lambda e: e.with_discussion(guardian_views=e.discussion.guardian_views[:1]),
    "G-SIT-1": lambda e: e.with_part("situation", strengths=("…",), protective_factors=()),
    "G-SIT-2": nothing_tried,
    "G-SIT-3": lambda e: e.with_part("situation", risk_factors=(RiskFactor.R8,)),
    "G-ALT-1": lambda e: e.with_discussion(alternatives=e.discussion.alternatives[:1]),
    "G-BEST-8": _without_best_interest,
    "G-MEAS-7": _late,
    "L9": _same_twice,
    "G-COORD-1": lambda e: e.with_part("coordination", coordinator_accepted=False),
    "G-COORD-2": lambda e: e.with_part("coordination", step=None),
    "G-COORD-4": lambda e: e.with_part("coordination", individual_plan_considered=""),
    "G-COORD-5": lambda e: e.with_part(
        "coordination", referral="utredning", referral_to=ServiceCode.BUP
    ),
    "G-COORD-6": lambda e: e.with_part(
        "coordination", disagreement=ServiceDisagreement(about="hvor han skal lese")
    ),
    "G-NEXT-3": lambda e: e.with_part("next_meeting", convener=None),
    "G-FB-2": lambda e: e.with_part("feedback", others=()),
    "G-SYS-1": lambda e: e.as_system(),
    "G-SYS-2": lambda e: e.as_system().with_part("agreement", measures=()),
}
"""What keeps the minutes open until it is mended or a reason is given."""


def _many(example: Example) -> Example:
    first = example.discussion.agreement.measures[0]
    return example.with_part(
        "agreement", measures=tuple(replace(first, id=f"M{n}") for n in range(6))
    )


def _only_the_child_changes(example: Example) -> Example:
    return example.with_measure(0, changes_adult_practice=False).with_measure(
        1, changes_adult_practice=False
    )


CONTENT_ADVICE: Final[Mapping[str, Fault]] = {
    "G-BEST-7": lambda e: e.with_part("best_interest", conclusion="Vi gjør det som er rett."),
    "L6": _many,
    "L7": _only_the_child_changes,
    "L8": lambda e: e.with_measure(need_ref=RiskFactor.R6, links=()),
    "L10": lambda e: e.with_measure(prevention_level=PreventionLevel.INDICATED),
    "L11": lambda e: e.with_measure(action="Ida leser med Ola Prøveson 4 dager i uka"),
    "L12": lambda e: e.with_measure(deadline=MET_ON + timedelta(days=91)),
}
"""What is only pointed out: it never keeps the minutes open."""
