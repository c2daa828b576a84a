"""The kinds of gates. A new kind is one module here and one line in the list."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.domain.gates.attendance import Attendance
from meetingapp.domain.gates.base import Gate
from meetingapp.domain.gates.best_interest_answered import BestInterestAnswered
from meetingapp.domain.gates.best_interest_child_view import BestInterestChildView
from meetingapp.domain.gates.best_interest_competing import BestInterestCompeting
from meetingapp.domain.gates.best_interest_conclusion import BestInterestConclusion
from meetingapp.domain.gates.best_interest_dissent import BestInterestDissent
from meetingapp.domain.gates.best_interest_facts import BestInterestFacts
from meetingapp.domain.gates.child_feedback import ChildFeedback
from meetingapp.domain.gates.child_talk import ChildTalk
from meetingapp.domain.gates.consent_in_force import ConsentInForce
from meetingapp.domain.gates.consent_or_exception import ConsentOrException
from meetingapp.domain.gates.consent_scope import ConsentScope
from meetingapp.domain.gates.consent_signers import ConsentSigners
from meetingapp.domain.gates.distribution import Distribution
from meetingapp.domain.gates.duty_check import DutyCheck
from meetingapp.domain.gates.measure_agreed import MeasureAgreed
from meetingapp.domain.gates.measure_complete import MeasureComplete
from meetingapp.domain.gates.measure_dates import MeasureDates
from meetingapp.domain.gates.measure_formal_decision import MeasureFormalDecision
from meetingapp.domain.gates.measure_responsible import MeasureResponsible
from meetingapp.domain.gates.measure_wording import MeasureWording
from meetingapp.domain.gates.minutes_language import MinutesLanguage
from meetingapp.domain.gates.need_to_know import NeedToKnow
from meetingapp.domain.gates.next_meeting import NextMeeting
from meetingapp.domain.gates.purpose import Purpose
from meetingapp.domain.gates.roles import Roles
from meetingapp.domain.gates.summary_read import SummaryRead
from meetingapp.domain.gates.voice_complete import VoiceComplete
from meetingapp.domain.gates.voice_effect import VoiceEffect
from meetingapp.domain.gates.voice_method import VoiceMethodGate
from meetingapp.domain.gates.voice_own_words import VoiceOwnWords
from meetingapp.domain.gates.voice_plan import VoicePlanGate
from meetingapp.domain.gates.voice_recent import VoiceRecent
from meetingapp.domain.gates.voice_sharing import VoiceSharing

_ALL: Final[tuple[type[Gate], ...]] = (
    Roles,
    Attendance,
    NeedToKnow,
    ConsentOrException,
    ConsentSigners,
    ConsentScope,
    ConsentInForce,
    Purpose,
    VoiceComplete,
    VoiceRecent,
    VoiceOwnWords,
    VoiceMethodGate,
    VoiceSharing,
    VoicePlanGate,
    VoiceEffect,
    BestInterestAnswered,
    BestInterestFacts,
    BestInterestConclusion,
    BestInterestChildView,
    BestInterestCompeting,
    BestInterestDissent,
    MeasureAgreed,
    MeasureComplete,
    MeasureDates,
    MeasureResponsible,
    MeasureFormalDecision,
    MeasureWording,
    DutyCheck,
    NextMeeting,
    ChildTalk,
    ChildFeedback,
    SummaryRead,
    Distribution,
    MinutesLanguage,
)

KINDS: Final[Mapping[str, type[Gate]]] = MappingProxyType({kind.kind: kind for kind in _ALL})
"""Every kind by the name a template uses for it."""
