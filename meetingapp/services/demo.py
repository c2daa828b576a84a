"""The demonstration: a fictional office, and its teams' meetings run to finalised minutes.

Everything goes through the same use cases as a real meeting; nothing is written past them.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.case import Case
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Sitting
from meetingapp.domain.office import Office
from meetingapp.domain.people import Engagement, Person, PersonRef
from meetingapp.domain.team import Team
from meetingapp.services.cases import save_case
from meetingapp.services.file_names import minutes_file_name
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.identity import new_id
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.register import list_people, save_office, save_person, save_team
from meetingapp.services.room import open_room, save_discussion, save_meeting
from meetingapp.services.told_year.columns import paste_columns
from meetingapp.services.told_year.telling import Telling
from meetingapp.services.told_year.values import Year

_FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class Told:
    """The finished meeting of the demonstration."""

    minutes: Minutes
    file_name: str


def run_story(desk: Desk, story: Sitting) -> Told:
    """Enter the story's team and its people, and run its meeting.

    Args:
        desk: an open store; its clock tells the story's day.
        story: one sitting with one case, complete enough to be finalised.

    Raises:
        GatesClosedError: the story does not pass its own gates (a fault of ours).
    """
    told = story.meeting
    people = _register(desk, told)
    _team(desk, told, people)
    minutes = _finish(desk, story, people)
    name = minutes_file_name(told, story.cases[0])
    return Told(minutes, name)


def open_office(desk: Desk, story: Sitting) -> None:
    """Let the vault belong to the story's municipality and unit."""
    told, language = story.meeting, story.discussions[0].minutes_language
    save_office(desk, Office(told.municipality, told.unit, language or "nb"))


def plan_next(desk: Desk, told: Meeting, cases: tuple[Case, ...]) -> None:
    """Plan a meeting of the same team a few days from now, left for the visitor to run."""
    for case in cases:
        save_case(desk, case)
    team = {participant.person.name for participant in told.participants}
    people = {one.name: one.ref(told.date) for one in list_people(desk) if one.name in team}
    plan = _plan(told, people, tuple(case.id for case in cases))
    plan_meeting(desk, replace(plan, date=_next_workday(local_day(desk.clock) + timedelta(days=3))))


def tell_year(desk: Desk, year: Year) -> None:
    """Tell a year up to its today: each meeting on its day, the numbers in columns at the end."""
    evening = Telling(desk, replace(year, numbers=())).until(year.today)
    measured = [number for number in year.numbers if number.on <= year.today]
    paste_columns(evening, year.case.id, measured)


def _register(desk: Desk, told: Meeting) -> dict[str, PersonRef]:
    """Enter the team's people in the register, and return them by name with their ids."""
    known = {one.name: one.id for one in list_people(desk)}
    refs: dict[str, PersonRef] = {}
    for participant in told.participants:
        who = participant.person
        if who.service is None:
            continue
        known_as = known.get(who.name) or new_id(desk.clock)
        person = Person(known_as, who.name, (Engagement(who.service, who.role),))
        save_person(desk, person)
        refs[who.name] = replace(who, person_id=person.id)
    return refs


def _team(desk: Desk, told: Meeting, people: dict[str, PersonRef]) -> None:
    save_team(
        desk,
        Team(
            id=new_id(desk.clock),
            type=told.type,
            name=told.unit,
            members=tuple(ref.person_id for ref in people.values()),
            chair=_id_of(told.chair, people),
            note_taker=_id_of(told.note_taker, people),
            place=told.place,
            starts_at=told.starts_at,
            ends_at=told.ends_at,
        ),
    )


def _finish(desk: Desk, story: Sitting, people: dict[str, PersonRef]) -> Minutes:
    """Plan the story's meeting, write what was said, and finalise it."""
    case, discussion = story.cases[0], story.discussions[0]
    save_case(desk, case)
    planned = plan_meeting(desk, _plan(story.meeting, people, (case.id,)))
    room = open_room(desk, planned.discussions[0].id)
    save_meeting(desk, replace(story.meeting, id=room.meeting.id))
    save_discussion(desk, room.meeting.id, _same_place(discussion, room.discussion))
    return finalise_minutes(desk, room.discussion.id)


def _same_place(told: CaseDiscussion, planned: CaseDiscussion) -> CaseDiscussion:
    return replace(told, id=planned.id, case_id=planned.case_id)


def _plan(told: Meeting, people: dict[str, PersonRef], case_ids: tuple[str, ...]) -> MeetingPlan:
    return MeetingPlan(
        type=told.type,
        date=told.date,
        starts_at=told.starts_at,
        ends_at=told.ends_at,
        place=told.place,
        chair=people.get(told.chair.name) if told.chair else None,
        note_taker=people.get(told.note_taker.name) if told.note_taker else None,
        people=tuple(people.values()),
        case_ids=case_ids,
        invites=False,  # who was invited is told by the story
    )


def _id_of(who: PersonRef | None, people: dict[str, PersonRef]) -> str:
    known = people.get(who.name) if who else None
    return known.person_id if known else ""


def _next_workday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > _FRIDAY else 0)
