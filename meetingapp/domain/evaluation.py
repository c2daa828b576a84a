"""An evaluation (A03): was the measure carried out, did it help, and what now."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from meetingapp.domain.case import MinutesStatus


class Implemented(StrEnum):
    """Whether the measure was carried out as agreed."""

    FULLY = "FULLY"
    PARTLY = "PARTLY"
    NOT = "NOT"


class Effect(StrEnum):
    """What the measure led to (−1 … 3)."""

    WORSE = "WORSE"
    NONE = "NONE"
    SOME = "SOME"
    MARKED = "MARKED"
    GOAL_REACHED = "GOAL_REACHED"


class EvidenceType(StrEnum):
    """What the judgement builds on."""

    REGISTER = "REGISTER"
    OBSERVATION = "OBSERVATION"
    TEST = "TEST"
    SDQ = "SDQ"
    ORS_SRS = "ORS_SRS"
    CHILD = "CHILD"
    GUARDIAN = "GUARDIAN"
    DOCUMENT = "DOCUMENT"


class ChildViewOfEffect(StrEnum):
    """How the child itself experiences the change."""

    BETTER = "BETTER"
    SAME = "SAME"
    WORSE = "WORSE"
    UNSURE = "UNSURE"
    NOT_ASKED = "NOT_ASKED"


class EvaluationDecision(StrEnum):
    """What the team does next with the measure."""

    CONTINUE = "CONTINUE"
    ADJUST = "ADJUST"
    CLOSE = "CLOSE"
    ESCALATE = "ESCALATE"
    POSTPONE = "POSTPONE"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence and where it is found."""

    type: EvidenceType
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The evaluation of one earlier measure (``measure_id``) in this meeting."""

    measure_id: str
    implemented: Implemented | None = None
    implemented_reason: str = ""
    measured_value: Decimal | None = None
    measured_on: date | None = None
    evidence: tuple[Evidence, ...] = ()
    effect: Effect | None = None
    effect_explanation: str = ""
    child_view: ChildViewOfEffect | None = None
    child_view_reason: str = ""
    child_words: str = ""
    guardian_view: str = ""
    decision: EvaluationDecision | None = None
    decision_reason: str = ""
    close_reason: str = ""
    next_evaluation_date: date | None = None


@dataclass(frozen=True, slots=True)
class SinceLast:
    """Since last time (A03): how the previous minutes were received, and the evaluations."""

    previous_minutes_status: MinutesStatus | None = None
    objection: str = ""
    objection_by: str = ""
    evaluations: tuple[Evaluation, ...] = ()
