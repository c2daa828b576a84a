"""A meeting as it is planned: three decisions, the rest from the team."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final

from meetingapp.domain.office import Office
from meetingapp.domain.people import Person, PersonRef, ServiceCode
from meetingapp.domain.series import next_day
from meetingapp.domain.team import Team
from meetingapp.domain.template import ConsentNeed, MeetingType
from meetingapp.services.calendar import calendar_for
from meetingapp.services.drafting import LeftOut, MeetingPlan
from meetingapp.services.lists_port import MeetingDay
from meetingapp.services.plan_check import AgreedMeeting
from meetingapp.services.summaries import CaseSummary
from meetingapp.ui.viewmodels.naming import TypeNames
from meetingapp.words import Words

_WEEK: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)
_MOST_LOOKED_AT: Final = 20


@dataclass(frozen=True, slots=True)
class Desk:
    """What planning starts from, read at once.

    Of the ``total`` cases the newest are given, and those something was agreed for.
    """

    office: Office
    people: tuple[Person, ...]
    teams: tuple[Team, ...]
    cases: tuple[CaseSummary, ...]
    meetings: tuple[MeetingDay, ...]
    names: TypeNames
    types: Mapping[str, MeetingType]
    agreed: tuple[AgreedMeeting, ...] = ()
    total: int = 0


class DaySource(StrEnum):
    """Where a proposed day comes from."""

    AGREED = "AGREED"
    SERIES = "SERIES"
    WEEKDAY = "WEEKDAY"


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
    left_out: tuple[LeftOut, ...] = ()
    invites: bool = True


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


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a new meeting begins with: of which kind, about which cases, on which day, and why."""

    type: str
    case_ids: tuple[str, ...]
    day: date
    source: DaySource


def proposal(desk: Desk, case_id: str, today: date) -> Proposal:
    """Propose what was agreed last for this case or, from nowhere, what was agreed for soonest."""
    agreed = next((one for one in desk.agreed if not case_id or case_id in one.case_ids), None)
    if agreed is not None:
        return Proposal(agreed.type, agreed.case_ids, agreed.on, DaySource.AGREED)
    first = desk.teams[0].type if desk.teams else next(iter(desk.names), "")
    only = (desk.cases[0].id,) if len(desk.cases) == 1 else ()
    day, source = day_for(desk, first, today)
    return Proposal(first, (case_id,) if case_id else only, day, source)


def day_for(desk: Desk, code: str, today: date) -> tuple[date, DaySource]:
    """Propose a day for a kind of meeting: as agreed, by the team’s series, or by its weekday."""
    agreed = next((one.on for one in desk.agreed if one.type == code), None)
    if agreed is not None:
        return agreed, DaySource.AGREED
    team = next((one for one in desk.teams if one.type == code), None)
    if team is not None and team.series is not None:
        taken = {meeting.date for meeting in desk.meetings if meeting.type == code}
        start = today + _DAY
        for _ in range(_MOST_LOOKED_AT):
            day = next_day(team.series, calendar_for(desk.office, start), start)
            if day is None:
                break
            if day not in taken:
                return day, DaySource.SERIES
            start = day + _DAY
    return weekday_of_last(desk.meetings, code, today), DaySource.WEEKDAY


def weekday_of_last(meetings: Sequence[MeetingDay], type_code: str, today: date) -> date:
    """Propose the weekday the team met last, at the earliest a week from now."""
    held = [meeting.date for meeting in meetings if meeting.type == type_code]
    day = max(held, default=today)
    while day < today + _WEEK:
        day += _WEEK
    return day


def where_from(words: Words, source: DaySource) -> str:
    """Say where the day that is proposed comes from."""
    match source:
        case DaySource.AGREED:
            return words("The day you agreed on last time")
        case DaySource.SERIES:
            return words("The next day of the team’s series")
        case DaySource.WEEKDAY:
            return ""


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
        left_out=tuple(out for out in wish.left_out if out.case_id in wish.case_ids),
        invites=wish.invites,
    )


def moved(end: time, start: time, to: time) -> time:
    """Return when a meeting ends that begins at another time; it never runs past midnight."""
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    total = min(to.hour * 60 + to.minute + minutes, 24 * 60 - 1)
    return time(total // 60, total % 60)
