"""The office, its people and its team, as they are filled in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from meetingapp.domain.office import Office
from meetingapp.domain.people import Engagement, Person
from meetingapp.domain.series import Series
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
    """Say role and service of a person: ``inspektør · skolen``; with its day for who has left."""
    held = engagement_of(person, on)
    if held is None:
        return ""
    left = left_on(person, on)
    parts = [held.role, words.code(held.service)]
    if left is not None:
        parts.append(words("left on {day}", day=words.long_day(left)))
    elif held.since is not None and held.since > on:
        parts.append(words("from {day}", day=words.long_day(held.since)))
    return " · ".join(part for part in parts if part)


def still_here(person: Person, on: date) -> bool:
    """Tell whether somebody has not left: a role is held on a day, or will be."""
    held = person.engagements
    return not held or any(each.until is None or each.until >= on for each in held)


def left_on(person: Person, on: date) -> date | None:
    """Return the last day of somebody who has left."""
    if still_here(person, on):
        return None
    return max(each.until for each in person.engagements if each.until is not None)


def engagement_of(person: Person, on: date) -> Engagement | None:
    """Return the role held on a day; else the one that comes, or the last there was."""
    held = person.engagements
    now = next((each for each in held if each.holds_on(on)), None)
    return now or next((each for each in reversed(held)), None)


def with_role(person: Person, name: str, wanted: Engagement, on: date) -> Person:
    """Give a person a name and a role with its days.

    A role in another service that begins on a day leaves the earlier one standing until then;
    otherwise what is written is what it is.
    """
    wanted = replace(wanted, role=tidy(wanted.role))
    held = engagement_of(person, on)
    if held is None:
        return replace(person, name=tidy(name), engagements=(wanted,))
    moves_on = wanted.since is not None and (held.since is None or held.since < wanted.since)
    if moves_on and (held.role, held.service) != (wanted.role, wanted.service):
        ended = replace(held, until=_day_before(wanted.since, held.until))
        kept = tuple(ended if each is held else each for each in person.engagements)
        return replace(person, name=tidy(name), engagements=(*kept, wanted))
    kept = tuple(wanted if each is held else each for each in person.engagements)
    return replace(person, name=tidy(name), engagements=kept)


def _day_before(begins: date | None, until: date | None) -> date | None:
    if begins is None or (until is not None and until < begins):
        return until
    return begins - timedelta(days=1)


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
    series: Series | None = None


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
        series=entry.series,
    )
