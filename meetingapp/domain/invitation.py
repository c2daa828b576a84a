"""An invitation as one person gets it: nothing in it tells which child the meeting is about.

Who is invited is told when and where, who calls, who comes, and the numbers of those cases their
service is covered in. A guardian is told of the own child's case alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import Case, CaseMode, Guardianship
from meetingapp.domain.consent_exception import exception_holds
from meetingapp.domain.meeting import (
    CaseDiscussion,
    Day,
    Meeting,
    MinutesLanguage,
    Participant,
)
from meetingapp.domain.neutral import neutral_reference, tells_of
from meetingapp.domain.people import Party, PersonRef, ServiceCode, is_same_name
from meetingapp.domain.voice import is_unsafe_to_tell

_ANSWER_BEFORE: Final = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class CaseSlot:
    """One case of the sitting, by its number, and when it is taken where that is known."""

    reference: str
    starts_at: time | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """What one person is told. ``place_is_hidden`` where the place itself would tell too much.

    ``sequence`` grows each time the meeting was changed after an invitation was made.
    """

    meeting_id: str
    to: PersonRef
    party: Party
    type: str
    date: date
    made_at: datetime
    language: MinutesLanguage = "nb"
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    place_is_hidden: bool = False
    municipality: str = ""
    unit: str = ""
    called_by: PersonRef | None = None
    invited: tuple[PersonRef, ...] = ()
    cases: tuple[CaseSlot, ...] = ()
    is_about_a_child: bool = True
    answer_by: Day | None = None
    sequence: int = 0
    is_cancelled: bool = False

    @property
    def where(self) -> str:
        """The house and the room, each once; empty where the place is hidden."""
        if self.unit and self.unit in self.place:
            return self.place
        return ", ".join(part for part in (self.unit, self.place) if part)


@dataclass(frozen=True, slots=True)
class CaseToTake:
    """One case of a sitting, and the services that may be told of it."""

    case: Case
    discussion: CaseDiscussion
    covered: frozenset[ServiceCode]

    @property
    def needs_cover(self) -> bool:
        """Tell whether a consent is what lets a service know of the case."""
        named = self.case.mode is CaseMode.NAMED
        return named and not exception_holds(self.discussion.consent_exception)

    def is_told(self, person: PersonRef) -> bool:
        """Tell whether somebody of the team may know that the case is taken."""
        if any(
            row.stays_out and is_same_name(row.name, person.name)
            for row in self.discussion.attendance
        ):
            return False
        return not self.needs_cover or person.service in self.covered


@dataclass(frozen=True, slots=True)
class Call:
    """What every invitation to a sitting has in common."""

    meeting: Meeting
    cases: tuple[CaseToTake, ...]
    calendar: Calendar
    today: date
    made_at: datetime
    language: MinutesLanguage = "nb"
    hides_place: bool = False
    sequence: int = 0
    is_cancelled: bool = False


def invitations(call: Call) -> tuple[Invitation, ...]:
    """Write one for each who is to come: the team first, then the guardians of each case.

    Who stays out of every case is not invited. The child is asked by a person, never by letter.
    """
    return (*_to_the_team(call), *_to_the_guardians(call))


def _to_the_team(call: Call) -> Iterator[Invitation]:
    for each in _team(call):
        told = tuple(case for case in call.cases if case.is_told(each.person))
        if told or not any(case.needs_cover for case in call.cases):
            yield _letter(call, each.person, Party.SERVICE, told, call.language)


def _to_the_guardians(call: Call) -> Iterator[Invitation]:
    for case in call.cases:
        if case.case.mode is not CaseMode.NAMED or case.discussion.restrict_guardian_copy:
            continue
        if is_unsafe_to_tell(case.discussion.voice):
            continue
        language = case.discussion.minutes_language or call.language
        for party in case.discussion.parties:
            if party.party is not Party.CHILD and _may_receive(case.case, party):
                yield _letter(call, party.person, party.party, (case,), language)


def _letter(
    call: Call,
    to: PersonRef,
    party: Party,
    told: tuple[CaseToTake, ...],
    language: MinutesLanguage,
) -> Invitation:
    meeting = call.meeting
    hidden = call.hides_place or _tells(call, meeting.place) or _tells(call, meeting.unit)
    return Invitation(
        meeting_id=meeting.id,
        to=_neutral(call, to) if party is Party.SERVICE else to,
        party=party,
        type=meeting.type,
        date=meeting.date,
        made_at=call.made_at,
        language=language,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place="" if hidden else meeting.place,
        place_is_hidden=hidden,
        municipality=meeting.municipality,
        unit="" if hidden else meeting.unit,
        called_by=_neutral(call, meeting.chair) if meeting.chair is not None else None,
        invited=tuple(_invited(call, party, told)),
        cases=tuple(
            CaseSlot(number, one.discussion.starts_at)
            for one in told
            if (number := neutral_reference(one.case))
        ),
        is_about_a_child=any(case.case.mode is not CaseMode.SYSTEM for case in call.cases),
        answer_by=_answer_by(call),
        sequence=call.sequence,
        is_cancelled=call.is_cancelled,
    )


def _invited(call: Call, party: Party, told: tuple[CaseToTake, ...]) -> Iterator[PersonRef]:
    """Name the team, never a family: its name would tell. A guardian sees who hears their case."""
    for each in _team(call):
        if party is Party.SERVICE or all(case.is_told(each.person) for case in told):
            yield _neutral(call, each.person)


def _team(call: Call) -> Iterator[Participant]:
    return (p for p in call.meeting.participants if p.party is Party.SERVICE)


def _may_receive(case: Case, party: Participant) -> bool:
    known: tuple[Guardianship, ...] = tuple(
        g for g in case.guardians if is_same_name(g.name, party.person.name)
    )
    return all(guardian.may_receive for guardian in known)


def _neutral(call: Call, person: PersonRef) -> PersonRef:
    """Leave out a role in which somebody wrote whose it is: “kontaktlærer for …”."""
    if not _tells(call, person.role):
        return person
    return PersonRef(person.name, "", person.service, person.person_id)


def _tells(call: Call, text: str) -> bool:
    return any(tells_of(each.case, text) for each in call.cases)


def _answer_by(call: Call) -> date | None:
    wanted = call.calendar.school_day_by(call.meeting.date - _ANSWER_BEFORE)
    return wanted if wanted is not None and wanted > call.today else None
