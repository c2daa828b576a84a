"""For whom a document is made: the complete minutes, or a copy that holds less.

What a copy may hold is decided on the values, before anything is written or drawn (domain notes on
minutes; trust targets T69, T70): a text that is not there can leak from no format.
"""

from dataclasses import dataclass
from enum import StrEnum

from meetingapp.domain.people import ServiceCode


class Edition(StrEnum):
    """The versions of the minutes."""

    FULL = "FULL"
    GUARDIAN = "GUARDIAN"
    CHILD = "CHILD"
    SERVICE = "SERVICE"
    ANON = "ANON"


@dataclass(frozen=True, slots=True)
class Audience:
    """One edition and whom it is for.

    Attributes:
        edition: which version.
        guardian: the name of the guardian, as the case has it; GUARDIAN only.
        service: the service; SERVICE only.
    """

    edition: Edition = Edition.FULL
    guardian: str = ""
    service: ServiceCode | None = None
