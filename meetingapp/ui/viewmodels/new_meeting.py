"""A meeting as it is planned: three decisions, the rest from the team."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from meetingapp.domain.office import Office
from meetingapp.domain.people import Person, PersonRef, ServiceCode
from meetingapp.domain.team import Team
from meetingapp.domain.template import ConsentNeed, MeetingType
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.ports import CaseSummary, MeetingSummary
from meetingapp.ui.viewmodels.naming import TypeNames
from meetingapp.words import Words

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Desk:
    """What planning starts from, read at once."""

    office: Office
    people: tuple[Person, ...]
    teams: tuple[Team, ...]
    cases: tuple[CaseSummary, ...]
    meetings: tuple[MeetingSummary, ...]
    names: TypeNames
    types: Mapping[str, MeetingType]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person chose and wrote."""

    type: str
    case_ids: tuple[str, ...]
    day: date | None
    starts_at: time | None
    ends_at: time | None
    place: str
    chair: str
    note_taker: str
    members: tuple[str, ...]
    services: tuple[str, ...] = ()


def invited(desk: Desk, code: str, members: Sequence[str], day: date) -> tuple[ServiceCode, ...]:
    """Propose the services to invite: those of the team, else those the type usually has."""
    known = {person.id: person.ref(day).service for person in desk.people}
    come = tuple(dict.fromkeys(s for one in members if (s := known.get(one)) is not None))
    kind = desk.types.get(code)
    return come or (kind.services if kind is not None else ())


def about_type(words: Words, kind: MeetingType) -> str:
    """Say what a kind of meeting is for, who calls it, how often, and whether names are needed."""
    language = words.language
    said = [kind.purpose[language]]
    if kind.convener[language]:
        said.append(words("Called by {who}.", who=kind.convener[language]))
    if kind.cadence[language]:
        often = kind.cadence[language]
        said.append(f"{often[:1].upper()}{often[1:]}.")
    if kind.consent is ConsentNeed.NONE:
        said.append(words("No child is discussed."))
    elif kind.anonymous_allowed:
        said.append(words("A child may be discussed without a name."))
    else:
        said.append(words("It needs a name and a consent."))
    if kind.variants:
        names = [variant.name[language] for variant in kind.variants]
        said.append(words("It may be: {names}.", names=words.listing(names)))
    return " ".join(said)


def next_day(meetings: Sequence[MeetingSummary], type_code: str, today: date) -> date:
    """Propose a day: the weekday the team met last, at the earliest a week from now."""
    held = [meeting.date for meeting in meetings if meeting.type == type_code]
    day = max(held, default=today)
    while day < today + _WEEK:
        day += _WEEK
    return day


def plan_of(wish: Wish, people: Sequence[Person]) -> MeetingPlan | None:
    """Return the plan, or None while a day or a case is lacking."""
    if wish.day is None or not wish.case_ids or not wish.type:
        return None
    day = wish.day
    known = {person.id: person.ref(day) for person in people}

    def ref(person_id: str) -> PersonRef | None:
        return known.get(person_id)

    members = dict.fromkeys(one for one in (wish.chair, wish.note_taker, *wish.members) if one)
    return MeetingPlan(
        type=wish.type,
        date=day,
        starts_at=wish.starts_at,
        ends_at=wish.ends_at,
        place=" ".join(wish.place.split()),
        chair=ref(wish.chair),
        note_taker=ref(wish.note_taker),
        people=tuple(found for one in members if (found := ref(one)) is not None),
        case_ids=wish.case_ids,
        services=tuple(ServiceCode(code) for code in wish.services),
    )


def invitation_title(words: Words, wish: Wish, desk: Desk) -> str:
    """Write the first line of the invitation."""
    name = desk.names.get(wish.type, {}).get(words.language, wish.type)
    return words("Invitation to {meeting}", meeting=name)


def invitation(words: Words, wish: Wish, desk: Desk) -> str:
    """Write the invitation. It holds no name of a child, no concern and no health."""
    lines = []
    if wish.day is not None:
        when = words.weekday_and_day(wish.day)
        if wish.starts_at is not None:
            when += f" {words('at {time}', time=wish.starts_at)}"
            if wish.ends_at is not None:
                when += f"–{words.clock(wish.ends_at)}"
        lines.append(when[:1].upper() + when[1:])
    place, unit = wish.place.strip(), desk.office.unit
    where = place if place.startswith(unit) else ", ".join(part for part in (unit, place) if part)
    if where:
        lines.append(where)
    references = {case.id: case.reference for case in desk.cases}
    lines.append("")
    lines += [
        words("Case {number}", number=references.get(one) or str(at))
        for at, one in enumerate(wish.case_ids, start=1)
    ]
    lines += ["", words("Names and what the cases are about are shared in the meeting only.")]
    chair = next((person.name for person in desk.people if person.id == wish.chair), "")
    return "\n".join([*lines, *(["", chair] if chair else [])])
