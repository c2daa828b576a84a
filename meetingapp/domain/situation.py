"""Purpose, guardians' views, situation and alternatives (A04, A06, A07, A08)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.evaluation import Effect
from meetingapp.domain.measure import RiskFactor


class ExpectedOutcome(StrEnum):
    """What the discussion is meant to end in."""

    INFORM = "INFORM"
    ADVISE = "ADVISE"
    AGREE_MEASURES = "AGREE_MEASURES"
    EVALUATE = "EVALUATE"
    REFER = "REFER"
    CLOSE = "CLOSE"


@dataclass(frozen=True, slots=True)
class Observation:
    """Something seen: what, where, by whom, in which period."""

    what: str
    where: str = ""
    by: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class PurposeAndConcern:
    """A04. ``concern_text`` comes from the case when it is not written here."""

    purpose_question: str = ""
    expected_outcome: ExpectedOutcome = ExpectedOutcome.AGREE_MEASURES
    concern_text: str = ""
    observations: tuple[Observation, ...] = ()
    concern_degree: int | None = None


class ViewMissing(StrEnum):
    """The closed reasons for a guardian's view not being there (A06)."""

    VIOLENCE_SUSPICION = "VIOLENCE_SUSPICION"
    UNREACHABLE = "UNREACHABLE"
    ANONYMOUS = "ANONYMOUS"
    YOUTH_DECLINES = "YOUTH_DECLINES"


@dataclass(frozen=True, slots=True)
class GuardianView:
    """What one guardian thinks and wishes (A06)."""

    who: str
    view: str = ""
    wish: str = ""
    obtained_on: date | None = None
    not_obtained_reason: ViewMissing | None = None


class ProtectiveFactor(StrEnum):
    """Protective factors V1–V7 of Sør-Aurdal's plan."""

    V1 = "V1"
    V2 = "V2"
    V3 = "V3"
    V4 = "V4"
    V5 = "V5"
    V6 = "V6"
    V7 = "V7"


@dataclass(frozen=True, slots=True)
class EarlierTry:
    """Something that was tried before, and what it led to."""

    what: str
    period: str = ""
    effect: Effect | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """A07: strengths first, then what protects, what is a risk, and what was tried."""

    strengths: tuple[str, ...] = ()
    protective_factors: tuple[ProtectiveFactor, ...] = ()
    risk_factors: tuple[RiskFactor, ...] = ()
    earlier_measures: tuple[EarlierTry, ...] = ()
    none_tried_reason: str = ""
    maintaining_factors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """A08: one way forward. ``no_change`` marks the last one, "ingen endring"."""

    id: str
    label: str = ""
    pro: str = ""
    con: str = ""
    no_change: bool = False
