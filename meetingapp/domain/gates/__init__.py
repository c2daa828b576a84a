"""The kinds of gates. A new kind is one module here and one line in the list."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.domain.gates.absent_service import AbsentService
from meetingapp.domain.gates.action_list import ActionList
from meetingapp.domain.gates.alternatives import Alternatives
from meetingapp.domain.gates.anonymity import Anonymity
from meetingapp.domain.gates.attendance import Attendance
from meetingapp.domain.gates.base import Gate
from meetingapp.domain.gates.best_interest_answered import BestInterestAnswered
from meetingapp.domain.gates.best_interest_child_view import BestInterestChildView
from meetingapp.domain.gates.best_interest_competing import BestInterestCompeting
from meetingapp.domain.gates.best_interest_conclusion import BestInterestConclusion
from meetingapp.domain.gates.best_interest_dissent import BestInterestDissent
from meetingapp.domain.gates.best_interest_facts import BestInterestFacts
from meetingapp.domain.gates.best_interest_generic import BestInterestGeneric
from meetingapp.domain.gates.best_interest_need import BestInterestNeed
from meetingapp.domain.gates.both_guardians import BothGuardians
from meetingapp.domain.gates.child_age import ChildAge
from meetingapp.domain.gates.child_feedback import ChildFeedback
from meetingapp.domain.gates.child_invited import ChildInvitedGate
from meetingapp.domain.gates.child_talk import ChildTalk
from meetingapp.domain.gates.consent_child_informed import ConsentChildInformed
from meetingapp.domain.gates.consent_cosigned import ConsentCosigned
from meetingapp.domain.gates.consent_for_measures import ConsentForMeasures
from meetingapp.domain.gates.consent_in_force import ConsentInForce
from meetingapp.domain.gates.consent_or_exception import ConsentOrException
from meetingapp.domain.gates.consent_scope import ConsentScope
from meetingapp.domain.gates.consent_signers import ConsentSigners
from meetingapp.domain.gates.convener import Convener
from meetingapp.domain.gates.coordinator import Coordinator
from meetingapp.domain.gates.disagreement import Disagreement
from meetingapp.domain.gates.distribution import Distribution
from meetingapp.domain.gates.duty_check import DutyCheck
from meetingapp.domain.gates.evaluation_adjust import EvaluationAdjust
from meetingapp.domain.gates.evaluation_child import EvaluationChild
from meetingapp.domain.gates.evaluation_close import EvaluationClose
from meetingapp.domain.gates.evaluation_complete import EvaluationComplete
from meetingapp.domain.gates.evaluation_continue import EvaluationContinue
from meetingapp.domain.gates.evaluation_escalate import EvaluationEscalate
from meetingapp.domain.gates.evaluation_evidence import EvaluationEvidence
from meetingapp.domain.gates.evaluation_not_done import EvaluationNotDone
from meetingapp.domain.gates.evaluation_postpone import EvaluationPostpone
from meetingapp.domain.gates.evaluation_value import EvaluationValue
from meetingapp.domain.gates.evaluations_made import EvaluationsMade
from meetingapp.domain.gates.guardian_views import GuardianViews
from meetingapp.domain.gates.impartiality import Impartiality
from meetingapp.domain.gates.individual_plan import IndividualPlan
from meetingapp.domain.gates.interpreter import Interpreter
from meetingapp.domain.gates.labels import Labels
from meetingapp.domain.gates.levels import Levels
from meetingapp.domain.gates.measure_adults import MeasureAdults
from meetingapp.domain.gates.measure_agreed import MeasureAgreed
from meetingapp.domain.gates.measure_complete import MeasureComplete
from meetingapp.domain.gates.measure_count import MeasureCount
from meetingapp.domain.gates.measure_dates import MeasureDates
from meetingapp.domain.gates.measure_day import MeasureDay
from meetingapp.domain.gates.measure_duplicate import MeasureDuplicate
from meetingapp.domain.gates.measure_formal_decision import MeasureFormalDecision
from meetingapp.domain.gates.measure_late_evaluation import MeasureLateEvaluation
from meetingapp.domain.gates.measure_length import MeasureLength
from meetingapp.domain.gates.measure_level import MeasureLevel
from meetingapp.domain.gates.measure_link import MeasureLink
from meetingapp.domain.gates.measure_names import MeasureNames
from meetingapp.domain.gates.measure_responsible import MeasureResponsible
from meetingapp.domain.gates.measure_wording import MeasureWording
from meetingapp.domain.gates.minutes_language import MinutesLanguage
from meetingapp.domain.gates.need_to_know import NeedToKnow
from meetingapp.domain.gates.next_meeting import NextMeeting
from meetingapp.domain.gates.observations import Observations
from meetingapp.domain.gates.others_told import OthersTold
from meetingapp.domain.gates.preparation_basics import PreparationBasics
from meetingapp.domain.gates.preparation_child import PreparationChild
from meetingapp.domain.gates.preparation_consent import PreparationConsent
from meetingapp.domain.gates.preparation_tasks import PreparationTasks
from meetingapp.domain.gates.previous_minutes import PreviousMinutes
from meetingapp.domain.gates.promised_feedback import PromisedFeedback
from meetingapp.domain.gates.purpose import Purpose
from meetingapp.domain.gates.referral import Referral
from meetingapp.domain.gates.risk_answered import RiskAnswered
from meetingapp.domain.gates.roles import Roles
from meetingapp.domain.gates.status_lines import StatusLines
from meetingapp.domain.gates.stopped import Stopped
from meetingapp.domain.gates.strengths import Strengths
from meetingapp.domain.gates.summary_read import SummaryRead
from meetingapp.domain.gates.system_voice import SystemVoice
from meetingapp.domain.gates.tried_before import TriedBefore
from meetingapp.domain.gates.voice_change import VoiceChange
from meetingapp.domain.gates.voice_complete import VoiceComplete
from meetingapp.domain.gates.voice_effect import VoiceEffect
from meetingapp.domain.gates.voice_method import VoiceMethodGate
from meetingapp.domain.gates.voice_own_words import VoiceOwnWords
from meetingapp.domain.gates.voice_plan import VoicePlanGate
from meetingapp.domain.gates.voice_recent import VoiceRecent
from meetingapp.domain.gates.voice_repeated import VoiceRepeated
from meetingapp.domain.gates.voice_sharing import VoiceSharing

_ALL: Final[tuple[type[Gate], ...]] = (
    PreparationBasics,
    PreparationConsent,
    PreparationChild,
    PreparationTasks,
    Roles,
    Attendance,
    NeedToKnow,
    Interpreter,
    Impartiality,
    AbsentService,
    ChildAge,
    ConsentOrException,
    ConsentSigners,
    ConsentScope,
    ConsentInForce,
    ConsentChildInformed,
    Anonymity,
    ConsentForMeasures,
    ConsentCosigned,
    PreviousMinutes,
    EvaluationsMade,
    StatusLines,
    PromisedFeedback,
    EvaluationComplete,
    EvaluationValue,
    EvaluationEvidence,
    EvaluationContinue,
    EvaluationAdjust,
    EvaluationClose,
    EvaluationEscalate,
    EvaluationPostpone,
    EvaluationChild,
    EvaluationNotDone,
    Purpose,
    Observations,
    Labels,
    VoiceComplete,
    VoiceRecent,
    VoiceOwnWords,
    VoiceMethodGate,
    VoiceSharing,
    VoicePlanGate,
    VoiceRepeated,
    VoiceEffect,
    VoiceChange,
    ChildInvitedGate,
    GuardianViews,
    BothGuardians,
    Strengths,
    TriedBefore,
    RiskAnswered,
    Alternatives,
    BestInterestAnswered,
    BestInterestFacts,
    BestInterestConclusion,
    BestInterestChildView,
    BestInterestCompeting,
    BestInterestDissent,
    BestInterestGeneric,
    BestInterestNeed,
    MeasureAgreed,
    MeasureComplete,
    MeasureDates,
    MeasureResponsible,
    MeasureFormalDecision,
    MeasureLateEvaluation,
    MeasureWording,
    MeasureDay,
    MeasureCount,
    MeasureAdults,
    MeasureLink,
    MeasureDuplicate,
    MeasureLevel,
    MeasureNames,
    MeasureLength,
    Coordinator,
    Levels,
    DutyCheck,
    IndividualPlan,
    Referral,
    Disagreement,
    NextMeeting,
    ChildTalk,
    Convener,
    ChildFeedback,
    OthersTold,
    SystemVoice,
    ActionList,
    Stopped,
    SummaryRead,
    Distribution,
    MinutesLanguage,
)

KINDS: Final[Mapping[str, type[Gate]]] = MappingProxyType({kind.kind: kind for kind in _ALL})
"""Every kind by the name a template uses for it."""
