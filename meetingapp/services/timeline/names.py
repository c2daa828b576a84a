"""The names under which something is noted of a step on the line.

They reach the audit log, so a person is in them only as a checksum.
"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingapp.domain.people import PersonRef
from meetingapp.domain.preparation import StepKind

KEPT_UNDER: Final = "prep/"
_KEY: Final = 16


class Noted(StrEnum):
    """What is noted of a step."""

    ASKED = "ASKED"
    DONE = "DONE"


@dataclass(frozen=True, slots=True)
class Of:
    """What a note is about: a step, and what is noted of it."""

    kind: StepKind
    noted: Noted
    key: str = ""

    @property
    def name(self) -> str:
        """The last part of the name it is kept under."""
        return f"{self.kind}/{self.noted}/{self.key}"


TOLD: Final = Of(StepKind.CHILD_TOLD, Noted.DONE)
"""That the child has been told what was agreed."""


def key_of(person: PersonRef) -> str:
    """Return what tells one person’s step from another’s, without naming anybody."""
    return hashlib.sha256(person.name.encode()).hexdigest()[:_KEY]
