"""A measure (A10): who does what, measured how, from where to where, looked at again when."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.people import PersonRef


class Arena(StrEnum):
    """Where the measure takes place."""

    HOME = "HOME"
    KINDERGARTEN = "KINDERGARTEN"
    SCHOOL = "SCHOOL"
    SFO = "SFO"
    LEISURE = "LEISURE"
    HEALTH = "HEALTH"
    OTHER = "OTHER"


class Unit(StrEnum):
    """What the numbers count; OTHER carries its own label."""

    COUNT = "COUNT"
    COUNT_PER_DAY = "COUNT_PER_DAY"
    COUNT_PER_WEEK = "COUNT_PER_WEEK"
    DAYS_PER_PERIOD = "DAYS_PER_PERIOD"
    PERCENT = "PERCENT"
    MINUTES = "MINUTES"
    METRES = "METRES"
    WORDS_PER_MINUTE = "WORDS_PER_MINUTE"
    SCALE_0_10 = "SCALE_0_10"
    SDQ = "SDQ"
    ORS = "ORS"
    SRS = "SRS"
    MILESTONE = "MILESTONE"
    OTHER = "OTHER"


class TargetOp(StrEnum):
    """Which side of the target is success; MAINTAIN keeps the baseline."""

    AT_LEAST = "AT_LEAST"
    AT_MOST = "AT_MOST"
    MAINTAIN = "MAINTAIN"


class PreventionLevel(StrEnum):
    """Universal, selected, indicated (green, yellow, red). Never merged with the BTI level."""

    UNIVERSAL = "UNIVERSAL"
    SELECTED = "SELECTED"
    INDICATED = "INDICATED"


class RiskFactor(StrEnum):
    """Risk factors R1–R8 of Sør-Aurdal's plan."""

    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    R5 = "R5"
    R6 = "R6"
    R7 = "R7"
    R8 = "R8"


class MeasureStatus(StrEnum):
    """Where a measure stands."""

    ACTIVE = "ACTIVE"
    CLOSED = "CLOSED"
    REPLACED = "REPLACED"
    ESCALATED = "ESCALATED"
    STOPPED_CONSENT = "STOPPED_CONSENT"


@dataclass(frozen=True, slots=True)
class Baseline:
    """Where we start. Unknown is allowed when ``baseline_by`` says when it will be known."""

    value: Decimal | None = None
    measured_on: date | None = None
    unknown: bool = False
    baseline_by: date | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """Where we want to be; ``op`` is derived from the baseline when it is not given."""

    value: Decimal | None = None
    op: TargetOp | None = None


@dataclass(frozen=True, slots=True)
class FormalDecision:
    """Something another service must settle by enkeltvedtak: to whom it goes and when."""

    receiving_service: str = ""
    send_on: date | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure. Fields a person need not give are derived (``derive.complete``).

    ``follows`` is the id of the measure this one replaces, ``version`` counts along that line.
    ``group`` is shared by copies of a family measure in siblings' cases; it names nobody.
    """

    id: str
    action: str = ""
    responsible: PersonRef | None = None
    accepted_by_message: bool = False
    indicator: str = ""
    unit: Unit | None = None
    unit_label: str = ""
    baseline: Baseline = Baseline()
    target: Target = Target()
    evaluation_date: date | None = None
    title: str = ""
    goal: str = ""
    method: str = ""
    frequency: str = ""
    start: date | None = None
    deadline: date | None = None
    evaluator: PersonRef | None = None
    contributors: tuple[PersonRef, ...] = ()
    arena: Arena | None = None
    prevention_level: PreventionLevel | None = None
    need_ref: BestInterestElement | RiskFactor | None = None
    links: tuple[BestInterestElement | RiskFactor, ...] = ()
    changes_adult_practice: bool | None = None
    requires_formal_decision: bool = False
    formal_decision: FormalDecision | None = None
    child_view_of_measure: str = ""
    plain_words: str = ""
    catalogue_id: str = ""
    group: str = ""
    version: int = 1
    follows: str = ""
    status: MeasureStatus = MeasureStatus.ACTIVE

    @property
    def answers_child_view(self) -> bool:
        """Tell whether the measure follows from what the child said."""
        return BestInterestElement.CHILD_VIEW in (self.need_ref, *self.links)

    def is_late_on(self, day: date) -> bool:
        """Tell whether its deadline, or the day it was to be evaluated, has passed."""
        return any(
            each is not None and each < day for each in (self.deadline, self.evaluation_date)
        )


class NoMeasureReason(StrEnum):
    """What may stand instead of a measure."""

    CASE_CLOSED = "CASE_CLOSED"
    ADVICE_ONLY = "ADVICE_ONLY"
    REPORTED_TO_CWS = "REPORTED_TO_CWS"
    AWAITING_ASSESSMENT = "AWAITING_ASSESSMENT"


@dataclass(frozen=True, slots=True)
class NoMeasure:
    """Why no measure was agreed; AWAITING_ASSESSMENT needs a date."""

    reason: NoMeasureReason
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Something agreed that is no measure: nothing is counted, and nothing carries it on."""

    id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed (A10): measures agreed or adjusted here, or why there are none.

    ``decisions`` is what else the meeting agreed on.
    """

    measures: tuple[Measure, ...] = ()
    no_measure: NoMeasure | None = None
    decisions: tuple[Decision, ...] = ()
