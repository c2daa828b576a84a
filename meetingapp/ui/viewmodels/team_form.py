"""The office, its people and its team, as they are filled in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from meetingapp.domain.office import Office
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.domain.team import Team
from meetingapp.ui.viewmodels.case_form import tidy
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.words import Words


@dataclass(frozen=True, slots=True)
class Register:
    """Everything on the screen, read at once. Each type of meeting has a team, empty or not."""

    office: Office
    people: tuple[Person, ...]
    teams: tuple[Team, ...]


def role_of(person: Person, on: date) -> str:
    """Return the role a person has on a day."""
    return person.ref(on).role


def choices(people: Sequence[Person], on: date) -> tuple[PersonChoice, ...]:
    """Return people as a person field offers them."""
    return tuple(PersonChoice(one.id, one.name, role_of(one, on)) for one in people)


def described(words: Words, person: Person, on: date) -> str:
    """Say role and service of a person: ``inspektør · skolen``."""
    ref = person.ref(on)
    service = words.code(ref.service) if ref.service is not None else ""
    return " · ".join(part for part in (ref.role, service) if part)


def with_role(person: Person, name: str, role: str, service: ServiceCode, on: date) -> Person:
    """Give a person a name and a role; an earlier role ends the day before."""
    wanted = Engagement(service, tidy(role), since=None)
    held = person.ref(on)
    if held.role == wanted.role and held.service is service and person.engagements:
        return replace(person, name=tidy(name))
    return replace(person, name=tidy(name), engagements=(wanted,))


@dataclass(frozen=True, slots=True)
class TeamEntry:
    """The team as written."""

    name: str
    members: tuple[str, ...]
    chair: str
    note_taker: str
    place: str
    starts_at: time | None
    ends_at: time | None


def written_team(before: Team, entry: TeamEntry) -> Team:
    """Return the team with what is written; chair and note-taker are always members."""
    leading = [one for one in (entry.chair, entry.note_taker) if one]
    return replace(
        before,
        name=tidy(entry.name),
        members=tuple(dict.fromkeys((*entry.members, *leading))),
        chair=entry.chair,
        note_taker=entry.note_taker,
        place=tidy(entry.place),
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
    )
