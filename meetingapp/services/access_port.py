"""What the use cases need to know of who sees which case."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from meetingapp.errors import AppError


class AccessReason(StrEnum):
    """Why somebody was let into a case."""

    BEGAN_CASE = "BEGAN_CASE"
    CHAIRS = "CHAIRS"
    TAKES_NOTES = "TAKES_NOTES"
    COORDINATES = "COORDINATES"
    GRANTED = "GRANTED"
    TOOK_OVER = "TOOK_OVER"


@dataclass(frozen=True, slots=True)
class CaseAccess:
    """One person's way into one case. ``granted_by`` is who let them in."""

    case_id: str
    person: str
    reason: AccessReason
    granted_at: datetime
    granted_by: str


@dataclass(frozen=True, slots=True)
class Restriction:
    """A case that is kept and not used (GDPR art. 18): why, who looks at it again, and when."""

    reason: str
    reviewer: str
    until: date


@dataclass(frozen=True, slots=True)
class RestrictedCase:
    """A restricted case, as those see it who look after restrictions."""

    case_id: str
    title: str
    reference: str
    restriction: Restriction


class NotYoursError(AppError):
    """Something is out of reach. ``asked`` is its id, for the audit log; no sentence tells it."""

    def __init__(self, asked: str) -> None:
        self.asked = asked
        super().__init__("access.not_yours")


class Access(Protocol):
    """Who was let into which case, and which cases are restricted."""

    def of_case(self, case_id: str) -> tuple[CaseAccess, ...]:
        """List those let into a case, first come first."""
        ...

    def grant(self, case_id: str, person: str, reason: AccessReason) -> None:
        """Let a person in; somebody who is in already keeps the first reason."""
        ...

    def revoke(self, case_id: str, person: str) -> None:
        """Let a person in no more."""
        ...

    def cases_of(self, person: str) -> tuple[str, ...]:
        """Give the ids of the cases a person was let into."""
        ...

    def must_reach(self, case_id: str) -> None:
        """Raise ``access.not_yours`` out of this transaction's reach, or ``case.missing``."""
        ...

    def reaches(self, id_: str) -> bool:
        """Tell whether a case, sitting, discussion or minutes may be seen."""
        ...

    def hides(self, id_: str) -> bool:
        """Tell whether there is such a case, sitting, discussion or minutes, out of reach."""
        ...

    def restrict(self, case_id: str, restriction: Restriction) -> None:
        """Hide a case from everything; it is kept as it is."""
        ...

    def lift(self, case_id: str) -> None:
        """Let a restricted case be used again."""
        ...

    def restricted(self) -> tuple[RestrictedCase, ...]:
        """List restricted cases by the day they are to be looked at again."""
        ...
