"""One fault per gate: what a careless or hurried person could leave in the example.

A gate that is turned off, or that stops seeing its fault, fails the test named after it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.best_interest import BestInterestElement as Element
from meetingapp.domain.closing import DutyCheck
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.voice import (
    NotObtained,
    NotObtainedReason,
    Sharing,
    VoiceMethod,
    VoicePlan,
    VoiceStatus,
)
from tests.domain.example import Example
from tests.domain.gates.faults_content import CONTENT_ADVICE, CONTENT_FAULTS
from tests.domain.gates.faults_opening import OPENING
from tests.domain.gates.faults_since_last import SINCE_LAST
from tests.domain.jonas_people import BERIT, IDA, MET_ON

Fault = Callable[[Example], Example]

PSYCHOLOGIST: Final = PersonRef("Siri Oppdiktet", "kommunepsykolog", ServiceCode.PSYCH)


def _left_early(example: Example) -> Example:
    return example.with_meeting(participants=(Participant(BERIT, attended=True),)).with_discussion(
        parties=()
    )


def _uncovered_service(example: Example) -> Example:
    guest = Participant(PSYCHOLOGIST, attended=True)
    return example.with_meeting(participants=(*example.meeting.participants, guest))


def _no_reason_to_be_here(example: Example) -> Example:
    first, *rest = example.discussion.attendance
    return example.with_discussion(attendance=(replace(first, need_to_know=" "), *rest))


def _plan_without_end(example: Example) -> Example:
    return example.with_part(
        "voice",
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=NotObtained(NotObtainedReason.HEALTH),
        plan=VoicePlan(IDA, VoiceMethod.CONVERSATION, MET_ON + timedelta(days=31)),
    )


FAULTS: Final[Mapping[str, Fault]] = {
    **OPENING,
    **SINCE_LAST,
    **CONTENT_FAULTS,
    "G-OPEN-1": lambda e: e.with_meeting(chair=None),
    "G-OPEN-2": _left_early,
    "G-OPEN-3": _no_reason_to_be_here,
    "G-CONS-1": lambda e: e.with_case(consents=()),
    "G-CONS-2": lambda e: e.with_consent(signatures=()),
    "G-CONS-3": _uncovered_service,
    "G-CONS-4": lambda e: e.with_consent(valid_to=date(2026, 11, 23)),
    "G-PURP-1": lambda e: e.with_part("purpose_and_concern", purpose_question="se forrige"),
    "G-VOICE-1": lambda e: e.with_part("voice", status=None),
    "G-VOICE-2": lambda e: e.with_part("voice", obtained_on=MET_ON - timedelta(days=91)),
    "G-VOICE-3": lambda e: e.with_part("voice", own_words="…"),
    "G-VOICE-4": lambda e: e.with_part("voice", methods=(VoiceMethod.VIA_GUARDIAN,)),
    "G-VOICE-5": lambda e: e.with_part("voice", child_accepts_sharing=Sharing.NO),
    "G-VOICE-6": _plan_without_end,
    "G-VOICE-8": lambda e: e.with_part("voice", effect_on_decision=""),
    "G-BEST-1": lambda e: e.with_element(Element.IDENTITY, relevant=None),
    "G-BEST-2": lambda e: e.with_element(Element.HEALTH, facts="se forrige"),
    "G-BEST-3": lambda e: e.with_part("best_interest", conclusion="ok"),
    "G-BEST-4": lambda e: e.with_part("best_interest", relation_to_child_view=None),
    "G-BEST-5": lambda e: e.with_element(Element.HEALTH, favours="B"),
    "G-BEST-6": lambda e: e.with_part("best_interest", dissent_asked=False),
    "G-MEAS-1": lambda e: e.with_part("agreement", measures=()),
    "G-MEAS-2": lambda e: e.with_measure(indicator=""),
    "G-MEAS-3": lambda e: e.with_measure(evaluation_date=date(2027, 6, 1)),
    "G-MEAS-4": lambda e: e.with_measure(responsible=PersonRef("skolen")),
    "G-MEAS-5": lambda e: e.with_measure(requires_formal_decision=True),
    "L1": lambda e: e.with_measure(action="Ida følger opp lesingen"),
    "L5": lambda e: e.with_measure(evaluation_date=date(2027, 1, 16)),
    "G-COORD-3": lambda e: e.with_part("coordination", duty_to_report=DutyCheck()),
    "G-NEXT-1": lambda e: e.with_part("next_meeting", on=None),
    "G-NEXT-2": lambda e: e.with_part("next_meeting", child_talk_by=None),
    "G-FB-1": lambda e: e.with_part("feedback", teller=None),
    "G-CLOSE-1": lambda e: e.with_part("closing", summary_read=False),
    "G-CLOSE-2": lambda e: e.with_part("closing", distribution_services=(ServiceCode.BUP,)),
    "G-CLOSE-3": lambda e: e.with_discussion(minutes_language=None),
}

ADVICE: Final[Mapping[str, Fault]] = CONTENT_ADVICE
"""What gates point out without ever keeping the minutes open."""
