"""Before the meeting: what is in place for one case of it, and what is not."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.consent_cover import ServiceCover, covers
from meetingapp.domain.context import GateContext
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.listener import is_too_young
from meetingapp.domain.gates.room import is_concerned
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import Party, Person, PersonRef, ServiceCode
from meetingapp.domain.planned import has_begun
from meetingapp.domain.preparation import Line, Step, StepKind, line_to
from meetingapp.domain.template import Template
from meetingapp.domain.voice import is_unsafe_to_tell
from meetingapp.errors import AppError
from meetingapp.services.drafting import CONSENT_KIND, leave_out, of_kind, preparing
from meetingapp.services.hidden_place import as_seen
from meetingapp.services.issued import issued_of, told_by
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

_TALK: Final = "talk/"
_TASKS_KIND: Final = "preparation_tasks"
_CHILD_KIND: Final = "preparation_child"


@dataclass(frozen=True, slots=True)
class ChildTalk:
    """Who talks with the child before the meeting, and by when."""

    by: PersonRef | None = None
    before: date | None = None


@dataclass(frozen=True, slots=True)
class Preparation:
    """All that is known before a meeting about one of its cases; of the others only the order.

    ``with_guardian`` where the child is too young to be talked with. ``is_current`` where the
    invitations that were made still tell what is planned.
    """

    meeting: Meeting
    template: Template
    case: Case
    discussion: CaseDiscussion
    discussion_ids: tuple[str, ...]
    people: tuple[Person, ...]
    services: tuple[ServiceCover, ...]
    open: tuple[GateResult, ...]
    line: Line
    talk: ChildTalk
    today: date
    calendar: Calendar
    with_guardian: bool = False
    made_on: date | None = None
    is_current: bool = False
    is_held: bool = False
    hides_place: bool = False


@policy(Permission.RUN_MEETINGS)
def prepare(desk: Desk, meeting_id: str, discussion_id: str = "") -> Preparation:
    """Gather it for one case, the first one when none is named. Only this case is read.

    Raises:
        AppError: ``meeting.missing``, ``discussion.missing``.
    """
    with desk.begin() as work:
        meeting = work.meetings.get(meeting_id)
        ids = work.meetings.discussion_ids(meeting_id)
        if not ids:
            raise AppError("meeting.missing")
        discussion = work.meetings.discussion(discussion_id or ids[0])
        meeting = work.meetings.meeting_of(discussion.id)
        case = work.cases.get(discussion.case_id, before=meeting.date)
        prepared = _prepared(desk, work, meeting, case, discussion)
        work.audit("discussion.read", discussion.id)
        work.commit()
    return prepared


@policy(Permission.RUN_MEETINGS)
def arrange_talk(desk: Desk, discussion_id: str, talk: ChildTalk) -> None:
    """Keep who talks with the child before this meeting, and by when.

    Raises:
        AppError: ``discussion.missing``.
    """
    with desk.begin() as work:
        work.meetings.meeting_of(discussion_id)
        work.people.keep_setting(f"{_TALK}{discussion_id}", _written(talk))
        work.audit("discussion.arrange", discussion_id)
        work.commit()


@policy(Permission.RUN_MEETINGS)
def mark_child_asked(desk: Desk, discussion_id: str, *, asked: bool) -> None:
    """Note that the child was asked beforehand, or that this was not so after all.

    Raises:
        AppError: ``discussion.missing``, ``discussion.finalised``.
    """
    with desk.begin() as work:
        discussion = work.meetings.discussion(discussion_id)
        _save(work, replace(discussion, child_asked_beforehand=asked or None))


@policy(Permission.RUN_MEETINGS)
def give_tasks(desk: Desk, discussion_id: str, tasks: Mapping[str, str]) -> None:
    """Ask people by name to prepare something, where nothing was asked of them yet.

    Raises:
        AppError: ``discussion.missing``, ``discussion.finalised``.
    """
    with desk.begin() as work:
        discussion = work.meetings.discussion(discussion_id)
        meeting = work.meetings.meeting_of(discussion_id)
        team = tuple(p for p in meeting.participants if p.party is Party.SERVICE)
        rows = leave_out(team, discussion.attendance, frozenset(), everybody=True)
        given = tuple(
            replace(row, task=row.task or ("" if row.stays_out else tasks.get(row.name, "")))
            for row in rows
        )
        _save(work, replace(discussion, attendance=given))


@policy(Permission.RUN_MEETINGS)
def take_without(desk: Desk, discussion_id: str, service: ServiceCode) -> None:
    """Let everybody from a service stay out of one case of a planned meeting.

    Raises:
        AppError: ``planning.unnamed``, ``planning.nobody_left``, ``discussion.missing``,
            ``discussion.finalised``.
    """
    with desk.begin() as work:
        discussion = work.meetings.discussion(discussion_id)
        meeting = work.meetings.meeting_of(discussion_id)
        team = tuple(p for p in meeting.participants if p.party is Party.SERVICE)
        out = leave_out(team, discussion.attendance, frozenset({service}))
        _save(work, replace(discussion, attendance=out))


def _save(work: UnitOfWork, discussion: CaseDiscussion) -> None:
    meeting = work.meetings.meeting_of(discussion.id)
    work.meetings.save_discussion(meeting.id, discussion)
    work.audit("discussion.save", discussion.id)
    work.commit()


def _prepared(
    desk: Desk, work: UnitOfWork, meeting: Meeting, case: Case, discussion: CaseDiscussion
) -> Preparation:
    today = local_day(desk.clock)
    context, results = preparing(work, desk.clock, meeting, case, discussion)
    issued = issued_of(work, meeting.id)
    talk = _talk(work, case, discussion.id)
    invited = tuple(s for s in meeting.invited_services if is_concerned(context, s))
    is_current = issued is not None and issued.told == told_by(meeting)
    facts = _Facts(context, results, talk, issued.on if issued and is_current else None)
    return Preparation(
        meeting=as_seen(work, meeting),
        template=context.template,
        case=case,
        discussion=discussion,
        discussion_ids=work.meetings.discussion_ids(meeting.id),
        people=work.people.all(),
        services=covers(context.consents, invited, today) if facts.is_named else (),
        open=tuple(r for r in results if r.closes),
        line=line_to(meeting.date, tuple(_steps(facts)), context.calendar, today),
        talk=talk,
        today=today,
        calendar=context.calendar,
        with_guardian=is_too_young(case, meeting.date),
        made_on=issued.on if issued else None,
        is_current=is_current,
        is_held=has_begun(meeting) or work.minutes.latest_of(discussion.id) is not None,
        hides_place=work.meetings.hides_whereabouts(meeting.id),
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the steps follow from."""

    context: GateContext
    results: tuple[GateResult, ...]
    talk: ChildTalk
    made_on: date | None

    @property
    def is_named(self) -> bool:
        return self.context.case.mode is CaseMode.NAMED

    def of(self, kind: str) -> tuple[GateResult, ...]:
        return of_kind(self.context.template, self.results, kind)


def _steps(facts: _Facts) -> Iterator[Step]:
    meeting, discussion = facts.context.meeting, facts.context.discussion
    yield Step(StepKind.PLACE, bool(meeting.place.strip()))
    if facts.is_named and (consent := facts.of(CONSENT_KIND)):
        yield Step(StepKind.CONSENT, not any(r.closes for r in consent))
    yield Step(StepKind.LETTERS_MADE, facts.made_on is not None, on=facts.made_on)
    sent = meeting.invitation_sent_on
    yield Step(StepKind.LETTERS_SENT, sent is not None, who=meeting.chair, on=sent)
    if tasks := facts.of(_TASKS_KIND):
        yield Step(StepKind.TASKS, not any(r.closes for r in tasks))
    for each in discussion.since_last.evaluations:
        measure = facts.context.lineage.find(each.measure_id)
        if measure is not None:
            about, who = measure.title or measure.action, measure.responsible
            has_value = each.measured_value is not None
            yield Step(StepKind.MEASURED, has_value, who, about, each.measured_on)
    yield from _family(facts)
    yield Step(StepKind.REQUIREMENTS, not any(r.closes for r in facts.results))


def _family(facts: _Facts) -> Iterator[Step]:
    if not facts.is_named:
        return
    context, discussion = facts.context, facts.context.discussion
    asked = facts.of(_CHILD_KIND)
    if asked and not is_too_young(context.case, context.meeting.date):
        passed = not any(r.closes for r in asked)
        ticked = discussion.child_asked_beforehand is True
        yield Step(StepKind.CHILD_ASKED, passed, follows=passed and not ticked)
    voice, talk = discussion.voice, facts.talk
    is_told = voice.obtained_on is not None or voice.not_obtained is not None
    yield Step(
        StepKind.CHILD_TALK,
        is_told,
        talk.by if voice.obtained_by is None else voice.obtained_by,
        on=voice.obtained_on,
        by=talk.before,
    )
    if discussion.restrict_guardian_copy or is_unsafe_to_tell(voice):
        return
    heard = {v.who: v for v in discussion.guardian_views}
    for party in discussion.parties:
        if party.party is Party.GUARDIAN:
            view = heard.get(party.person.name)
            told = view is not None and bool(view.view.strip() or view.not_obtained_reason)
            on = view.obtained_on if view is not None else None
            yield Step(StepKind.GUARDIAN_VIEW, told, party.person, on=on)


def _talk(work: UnitOfWork, case: Case, discussion_id: str) -> ChildTalk:
    """Return what was arranged for this meeting, else what was agreed at the last one."""
    written = work.people.setting(f"{_TALK}{discussion_id}")
    arranged = _read(written) if written else None
    if arranged is not None:
        return arranged
    last = case.earlier[-1].next_meeting if case.earlier else None
    return ChildTalk(last.child_talk_by, last.child_talk_before) if last else ChildTalk()


def _written(talk: ChildTalk) -> str:
    by, service = talk.by, talk.by.service if talk.by is not None else None
    return json.dumps(
        {
            "name": by.name if by else "",
            "role": by.role if by else "",
            "service": service or "",
            "person_id": by.person_id if by else "",
            "before": talk.before.isoformat() if talk.before else "",
        }
    )


def _read(written: str) -> ChildTalk | None:
    match json.loads(written):
        case {
            "name": str(name),
            "role": str(role),
            "service": str(service),
            "person_id": str(person_id),
            "before": str(before),
        }:
            code = ServiceCode(service) if service else None
            by = PersonRef(name, role, code, person_id) if name else None
            return ChildTalk(by, date.fromisoformat(before) if before else None)
    return None
