"""What is counted of one discussion, as its finalised minutes tell it: codes, and no text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.closing import Step
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.measure import Arena, PreventionLevel
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.voice import NotObtainedReason, VoiceStatus


class Outcome(StrEnum):
    """What a figure says of one thing, where the record itself has no code for it."""

    YES = "YES"
    NO = "NO"
    HELD = "HELD"
    ON_TIME = "ON_TIME"
    LATE = "LATE"
    NO_DATE = "NO_DATE"
    NOT_EVALUATED = "NOT_EVALUATED"
    NOT_GIVEN = "NOT_GIVEN"
    THERE = "THERE"
    AWAY = "AWAY"


@dataclass(frozen=True, slots=True)
class CountedMeasure:
    """One measure that was agreed or adjusted."""

    level: PreventionLevel | None = None
    arena: Arena | None = None
    has_numbers: bool = False


@dataclass(frozen=True, slots=True)
class CountedEvaluation:
    """One evaluation that was made, and the day it was agreed for, where that is known.

    ``entry`` is the entry of the catalogue that the measure was picked from, if it was.
    """

    effect: Effect | None = None
    planned: date | None = None
    entry: str = ""


@dataclass(frozen=True, slots=True)
class CountedService:
    """One service that was invited; ``was_there`` is unknown where attendance was not taken."""

    service: ServiceCode
    was_there: bool | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """One discussion about a child. ``case_id`` only tells which are about the same one.

    ``first_meeting_after`` is the days from when the case was made to this meeting, where it is the
    first about the child; ``first_measure_after`` the days from the first meeting to this one,
    where its first measure was agreed here.
    """

    meeting_id: str
    case_id: str
    held_on: date
    type: str
    unit: str = ""
    voice: VoiceStatus | None = None
    voice_reason: NotObtainedReason | None = None
    child_present: bool = False
    best_interest: bool = False
    coordinator: bool = False
    consent_refused: bool = False
    overrides: tuple[str, ...] = ()
    measures: tuple[CountedMeasure, ...] = ()
    evaluations: tuple[CountedEvaluation, ...] = ()
    step: Step | None = None
    services: tuple[CountedService, ...] = ()
    first_meeting_after: int | None = None
    first_measure_after: int | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """One measure that was to be evaluated, and was not."""

    case_id: str
    type: str
    unit: str = ""
