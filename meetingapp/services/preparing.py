"""Around a meeting: what is in place for one case of it, and what is not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from meetingapp.clock import local_day, norwegian_day
from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import Case
from meetingapp.domain.consent_cover import ServiceCover, covers
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.listener import is_too_young
from meetingapp.domain.gates.room import is_concerned
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import Party, Person, ServiceCode
from meetingapp.domain.planned import has_begun
from meetingapp.domain.preparation import ASKED_OF, Line, Step, StepKind, line_to
from meetingapp.domain.template import Template
from meetingapp.errors import AppError
from meetingapp.services.coordinating import coordinator_of
from meetingapp.services.drafting import leave_out, preparing
from meetingapp.services.hidden_place import as_seen
from meetingapp.services.issued import issued_of, told_by
from meetingapp.services.lists_port import Days
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import Minutes, UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.timeline.names import Noted, Of
from meetingapp.services.timeline.notes import Note, keep_note, notes_of
from meetingapp.services.timeline.steps import Afterwards, Facts, steps_of
from meetingapp.services.timeline.talk import ChildTalk, keep_talk, talk_of

_TICKED: Final = frozenset({StepKind.EFFECT, StepKind.AGENDA, StepKind.CHILD_TOLD})
"""What is ticked on the line itself; the other ticks are the meeting’s or the discussion’s."""

_MOST_PROMISED: Final = 1000


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
    minutes_id: str = ""


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
        known = prepared(desk, work, meeting, case, discussion)
        work.audit("discussion.read", discussion.id)
        work.commit()
    return known


@policy(Permission.RUN_MEETINGS)
def arrange_talk(desk: Desk, discussion_id: str, talk: ChildTalk) -> None:
    """Keep who talks with the child before this meeting, and by when.

    Raises:
        AppError: ``discussion.missing``.
    """
    with desk.begin() as work:
        work.meetings.meeting_of(discussion_id)
        keep_talk(work, discussion_id, talk)
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


@policy(Permission.RUN_MEETINGS)
def note_asked(desk: Desk, discussion_id: str, kind: StepKind, key: str = "") -> None:
    """Note that somebody was asked today for what a step waits for.

    Raises:
        AppError: ``discussion.missing``; ``preparation.no_step``: nothing asks for it.
    """
    with desk.begin() as work:
        if kind not in ASKED_OF:
            raise AppError("preparation.no_step")
        _step(desk, work, discussion_id, kind, key)
        note = Note(local_day(desk.clock), desk.account().person)
        keep_note(work, discussion_id, Of(kind, Noted.ASKED, key), note)
        work.audit("discussion.asked", discussion_id)
        work.commit()


@policy(Permission.RUN_MEETINGS)
def tick_step(desk: Desk, discussion_id: str, kind: StepKind, *, done: bool) -> None:
    """Tick what only a person knows, or take the tick away.

    Raises:
        AppError: ``discussion.missing``; ``preparation.no_step``; ``preparation.follows``: it ticks
            itself; ``preparation.not_held``: the child is told after the meeting.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        step = _step(desk, work, discussion_id, kind)
        if step.is_automatic:
            raise AppError("preparation.follows")
        if kind not in _TICKED:
            raise AppError("preparation.no_step")
        if kind is StepKind.CHILD_TOLD and today < work.meetings.meeting_of(discussion_id).date:
            raise AppError("preparation.not_held")
        note = Note(today, desk.account().person) if done else None
        keep_note(work, discussion_id, Of(kind, Noted.DONE), note)
        work.audit("discussion.tick", discussion_id)
        work.commit()


def _step(desk: Desk, work: UnitOfWork, discussion_id: str, kind: StepKind, key: str = "") -> Step:
    """Find a step on the line of a case, as it stands now."""
    discussion = work.meetings.discussion(discussion_id)
    meeting = work.meetings.meeting_of(discussion_id)
    case = work.cases.get(discussion.case_id, before=meeting.date)
    line = prepared(desk, work, meeting, case, discussion).line
    found = next((s for s in line.steps if s.kind is kind and s.key == key), None)
    if found is None:
        raise AppError("preparation.no_step")
    return found


def _save(work: UnitOfWork, discussion: CaseDiscussion) -> None:
    meeting = work.meetings.meeting_of(discussion.id)
    work.meetings.save_discussion(meeting.id, discussion)
    work.audit("discussion.save", discussion.id)
    work.commit()


def prepared(
    desk: Desk, work: UnitOfWork, meeting: Meeting, case: Case, discussion: CaseDiscussion
) -> Preparation:
    """Gather what is known of one case of a meeting, in a transaction that reads it anyway."""
    today = local_day(desk.clock)
    context, results = preparing(work, desk.clock, meeting, case, discussion)
    issued = issued_of(work, meeting.id)
    talk = talk_of(work, case, discussion.id)
    invited = tuple(s for s in meeting.invited_services if is_concerned(context, s))
    is_current = issued is not None and issued.told == told_by(meeting)
    minutes = work.minutes.latest_of(discussion.id)
    made_on = issued.on if issued and is_current else None
    facts = Facts(
        context,
        results,
        talk,
        made_on,
        today,
        notes=notes_of(work, discussion.id),
        measured=work.measurements.of_case(case.id),
        after=_afterwards(work, minutes),
        coordinator=coordinator_of(work, case),
        told_later=minutes is not None and _is_told(work, meeting, discussion),
    )
    return Preparation(
        meeting=as_seen(work, meeting),
        template=context.template,
        case=case,
        discussion=discussion,
        discussion_ids=work.meetings.discussion_ids(meeting.id),
        people=work.people.all(),
        services=covers(context.consents, invited, today) if facts.is_named else (),
        open=tuple(r for r in results if r.closes),
        line=line_to(meeting.date, steps_of(facts), context.calendar, today),
        talk=talk,
        today=today,
        calendar=context.calendar,
        with_guardian=is_too_young(case, meeting.date),
        made_on=issued.on if issued else None,
        is_current=is_current,
        is_held=has_begun(meeting) or minutes is not None,
        hides_place=work.meetings.hides_whereabouts(meeting.id),
        minutes_id=minutes.id if minutes is not None else "",
    )


def _is_told(work: UnitOfWork, meeting: Meeting, discussion: CaseDiscussion) -> bool:
    """Tell whether what was promised the child stands among the promises no more."""
    by = discussion.feedback.by_date
    if by is None:
        return False
    day = Days(meeting.date, meeting.date)
    waits = work.lists.promised(day, Days(by, by), _MOST_PROMISED)
    return not any(p.what == "TELL" and p.case_id == discussion.case_id for p in waits)


def _afterwards(work: UnitOfWork, minutes: Minutes | None) -> Afterwards:
    """Read what became of the newest minutes; nothing where there are none yet."""
    if minutes is None:
        return Afterwards()
    approval = work.trail.approval(minutes.id)
    got = [
        norwegian_day(each.issued_at)
        for each in work.trail.copies(minutes.id)
        if each.is_saved and not each.to_archive
    ]
    if approval.sent is not None:
        got.append(approval.sent.sent_on)
    return Afterwards(min(got, default=None), approval, work.trail.receipt(minutes.id))
