"""A discussion that was stopped before its end, and what waits for the next one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.best_interest import BestInterest
from meetingapp.domain.measure import Agreement
from meetingapp.domain.situation import Alternative


class StopReason(StrEnum):
    """Why a discussion was stopped; OTHER carries its own text."""

    NO_CONSENT = "NO_CONSENT"
    NO_INTERPRETER = "NO_INTERPRETER"
    TOO_FEW = "TOO_FEW"
    OUT_OF_TIME = "OUT_OF_TIME"
    CHILD_OR_FAMILY = "CHILD_OR_FAMILY"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class KeptForNext:
    """What had been written of A08–A10: it is no part of these minutes, and is not lost."""

    alternatives: tuple[Alternative, ...] = ()
    best_interest: BestInterest = BestInterest()
    agreement: Agreement = Agreement()


@dataclass(frozen=True, slots=True)
class Stopped:
    """The reason, and the day the discussion goes on. ``kept`` never enters finalised minutes."""

    reason: StopReason | None = None
    explanation: str = ""
    next_date: date | None = None
    kept: KeptForNext | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    """Something left for the next meeting; ``since`` is the day of the meeting it comes from."""

    text: str
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """An agenda item filled from an earlier meeting: shown as "fra <dato>"."""

    item: str
    since: date
