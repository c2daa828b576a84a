"""The year as values: who takes part, which meetings are held, and what is measured between."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from meetingapp.domain.case import Case
from meetingapp.domain.consent import Consent
from meetingapp.domain.measurement import MeasurementKind
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import Engagement, Person, PersonRef


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody of a service, and the last day they were there, if they left."""

    who: PersonRef
    left: date | None = None

    def on(self, day: date) -> Person:
        """Return what the register says on a day: that they leave is known when they have."""
        if self.who.service is None:
            return Person(self.who.person_id, self.who.name)
        until = self.left if self.left is not None and self.left < day else None
        held = Engagement(self.who.service, self.who.role, None, until)
        return Person(self.who.person_id, self.who.name, (held,))


@dataclass(frozen=True, slots=True)
class ToldMeeting:
    """A meeting, all that was said in it, and the day it was planned.

    ``child_told`` is the day somebody noted that the child had heard what was agreed; nobody did
    where it is ``None``.
    """

    planned: date
    meeting: Meeting
    discussion: CaseDiscussion
    child_told: date | None = None


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """A number measured. ``slip`` is what was written first, where that was wrong."""

    measure_id: str
    kind: MeasurementKind
    on: date
    value: Decimal
    by: PersonRef | None = None
    slip: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """All of it. ``today`` is the day the demonstration has come to."""

    today: date
    opened: date
    case: Case
    consents: tuple[Consent, ...]
    staff: tuple[Staff, ...]
    meetings: tuple[ToldMeeting, ...]
    numbers: tuple[ToldNumber, ...]
