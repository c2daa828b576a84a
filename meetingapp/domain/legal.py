"""References to law, each valid in its time: old minutes keep the law of their day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.consent import ExceptionBasis


class Confidence(StrEnum):
    """How sure we are of a reference’s number and wording."""

    HIGH = "HIGH"
    MEDIUM = "MEDIUM"


@dataclass(frozen=True, slots=True)
class LegalReference:
    """A provision: how it is cited and what it is about, in nb, nn and en.

    ``pending`` is adopted and not known to be in force. ``bases`` are the exceptions from consent
    it may carry.
    """

    key: str
    cite: Mapping[str, str]
    topic: Mapping[str, str]
    confidence: Confidence
    valid_from: date | None = None
    valid_to: date | None = None
    pending: bool = False
    bases: tuple[ExceptionBasis, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Tell whether the provision is in force on ``day``."""
        return (
            not self.pending
            and (self.valid_from is None or self.valid_from <= day)
            and (self.valid_to is None or day <= self.valid_to)
        )


@dataclass(frozen=True, slots=True)
class CooperationDuty:
    """An act with a duty to co-operate about one child, and whom it binds; nb, nn and en."""

    cite: Mapping[str, str]
    binds: Mapping[str, str]
