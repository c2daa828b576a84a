"""How a person answers a warning, and how a chair sets a requirement aside where that is allowed.

Both print in the minutes under "Avvik fra mal".
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.people import PersonRef
from meetingapp.domain.text import says_something


class WarningReason(StrEnum):
    """The six fixed reasons a warning may be answered with; OTHER carries its own text."""

    NOT_RELEVANT = "NOT_RELEVANT"
    PLANNED = "PLANNED"
    NOT_POSSIBLE = "NOT_POSSIBLE"
    FAMILY_WISH = "FAMILY_WISH"
    DONE_ELSEWHERE = "DONE_ELSEWHERE"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """One reason, which may answer the warnings of several gates."""

    gates: tuple[str, ...]
    reason: WarningReason
    text: str = ""

    @property
    def is_complete(self) -> bool:
        """Tell whether the reason says something: OTHER alone does not."""
        return self.reason is not WarningReason.OTHER or says_something(self.text)


@dataclass(frozen=True, slots=True)
class Override:
    """The chair sets one requirement aside, with a reason, on a day."""

    gate: str
    reason: str
    by: PersonRef
    at: date

    def holds_for(self, chair: PersonRef | None) -> bool:
        """Tell whether the reason says something and it was the chair who gave it."""
        return chair is not None and self.by.is_same_as(chair) and says_something(self.reason)
