"""Coordination, next meeting, feedback and closing (A11–A14)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.people import Party, PersonRef, ServiceCode


class CoordinatorRole(StrEnum):
    """The name of the one who holds the threads, by law or local model."""

    STAFETTHOLDER = "STAFETTHOLDER"
    SAMORDNER = "SAMORDNER"
    KOORDINATOR = "KOORDINATOR"
    BARNEKOORDINATOR = "BARNEKOORDINATOR"


class Step(StrEnum):
    """Whether the case moves between levels."""

    SAME = "SAME"
    UP = "UP"
    DOWN = "DOWN"


class DutyState(StrEnum):
    """The outcome of considering a duty."""

    NOT_TRIGGERED = "NOT_TRIGGERED"
    SENT = "SENT"
    TO_SEND = "TO_SEND"


class LevelCriterion(StrEnum):
    """Signs that speak for a level (Sør-Aurdal's criteria). The first four: selected."""

    RISK_FACTOR = "RISK_FACTOR"
    MILESTONES_MISSED = "MILESTONES_MISSED"
    WEAK_INTERACTION = "WEAK_INTERACTION"
    UNIVERSAL_NOT_ENOUGH = "UNIVERSAL_NOT_ENOUGH"
    SELECTED_NOT_ENOUGH = "SELECTED_NOT_ENOUGH"
    EXTENSIVE_NEEDS = "EXTENSIVE_NEEDS"


class ConcernStep(StrEnum):
    """The five steps from concern to action (Dønna's plan)."""

    CONCERN_SHARED = "CONCERN_SHARED"
    LOCAL_MEASURES = "LOCAL_MEASURES"
    INTERDISCIPLINARY_REVIEW = "INTERDISCIPLINARY_REVIEW"
    MEETING_WITH_GUARDIANS = "MEETING_WITH_GUARDIANS"
    EVALUATION = "EVALUATION"


class MeasurePlace(StrEnum):
    """Where a measure the services disagree on takes place; it decides who has the last word."""

    SCHOOL_TIME = "SCHOOL_TIME"
    HOME = "HOME"


@dataclass(frozen=True, slots=True)
class ServiceDisagreement:
    """Services disagree: about what, where it takes place, and what was decided by the rule."""

    services: tuple[ServiceCode, ...] = ()
    about: str = ""
    place: MeasurePlace | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class DutyCheck:
    """One duty considered: SENT needs the day, TO_SEND the day and who. Never prefilled."""

    state: DutyState | None = None
    on: date | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class Coordination:
    """A11. ``collab_level`` is BTI 0–3, kept apart from the prevention level.

    ``level_reason`` says why another level was chosen than the criteria suggest.
    """

    coordinator: PersonRef | None = None
    coordinator_role: CoordinatorRole | None = None
    coordinator_accepted: bool = False
    prevention_level: PreventionLevel | None = None
    collab_level: int | None = None
    step: Step | None = None
    criteria: tuple[LevelCriterion, ...] = ()
    level_reason: str = ""
    concern_step: ConcernStep | None = None
    duty_to_report: DutyCheck = DutyCheck()
    duty_to_avert: DutyCheck = DutyCheck()
    individual_plan_considered: str = ""
    referral: str = ""
    referral_to: ServiceCode | None = None
    disagreement: ServiceDisagreement | None = None


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """A12: the next meeting or why there is none, and who talks with the child before it."""

    on: date | None = None
    closing_reason: str = ""
    child_talk_by: PersonRef | None = None
    child_talk_before: date | None = None
    convener: PersonRef | None = None


@dataclass(frozen=True, slots=True)
class FeedbackToOther:
    """Somebody who was not there, and who tells them."""

    whom: str
    who: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """A13: who tells the child what was agreed and how the view counted, and by when."""

    teller: PersonRef | None = None
    by_date: date | None = None
    how: str = ""
    others: tuple[FeedbackToOther, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPoint:
    """One point that was read aloud, and how it stood then: what was changed since is read again.

    ``stood_as`` is a checksum, made by ``read_back``; it tells nothing by itself.
    """

    key: str
    stood_as: str


@dataclass(frozen=True, slots=True)
class Closing:
    """A14. The minutes go to ``distribution_services`` and ``distribution_parties``.

    ``read`` says point by point what was read, while the meeting lasts; it is in no minutes.
    """

    summary_read: bool = False
    corrections: str = ""
    distribution_services: tuple[ServiceCode, ...] = ()
    distribution_parties: tuple[Party, ...] = ()
    read: tuple[ReadPoint, ...] = ()
