"""Plan a meeting: a sitting with one discussion per case, prefilled from the team."""

from dataclasses import dataclass
from datetime import date, time

from meetingapp.domain.carry_over import LastTime, carried_into, purpose_of
from meetingapp.domain.case import Case, CaseMode, System
from meetingapp.domain.meeting import (
    CaseDiscussion,
    Meeting,
    Participant,
    TemplateRef,
)
from meetingapp.domain.office import Office
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.domain.template import ConsentNeed, MeetingType
from meetingapp.errors import AppError
from meetingapp.services.access_port import AccessReason
from meetingapp.services.identity import new_id
from meetingapp.services.own_types import template_for
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import MeetingSummary, UnitOfWork
from meetingapp.services.roles import Permission


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What a person chose: type, when and where, who, and which cases in which order.

    ``services`` are those invited; without any they are the services of the people who come.
    """

    type: str
    date: date
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    chair: PersonRef | None = None
    note_taker: PersonRef | None = None
    people: tuple[PersonRef, ...] = ()
    case_ids: tuple[str, ...] = ()
    services: tuple[ServiceCode, ...] = ()


@policy(Permission.RUN_MEETINGS)
def plan_meeting(desk: Desk, plan: MeetingPlan) -> MeetingSummary:
    """Create the meeting and its discussions.

    Raises:
        AppError: ``meeting.no_cases`` without a case; ``meeting.needs_name``, ``meeting.no_child``
            or ``meeting.only_children`` where a case does not belong in this kind of meeting;
            ``case.missing``; as ``template_for``.
    """
    if not plan.case_ids:
        raise AppError("meeting.no_cases")
    with desk.begin() as work:
        template, own = template_for(work, plan.type)
        cases = tuple(
            work.cases.get(case_id, before=plan.date) for case_id in dict.fromkeys(plan.case_ids)
        )
        for case in cases:
            _must_belong(case, template.type)
        office = work.people.office()
        meeting = _meeting(
            plan,
            office,
            new_id(desk.clock),
            TemplateRef(template.core_version, template.type.version, own),
        )
        work.meetings.save(meeting)
        work.audit("meeting.plan", meeting.id)
        for case in cases:
            begun = _discussion(work, case, office, meeting.date, new_id(desk.clock))
            work.meetings.save_discussion(meeting.id, begun)
            _let_in(work, case.id, plan)
            work.audit("case.read", case.id)
        summary = work.meetings.summary(meeting.id)
        work.commit()
    return summary


@policy(Permission.SEE_CASES)
def list_meetings(desk: Desk) -> tuple[MeetingSummary, ...]:
    """All meetings, by date and start."""
    with desk.begin() as work:
        found = work.meetings.summaries()
        work.audit("meeting.list", "meetings")
        work.commit()
    return found


def _let_in(work: UnitOfWork, case_id: str, plan: MeetingPlan) -> None:
    """Let those who lead the meeting and write in it see the case."""
    for who, why in (
        (plan.chair, AccessReason.CHAIRS),
        (plan.note_taker, AccessReason.TAKES_NOTES),
    ):
        if who is not None and who.person_id:
            work.access.grant(case_id, who.person_id, why)


def _must_belong(case: Case, kind: MeetingType) -> None:
    """Keep a child out of a system meeting, and a child without a name where names are needed."""
    about_children = kind.consent is not ConsentNeed.NONE
    if not about_children and case.mode is not CaseMode.SYSTEM:
        raise AppError("meeting.no_child")
    if about_children and isinstance(case.subject, System):
        raise AppError("meeting.only_children")
    if case.mode is CaseMode.ANONYMOUS and not kind.anonymous_allowed:
        raise AppError("meeting.needs_name")


def _meeting(plan: MeetingPlan, office: Office, id_: str, template: TemplateRef) -> Meeting:
    come = (p.service for p in plan.people if p.service is not None)
    services = plan.services or tuple(dict.fromkeys(come))
    return Meeting(
        id=id_,
        type=plan.type,
        date=plan.date,
        template=template,
        municipality=office.municipality,
        unit=office.unit,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        place=plan.place,
        chair=plan.chair,
        note_taker=plan.note_taker,
        participants=tuple(Participant(person) for person in plan.people),
        invited_services=services,
    )


def _discussion(
    work: UnitOfWork, case: Case, office: Office, day: date, id_: str
) -> CaseDiscussion:
    """Begin a discussion with what the earlier ones hand on to it."""
    last = _stopped_last_time(work, case)
    begun = CaseDiscussion(
        id=id_,
        case_id=case.id,
        purpose=purpose_of(case, day, last),
        minutes_language=office.minutes_language,
        parties=tuple(Participant(g.ref(), Party.GUARDIAN) for g in case.guardians),
    )
    return carried_into(case, day, begun, last)


def _stopped_last_time(work: UnitOfWork, case: Case) -> LastTime | None:
    """Read the draft of a discussion that was stopped: it holds what its minutes do not."""
    last = case.earlier[-1] if case.earlier else None
    if last is None or not last.stopped or not last.discussion_id:
        return None
    return LastTime(last.held_on, work.meetings.discussion(last.discussion_id))
