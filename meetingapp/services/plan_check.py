"""What a plan would meet: consents, collisions, days off, and what each case brings along."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.calendar import DayOff
from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.consent_cover import ServiceCover, covers
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.room import is_concerned
from meetingapp.domain.invitation import Call, CaseToTake, Invitation, invitations
from meetingapp.domain.lineage import standing_measures
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import PersonRef
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.whereabouts import hides_whereabouts
from meetingapp.services.calendar import calendar_for
from meetingapp.services.drafting import (
    CONSENT_KIND,
    MeetingPlan,
    covered_in,
    draft,
    of_kind,
    preparing,
    stops,
)
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

_MOST_READ: Final = 100
"""Of the newest minutes: what was agreed longer ago has its meeting, or is forgotten."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a case brings to its next meeting, counted and never told."""

    purpose: DiscussionPurpose
    last_held: date | None = None
    to_evaluate: int = 0
    to_follow: int = 0
    parked: int = 0
    child_talk_by: PersonRef | None = None
    child_talk_before: date | None = None


@dataclass(frozen=True, slots=True)
class PlannedCase:
    """One case of the plan. ``open`` is what the gates say about inviting to it.

    ``late`` is the day an evaluation was agreed for, where the meeting comes after it.
    """

    case_id: str
    services: tuple[ServiceCover, ...]
    open: tuple[GateResult, ...]
    stops: bool
    brings: Brought
    is_named: bool
    late: date | None = None


@dataclass(frozen=True, slots=True)
class Collision:
    """Another meeting at the same time: of whom, or in which place."""

    type: str
    starts_at: time
    people: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """All that is to be known before a meeting is planned."""

    cases: tuple[PlannedCase, ...]
    letters: tuple[Invitation, ...] = ()
    day_off: DayOff | None = None
    collisions: tuple[Collision, ...] = ()

    @property
    def stops(self) -> bool:
        """Tell whether an invitation cannot be made."""
        return any(case.stops for case in self.cases)


@dataclass(frozen=True, slots=True)
class AgreedMeeting:
    """A day agreed on in earlier meetings and not planned yet, with the cases it was agreed for."""

    type: str
    on: date
    case_ids: tuple[str, ...]


@policy(Permission.RUN_MEETINGS)
def check_plan(desk: Desk, plan: MeetingPlan) -> PlanCheck:
    """Look at a plan without keeping any of it.

    Raises:
        AppError: as ``drafting.draft``.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        made = draft(work, plan, desk.clock)
        meeting = made.meeting
        cases, taken = [], []
        for case, begun in made.cases:
            context, results = preparing(work, desk.clock, meeting, case, begun)
            consent = of_kind(made.template, results, CONSENT_KIND)
            asked = tuple(s for s in meeting.invited_services if is_concerned(context, s))
            cases.append(
                PlannedCase(
                    case.id,
                    covers(context.consents, asked, today) if case.mode is CaseMode.NAMED else (),
                    tuple(r for r in consent if r.closes),
                    any(True for _ in stops(consent)),
                    _brought(case, begun),
                    case.mode is CaseMode.NAMED,
                    _late(case, meeting.date, today),
                )
            )
            taken.append(CaseToTake(case, begun, covered_in(context, today)))
            work.audit("case.read", case.id)
        calendar = calendar_for(made.office, meeting.date)
        call = Call(
            meeting,
            tuple(taken),
            calendar,
            today,
            desk.clock(),
            made.office.minutes_language,
            hides_place=any(hides_whereabouts(case) for case, _ in made.cases),
        )
        check = PlanCheck(
            tuple(cases),
            invitations(call),
            calendar.why_not(meeting.date),
            tuple(_collisions(work, meeting)),
        )
        work.commit()
    return check


@policy(Permission.RUN_MEETINGS)
def agreed_meetings(desk: Desk) -> tuple[AgreedMeeting, ...]:
    """List the days agreed for meetings that nobody has planned yet, soonest first."""
    today = local_day(desk.clock)
    found: dict[tuple[str, date], list[str]] = {}
    with desk.begin() as work:
        waiting = work.meetings.summaries(unfinished=True)
        seen = {each.case_id for meeting in waiting for each in meeting.discussions}
        for agreed in work.lists.agreed(_MOST_READ):
            if agreed.case_id in seen:
                continue
            seen.add(agreed.case_id)
            if agreed.on is not None and agreed.on >= today:
                found.setdefault((agreed.type, agreed.on), []).append(agreed.case_id)
        work.audit("meeting.list", "meetings")
        work.commit()
    ordered = sorted(found.items(), key=lambda item: item[0][1])
    return tuple(AgreedMeeting(kind, day, tuple(ids)) for (kind, day), ids in ordered)


def collisions_of(meeting: Meeting, others: tuple[Meeting, ...]) -> Iterator[Collision]:
    """Tell which meetings take the same people or the same place at the same time."""
    for other in others:
        if other.id == meeting.id or not _overlap(meeting, other):
            continue
        mine = [p.person for p in meeting.participants]
        both = tuple(
            each.person.name
            for each in other.participants
            if any(each.person.is_same_as(person) for person in mine)
        )
        place = meeting.place if _folded(meeting.place) == _folded(other.place) else ""
        if both or place:
            yield Collision(other.type, other.starts_at or time(), both, place)


def _collisions(work: UnitOfWork, meeting: Meeting) -> Iterator[Collision]:
    coming = work.meetings.summaries(unfinished=True)
    same_day = (each for each in coming if each.date == meeting.date)
    others = tuple(
        replace(work.meetings.get(each.id), place=each.place)  # blank where it must not be told
        for each in same_day
    )
    return collisions_of(meeting, others)


def _overlap(one: Meeting, other: Meeting) -> bool:
    if one.date != other.date or one.starts_at is None or other.starts_at is None:
        return False
    first_ends = max(one.ends_at or one.starts_at, one.starts_at)
    other_ends = max(other.ends_at or other.starts_at, other.starts_at)
    if one.starts_at == other.starts_at:
        return True
    return one.starts_at < other_ends and other.starts_at < first_ends


def _folded(place: str) -> tuple[str, ...]:
    return tuple(place.casefold().split())


def _brought(case: Case, begun: CaseDiscussion) -> Brought:
    """Count what is carried over, and say who talks with the child first."""
    last = case.earlier[-1] if case.earlier else None
    brought = Brought(
        begun.purpose,
        to_evaluate=len(begun.since_last.evaluations),
        to_follow=len(begun.since_last.status_lines),
        parked=len(begun.parked),
    )
    if last is None:
        return brought
    talk = last.next_meeting
    return replace(
        brought,
        last_held=last.held_on,
        child_talk_by=talk.child_talk_by,
        child_talk_before=talk.child_talk_before,
    )


def _late(case: Case, day: date, today: date) -> date | None:
    """Return the first evaluation that would come too late; what is late already is not told."""
    agreed = (m.evaluation_date for m in standing_measures(case, day))
    return min((d for d in agreed if d is not None and today <= d < day), default=None)
