"""Which fields an edition tells: one row per value and set of editions. What is not named is out.

G is a guardian’s copy, S a service’s, C the child’s page, A the edition without names. Rows of a
list are chosen elsewhere (one module per edition); here it is decided what a row may say. Every
field of every value stands in one row, if only in one that no edition has: a test sees to it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.domain.anonymity import AnonymityCheck
from meetingapp.domain.audience import Edition
from meetingapp.domain.best_interest import BestInterest, Dissent, ElementAssessment
from meetingapp.domain.case import Anonymous, Case, Group, Guardianship, NamedChild, System, Unborn
from meetingapp.domain.closing import (
    Closing,
    Coordination,
    DutyCheck,
    Feedback,
    FeedbackToOther,
    NextMeeting,
    ReadPoint,
    ServiceDisagreement,
)
from meetingapp.domain.consent import Consent, ConsentException, Refusal, Signature, Withdrawal
from meetingapp.domain.deviation import Acknowledgement, Override
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import (
    Escalation,
    Evaluation,
    Evidence,
    NumberMeasured,
    SinceLast,
    StatusLine,
)
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.measure import (
    Agreement,
    Baseline,
    Decision,
    FormalDecision,
    Measure,
    NoMeasure,
    Target,
)
from meetingapp.domain.meeting import (
    Absence,
    CaseAttendance,
    CaseDiscussion,
    Meeting,
    OwnItem,
    Participant,
    Sitting,
    TemplateRef,
    Unread,
)
from meetingapp.domain.people import Engagement, Person, PersonRef
from meetingapp.domain.situation import (
    Alternative,
    EarlierTry,
    GuardianView,
    Observation,
    PurposeAndConcern,
    Situation,
)
from meetingapp.domain.stopped import Carried, KeptForNext, Parked, Stopped
from meetingapp.domain.system import ActionStep, SystemAction, SystemVoice
from meetingapp.domain.voice import ChildVoice, NotObtained, VoicePlan

WHOLE: Final = (TemplateRef,)
"""The municipality’s own rules: they tell of no case, and are taken as they are."""

TABLE: Final[tuple[tuple[type, str, str], ...]] = (
    (Sitting, "GSCA", "meeting cases discussions"),
    (Sitting, "", "people"),
    (Meeting, "GSCA", "id type date template municipality"),
    (Meeting, "GSC", "unit participants"),
    (Meeting, "GS", "starts_at ends_at place chair note_taker"),
    (Meeting, "", "invited_services invitation_sent_on impartiality_asked"),
    (Participant, "GSC", "person party attended"),
    (Participant, "GS", "is_substitute"),
    (PersonRef, "GSC", "name role service"),
    (PersonRef, "", "person_id"),
    (Person, "", "id name engagements"),
    (Engagement, "", "service role since until"),
    (CaseAttendance, "GS", "name came_at left_at stays_out away"),
    (Absence, "GS", "left_at came_back_at"),
    (CaseAttendance, "", "need_to_know task"),
    (Case, "GSCA", "id subject"),
    (Case, "GS", "reference consents"),
    (Case, "GSA", "earlier"),
    (Case, "GSC", "guardians"),
    (Case, "", "concern"),
    (NamedChild, "GSC", "name born kind"),
    (NamedChild, "S", "protection"),
    (NamedChild, "", "aac_need interpreter_need unit_id school_class"),
    (Unborn, "GS", "due"),
    (Unborn, "GSA", "kind"),
    (Anonymous, "SA", "age_band kind"),
    (Group, "SA", "kind"),
    (Group, "S", "label"),
    (System, "SA", "kind"),
    (System, "S", "label"),
    (Guardianship, "GSC", "name relation"),
    (Guardianship, "S", "address_barred"),
    (Guardianship, "", "kind parental_responsibility lives_with may_receive person_id"),
    (Consent, "GS", "id services signatures valid_from valid_to withdrawn refusals"),
    (Consent, "S", "categories excluded_topics"),
    (Consent, "", "purpose meeting_types informed_of single_signer_reason child_informed"),
    (Consent, "", "child_opinion form_version stored_reference"),
    (Signature, "GS", "name signed_on"),
    (Signature, "", "method witness"),
    (Withdrawal, "GS", "withdrawn_on by services"),
    (Withdrawal, "", "channel"),
    (Refusal, "GS", "name refused_on services"),
    (Refusal, "", "reason"),
    (EarlierDiscussion, "GSA", "meeting_type held_on measures evaluations"),
    (EarlierDiscussion, "G", "stopped feedback_given"),
    (EarlierDiscussion, "", "discussion_id purpose voice_reason conclusion feedback next_meeting"),
    (EarlierDiscussion, "", "coordination parked actions kept_back"),
    (CaseDiscussion, "GSCA", "id case_id purpose minutes_language voice agreement"),
    (CaseDiscussion, "GSC", "next_meeting"),
    (CaseDiscussion, "GSA", "since_last purpose_and_concern situation alternatives"),
    (CaseDiscussion, "GSA", "best_interest coordination system_voice actions stopped"),
    (CaseDiscussion, "GS", "starts_at ends_at attendance interpreter aac_provider guardian_views"),
    (CaseDiscussion, "GS", "carried parties"),
    (CaseDiscussion, "G", "child_asked_beforehand closing own_items parked acknowledged overrides"),
    (CaseDiscussion, "GC", "feedback"),
    (CaseDiscussion, "SA", "anonymity"),
    (CaseDiscussion, "S", "consent_exception"),
    (CaseDiscussion, "", "restrict_guardian_copy unread kept_back"),
    (AnonymityCheck, "SA", "no_name no_birth_date no_class_or_unit no_rare_trait fits_at_least"),
    (AnonymityCheck, "SA", "family_not_present"),
    (AnonymityCheck, "", "checked_by"),
    (ConsentException, "S", "basis legal_reference"),
    (ConsentException, "", "decided_by necessity"),
    (SinceLast, "GSA", "evaluations"),
    (SinceLast, "GS", "status_lines feedback_given talk_held"),
    (SinceLast, "G", "previous_minutes_status objection objection_by"),
    (Evaluation, "GSA", "measure_id implemented implemented_reason measured_value effect"),
    (Evaluation, "GSA", "effect_explanation child_view decision decision_reason close_reason"),
    (Evaluation, "GSA", "goal_attainment evidence numbers"),
    (Evaluation, "GS", "measured_on child_view_reason child_words escalation"),
    (Evaluation, "GS", "next_evaluation_date"),
    (Evaluation, "G", "guardian_view"),
    (NumberMeasured, "GSA", "value"),
    (NumberMeasured, "GS", "on"),
    (Evidence, "GSA", "type"),
    (Evidence, "GS", "reference"),
    (Escalation, "GS", "level team referral_to consent_considered coordinator_considered"),
    (StatusLine, "GS", "measure_id text"),
    (PurposeAndConcern, "GSA", "purpose_question expected_outcome concern_text observations"),
    (PurposeAndConcern, "GS", "concern_degree"),
    (Observation, "GSA", "what"),
    (Observation, "GS", "where by period"),
    (ChildVoice, "GSCA", "status"),
    (ChildVoice, "GSA", "methods asked_about_change weight effect_on_decision no_effect_reason"),
    (ChildVoice, "GSA", "not_obtained plan"),
    (ChildVoice, "GSC", "obtained_by obtained_on child_accepts_sharing own_words verbatim"),
    (ChildVoice, "GSCA", "invited"),
    (ChildVoice, "GS", "neutral_summary"),
    (ChildVoice, "G", "relation setting child_informed themes adult_interpretation weight_reason"),
    (ChildVoice, "G", "invited_reason"),
    (NotObtained, "GSA", "reason"),
    (NotObtained, "GS", "asked_on attempts"),
    (NotObtained, "G", "explanation asked_by case_continues"),
    (NotObtained, "", "safety_contact leader_informed"),
    (VoicePlan, "GS", "who by_date"),
    (VoicePlan, "GSA", "method"),
    (GuardianView, "GS", "who view wish obtained_on"),
    (GuardianView, "", "not_obtained_reason"),
    (Situation, "GSA", "protective_factors risk_factors earlier_measures"),
    (Situation, "GS", "strengths"),
    (Situation, "G", "none_tried_reason maintaining_factors"),
    (EarlierTry, "GSA", "what effect"),
    (EarlierTry, "GS", "period"),
    (Alternative, "GSA", "id label no_change"),
    (Alternative, "GA", "pro con"),
    (BestInterest, "GSA", "elements conclusion chosen_alternative relation_to_child_view"),
    (BestInterest, "GSA", "least_intrusive_considered"),
    (BestInterest, "GS", "review_date"),
    (BestInterest, "GA", "differs_reason dissent_asked"),
    (BestInterest, "G", "competing_interests uncertainty dissents"),
    (ElementAssessment, "GSA", "element relevant weight source"),
    (ElementAssessment, "GA", "favours"),
    (ElementAssessment, "GS", "facts not_relevant_reason"),
    (Dissent, "G", "who_role view consequence"),
    (Agreement, "GSCA", "measures"),
    (Agreement, "SA", "no_measure"),
    (Agreement, "G", "decisions"),
    (NoMeasure, "SA", "reason"),
    (NoMeasure, "S", "until"),
    (Decision, "G", "id text"),
    (Measure, "GSCA", "id"),
    (Measure, "GSA", "action indicator unit unit_label baseline target title goal method"),
    (Measure, "GSA", "frequency arena need_ref links requires_formal_decision version status"),
    (Measure, "GSC", "responsible evaluation_date start"),
    (Measure, "GS", "accepted_by_message deadline evaluator contributors formal_decision"),
    (Measure, "GS", "child_view_of_measure follows"),
    (Measure, "GC", "plain_words"),
    (Measure, "SA", "prevention_level changes_adult_practice"),
    (Measure, "", "catalogue_id group"),
    (Baseline, "GSA", "value unknown"),
    (Baseline, "GS", "measured_on baseline_by"),
    (Target, "GSA", "value op"),
    (FormalDecision, "GS", "receiving_service send_on"),
    (Coordination, "GS", "coordinator coordinator_role coordinator_accepted referral referral_to"),
    (Coordination, "GSA", "prevention_level collab_level step"),
    (Coordination, "SA", "concern_step"),
    (Coordination, "A", "criteria"),
    (Coordination, "G", "individual_plan_considered disagreement"),
    (Coordination, "", "level_reason duty_to_report duty_to_avert"),
    (DutyCheck, "", "state on who"),
    (ServiceDisagreement, "G", "services about place outcome"),
    (NextMeeting, "GSC", "on child_talk_by child_talk_before"),
    (NextMeeting, "GS", "convener"),
    (NextMeeting, "G", "closing_reason"),
    (Feedback, "GC", "teller by_date"),
    (Feedback, "G", "how others"),
    (FeedbackToOther, "G", "whom who"),
    (Closing, "G", "summary_read"),
    (Closing, "", "corrections distribution_services distribution_parties read"),
    (ReadPoint, "", "key stood_as"),
    (SystemVoice, "GSA", "sources said effect"),
    (SystemAction, "GSA", "id measure goal state steps"),
    (SystemAction, "GS", "responsible month"),
    (ActionStep, "GSA", "text state"),
    (ActionStep, "GS", "responsible month"),
    (OwnItem, "G", "id text"),
    (Parked, "G", "text since"),
    (Carried, "GS", "item since"),
    (Stopped, "GSA", "reason"),
    (Stopped, "GS", "next_date"),
    (Stopped, "", "explanation kept"),
    (KeptForNext, "", "alternatives best_interest agreement"),
    (Acknowledgement, "G", "gates reason text"),
    (Override, "G", "gate reason by at"),
    (Unread, "", "path raw"),
    (KeptBack, "", "path guardians services"),
)  # fmt: skip
_LETTERS: Final = {
    Edition.GUARDIAN: "G",
    Edition.SERVICE: "S",
    Edition.CHILD: "C",
    Edition.ANON: "A",
}


def _kept_by(letter: str) -> Mapping[type, frozenset[str]]:
    kept: dict[type, frozenset[str]] = {}
    for kind, editions, names in TABLE:
        told = frozenset(names.split()) if letter in editions else frozenset()
        kept[kind] = kept.get(kind, frozenset()) | told
    return MappingProxyType(kept)


KEPT: Final[Mapping[Edition, Mapping[type, frozenset[str]]]] = MappingProxyType(
    {edition: _kept_by(letter) for edition, letter in _LETTERS.items()}
)
"""The table, read for one edition: the fields it tells of each kind of value."""
