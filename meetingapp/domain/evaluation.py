"""An evaluation (A03): was the measure carried out, did it help, and what now."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.people import ServiceCode


class MinutesStatus(StrEnum):
    """How the next meeting received the minutes (A03)."""

    APPROVED = "APPROVED"
    APPROVED_WITH_REMARKS = "APPROVED_WITH_REMARKS"
    OBJECTION_LOGGED = "OBJECTION_LOGGED"


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


class CloseReason(StrEnum):
    """Why a measure ends."""

    GOAL_REACHED = "GOAL_REACHED"
    NO_LONGER_NEEDED = "NO_LONGER_NEEDED"
    NO_EFFECT = "NO_EFFECT"
    CONSENT_WITHDRAWN = "CONSENT_WITHDRAWN"
    MOVED_OR_ADULT = "MOVED_OR_ADULT"


@dataclass(frozen=True, slots=True)
class Escalation:
    """Where a measure is lifted to: a level, a team or a service, and what was thought of."""

    level: PreventionLevel | None = None
    team: str = ""
    referral_to: ServiceCode | None = None
    consent_considered: bool = False
    coordinator_considered: bool = False


@dataclass(frozen=True, slots=True)
class StatusLine:
    """How an active measure is going that is not yet due."""

    measure_id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence and where it is found."""

    type: EvidenceType
    reference: str = ""


@dataclass(frozen=True, slots=True)
class NumberMeasured:
    """One number measured between the meetings; ``on`` is its day, where days are told."""

    value: Decimal
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The evaluation of one earlier measure (``measure_id``) in this meeting.

    ``goal_attainment`` is GAS −2 … +2, where a team uses it. ADJUST is answered by a measure of
    this discussion whose ``follows`` is ``measure_id``. ``numbers`` are those of the agreed
    indicator until the meeting, by day: nobody writes them here, they are put in when it is locked.
    """

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
    close_reason: CloseReason | None = None
    escalation: Escalation | None = None
    next_evaluation_date: date | None = None
    goal_attainment: int | None = None
    numbers: tuple[NumberMeasured, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Tell whether nobody has written anything in it: a row waiting to be filled in."""
        return self == Evaluation(self.measure_id)

    @property
    def judges(self) -> bool:
        """Tell whether an effect is to be judged: the measure was tried and is looked at now."""
        return (
            self.implemented is not Implemented.NOT
            and self.decision is not EvaluationDecision.POSTPONE
        )


@dataclass(frozen=True, slots=True)
class SinceLast:
    """Since last time (A03): how the previous minutes were received, and the evaluations.

    ``feedback_given`` and ``talk_held`` say whether what was promised the child was done.
    """

    previous_minutes_status: MinutesStatus | None = None
    objection: str = ""
    objection_by: str = ""
    evaluations: tuple[Evaluation, ...] = ()
    status_lines: tuple[StatusLine, ...] = ()
    feedback_given: bool | None = None
    talk_held: bool | None = None
