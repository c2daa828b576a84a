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


@dataclass(frozen=True, slots=True)
class DutyCheck:
    """One duty considered: SENT needs the day, TO_SEND the day and who. Never prefilled."""

    state: DutyState | None = None
    on: date | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class Coordination:
    """A11. ``collab_level`` is BTI 0–3, kept apart from the prevention level."""

    coordinator: PersonRef | None = None
    coordinator_role: CoordinatorRole | None = None
    coordinator_accepted: bool = False
    prevention_level: PreventionLevel | None = None
    collab_level: int | None = None
    step: Step | None = None
    duty_to_report: DutyCheck = DutyCheck()
    duty_to_avert: DutyCheck = DutyCheck()
    individual_plan_considered: str = ""
    referral: str = ""


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
class Closing:
    """A14. The minutes go to ``distribution_services`` and ``distribution_parties``."""

    summary_read: bool = False
    corrections: str = ""
    distribution_services: tuple[ServiceCode, ...] = ()
    distribution_parties: tuple[Party, ...] = ()
