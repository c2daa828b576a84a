"""A meeting as it would be planned: the sitting, its cases, and what they bring along.

Planning keeps it, checking only looks at it; both see the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Final

from meetingapp.clock import Clock, local_day
from meetingapp.domain.carry_over import LastTime, carried_into, purpose_of
from meetingapp.domain.case import Case, CaseMode, System
from meetingapp.domain.consent_cover import covers
from meetingapp.domain.context import GateContext, context_for
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import evaluate
from meetingapp.domain.handover import handed_to
from meetingapp.domain.meeting import (
    CaseAttendance,
    CaseDiscussion,
    Meeting,
    Participant,
    TemplateRef,
)
from meetingapp.domain.office import Office
from meetingapp.domain.people import Party, PersonRef, ServiceCode, is_same_name
from meetingapp.domain.template import ConsentNeed, MeetingType, Severity, Stage, Template
from meetingapp.errors import AppError, Clause
from meetingapp.services.annual.plan import as_said_since
from meetingapp.services.calendar import calendar_for
from meetingapp.services.identity import new_id
from meetingapp.services.known_names import names_for
from meetingapp.services.own_types import template_for
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.shelf import load_lexicon, template_of
from meetingapp.services.signers import signers_for


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A service that comes to the sitting, and takes no part in one of its cases."""

    case_id: str
    service: ServiceCode


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What a person chose: type, when and where, who, and which cases in which order.

    ``services`` are those invited; without any they are the services of the people who come.
    ``invites`` is whether invitations are to be made: then every consent must hold first.
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
    left_out: tuple[LeftOut, ...] = ()
    invites: bool = True


@dataclass(frozen=True, slots=True)
class Drafted:
    """The sitting and its discussions, in the order of their cases."""

    meeting: Meeting
    template: Template
    office: Office
    cases: tuple[tuple[Case, CaseDiscussion], ...]


def draft(work: UnitOfWork, plan: MeetingPlan, clock: Clock) -> Drafted:
    """Make the meeting and its discussions, and keep nothing of it.

    Raises:
        AppError: ``meeting.no_cases`` without a case; ``meeting.needs_name``, ``meeting.no_child``
            or ``meeting.only_children`` where a case does not belong in this kind of meeting;
            ``planning.nobody_left``, ``planning.unnamed``; ``case.missing``; as ``template_for``.
    """
    if not plan.case_ids:
        raise AppError("meeting.no_cases")
    template, own = template_for(work, plan.type)
    cases = tuple(
        work.cases.get(case_id, before=plan.date) for case_id in dict.fromkeys(plan.case_ids)
    )
    for case in cases:
        _must_belong(case, template.type)
    office = work.people.office()
    ref = TemplateRef(template.core_version, template.type.version, own)
    meeting = _meeting(plan, office, new_id(clock), ref)
    begun = tuple(
        (case, _with_out(plan, begin(work, case, office, meeting.date, new_id(clock))))
        for case in cases
    )
    return Drafted(meeting, template, office, begun)


def begin(work: UnitOfWork, case: Case, office: Office, day: date, id_: str) -> CaseDiscussion:
    """Begin a discussion with what the earlier ones hand on to it."""
    last = _stopped_last_time(work, case)
    begun = CaseDiscussion(
        id=id_,
        case_id=case.id,
        purpose=purpose_of(case, day, last),
        minutes_language=office.minutes_language,
        parties=tuple(Participant(g.ref(), Party.GUARDIAN) for g in case.guardians),
    )
    carried = carried_into(as_said_since(work, case, day), day, begun, last)
    taken = handed_to(case, work.handovers.of_case(case.id), day)
    if taken is None:
        return carried
    return replace(carried, coordination=replace(carried.coordination, coordinator=taken))


def preparing(
    work: UnitOfWork, clock: Clock, meeting: Meeting, case: Case, discussion: CaseDiscussion
) -> tuple[GateContext, tuple[GateResult, ...]]:
    """Ask the gates what is to be in place before a meeting; the same ones as in the room."""
    office = work.people.office()
    context = context_for(
        meeting,
        case,
        discussion,
        template=template_of(meeting),
        lexicon=load_lexicon(),
        today=local_day(clock),
        signers=signers_for(office),
        register=work.people.all(),
        register_names=names_for(work, case),
        calendar=calendar_for(office, meeting.date),
    )
    return context, tuple(r for r in evaluate(context) if r.stage is Stage.PREP)


def covered_in(context: GateContext, today: date) -> frozenset[ServiceCode]:
    """Return the services a consent lets know of the case; what was taken back is out at once."""
    known = covers(context.consents, tuple(ServiceCode), today)
    return frozenset(each.service for each in known if each.holds)


CONSENT_KIND: Final = "preparation_consent"
"""The kind of requirement that no service is invited to a case it may not know of."""


def of_kind(
    template: Template, results: tuple[GateResult, ...], kind: str
) -> tuple[GateResult, ...]:
    """Give what the gates of one kind answered; nothing where the template has none."""
    gates = {rule.id for rule in template.rules if rule.kind == kind}
    return tuple(result for result in results if result.id in gates)


def must_be_ready(results: tuple[GateResult, ...]) -> None:
    """Refuse an invitation while a requirement that stops it is open.

    Raises:
        AppError: ``invitation.not_ready``, with the first thing that is missing.
    """
    for result in stops(results):
        reason = Clause(result.message_key, result.params)
        raise AppError("invitation.not_ready", reason=reason)


def stops(results: tuple[GateResult, ...]) -> Iterator[GateResult]:
    """Give what keeps an invitation from being made, of what the gates said."""
    return (r for r in results if r.closes and r.severity is Severity.ERROR)


def leave_out(
    team: tuple[Participant, ...],
    noted: tuple[CaseAttendance, ...],
    services: frozenset[ServiceCode],
    *,
    everybody: bool = False,
) -> tuple[CaseAttendance, ...]:
    """Note who stays out of a case: everybody who comes from one of these services.

    Args:
        team: those who come to the sitting.
        noted: what is noted of people in this case.
        services: those that take no part.
        everybody: give those who take part a note too.

    Raises:
        AppError: ``planning.unnamed`` where nobody is named who could stay out;
            ``planning.nobody_left``.
    """
    for service in sorted(services):
        if all(each.person.service is not service for each in team):
            raise AppError("planning.unnamed", service=service)
    left, rows = list(noted), []
    for each in team:
        row = next((r for r in left if is_same_name(r.name, each.person.name)), None)
        if row is not None:
            left.remove(row)
        goes = each.person.service in services
        if row is not None or goes or everybody:
            row = row or CaseAttendance(each.person.name)
            rows.append(replace(row, stays_out=row.stays_out or goes))
    out = sum(row.stays_out for row in rows)
    if services and out >= len(team):
        raise AppError("planning.nobody_left")
    return (*rows, *left)


def _with_out(plan: MeetingPlan, discussion: CaseDiscussion) -> CaseDiscussion:
    out = frozenset(o.service for o in plan.left_out if o.case_id == discussion.case_id)
    if not out:
        return discussion
    return replace(discussion, attendance=leave_out(_team(plan), discussion.attendance, out))


def _team(plan: MeetingPlan) -> tuple[Participant, ...]:
    return tuple(Participant(person) for person in plan.people)


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
        participants=_team(plan),
        invited_services=plan.services or services_of(plan.people),
    )


def services_of(people: tuple[PersonRef, ...]) -> tuple[ServiceCode, ...]:
    """Return the services some people come from, each once."""
    return tuple(dict.fromkeys(p.service for p in people if p.service is not None))


def _stopped_last_time(work: UnitOfWork, case: Case) -> LastTime | None:
    """Read the draft of a discussion that was stopped: it holds what its minutes do not."""
    last = case.earlier[-1] if case.earlier else None
    if last is None or not last.stopped or not last.discussion_id:
        return None
    return LastTime(last.held_on, work.meetings.discussion(last.discussion_id))
