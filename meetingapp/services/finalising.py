"""Finalising: the one place where minutes are refused or locked."""

import hashlib
from dataclasses import replace
from datetime import date

from meetingapp.clock import local_day
from meetingapp.codec.body import canonical
from meetingapp.domain.carry_over import as_earlier
from meetingapp.domain.case import Case
from meetingapp.domain.context import GateContext, context_for
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import evaluate, may_be_finalised
from meetingapp.domain.lineage import left_by
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.stopping import as_minutes, without_blank_rows
from meetingapp.domain.template import Template
from meetingapp.domain.whereabouts import hides_whereabouts, without_place
from meetingapp.errors import AppError
from meetingapp.services.access_port import AccessReason
from meetingapp.services.asides import forget_beside
from meetingapp.services.calendar import calendar_for
from meetingapp.services.hidden_place import as_seen
from meetingapp.services.identity import new_id
from meetingapp.services.known_names import names_for
from meetingapp.services.measured_until import with_numbers
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import Finalised, Minutes, Stamp, UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.shelf import load_lexicon, template_of
from meetingapp.services.signers import signers_for


class GatesClosedError(AppError):
    """At least one gate is closed; nothing was changed. ``results`` say which."""

    def __init__(self, results: tuple[GateResult, ...]) -> None:
        self.results = results
        super().__init__("minutes.gates_closed", count=sum(1 for r in results if r.closes))


def finalised(context: GateContext, *, hides_place: bool = False) -> Finalised:
    """Lock one discussion in memory. The same for the vault and the command line.

    What is locked holds neither place nor unit where the child is protected.

    Args:
        context: what the gates see.
        hides_place: whether another case of the sitting is about a protected child.

    Raises:
        GatesClosedError: a gate is closed.
    """
    results = evaluate(context)
    if not may_be_finalised(results):
        raise GatesClosedError(results)
    told = without_blank_rows(as_minutes(context.discussion))
    discussion = replace(told, parties=(), closing=replace(told.closing, read=()))
    hidden = hides_place or hides_whereabouts(context.case)
    meeting = without_place(context.meeting) if hidden else context.meeting
    sitting = Sitting(meeting, (context.case,), (discussion,))
    return Finalised(sitting, canonical(sitting), results)


@policy(Permission.FINALISE)
def finalise_minutes(desk: Desk, discussion_id: str) -> Minutes:
    """Lock a discussion and keep its minutes: version, checksums, audit link and PDF.

    What anybody kept beside it for themselves is forgotten in the same moment.

    Raises:
        GatesClosedError: a gate is closed; nothing was changed.
        AppError: ``discussion.missing``, ``discussion.finalised``.
    """
    with desk.begin() as work:
        locked, template = _locked(desk, work, discussion_id)
        minutes = keep(desk, work, locked, template)
        forget_beside(work, discussion_id)
        work.commit()
    return minutes


def keep(
    desk: Desk, work: UnitOfWork, locked: Finalised, template: Template, reason: str = ""
) -> Minutes:
    """Print what was locked and put it on the shelf as the next version, not yet committed.

    Args:
        desk: of the person who finalises.
        work: the transaction.
        locked: what the minutes tell.
        template: the rules of the meeting.
        reason: why an earlier version is corrected.
    """
    [case], [discussion] = locked.sitting.cases, locked.sitting.discussions
    version = work.minutes.next_version(discussion.id)
    link = work.audit("minutes.finalise", discussion.id, locked.content_sha256)
    stamp = Stamp(version, desk.clock(), locked.content_sha256, link, reason)
    pdf = desk.printer.print(locked, template, stamp)
    minutes = Minutes(
        id=new_id(desk.clock),
        discussion_id=discussion.id,
        case_id=case.id,
        version=version,
        finalised_at=stamp.finalised_at,
        content_sha256=locked.content_sha256,
        audit=link,
        pdf_sha256=hashlib.sha256(pdf).hexdigest(),
        reason=reason,
    )
    left = measures_left(work.cases.get(case.id), locked.sitting, local_day(desk.clock))
    work.minutes.add(minutes, locked.content, pdf, left)
    work.audit("minutes.keep", minutes.id)
    coordinator = discussion.coordination.coordinator
    if coordinator is not None and coordinator.person_id:
        work.access.grant(minutes.case_id, coordinator.person_id, AccessReason.COORDINATES)
    return minutes


@policy(Permission.FINALISE)
def unprintable_characters(desk: Desk, discussion_id: str) -> tuple[str, ...]:
    """Name the characters that would print by name, before the minutes are locked.

    Raises:
        GatesClosedError: a gate is closed, so nothing would be printed.
        AppError: ``discussion.missing``, ``discussion.finalised``.
    """
    with desk.begin() as work:
        locked, template = _locked(desk, work, discussion_id)
        work.audit("discussion.read", discussion_id)
        work.commit()
    stamp = Stamp(1, desk.clock(), locked.content_sha256, None)
    return desk.printer.unprintable(locked, template, stamp)


@policy(Permission.SEE_CASES)
def read_minutes_pdf(desk: Desk, minutes_id: str) -> bytes:
    """Return the stored PDF of finalised minutes, byte for byte.

    Raises:
        AppError: ``minutes.missing``.
    """
    with desk.begin() as work:
        pdf = work.minutes.pdf(minutes_id)
        work.audit("minutes.read", minutes_id)
        work.commit()
    return pdf


def measures_left(case: Case, told: Sitting, today: date) -> tuple[Measure, ...]:
    """Tell where all the case's measures stand, with what some minutes decide."""
    [discussion] = told.discussions
    others = tuple(each for each in case.earlier if each.discussion_id != discussion.id)
    return left_by(replace(case, earlier=others), as_earlier(told.meeting, discussion), today)


def _locked(desk: Desk, work: UnitOfWork, discussion_id: str) -> tuple[Finalised, Template]:
    """Lock a draft in memory by the rules of its own template version."""
    discussion = work.meetings.discussion(discussion_id)
    if work.minutes.latest_of(discussion_id):
        raise AppError("discussion.finalised")
    return locked_in_memory(desk, work, discussion)


def locked_in_memory(
    desk: Desk, work: UnitOfWork, discussion: CaseDiscussion
) -> tuple[Finalised, Template]:
    """Put a discussion before the gates, with all they need to know from the store.

    Raises:
        GatesClosedError: a gate is closed.
    """
    meeting = as_seen(work, work.meetings.meeting_of(discussion.id))
    template = template_of(meeting)
    case = work.cases.get(discussion.case_id, before=meeting.date)
    discussion = with_numbers(work, case, discussion, meeting.date)
    office = work.people.office()
    context = context_for(
        meeting,
        case,
        discussion,
        template=template,
        lexicon=load_lexicon(),
        today=local_day(desk.clock),
        signers=signers_for(office),
        register=work.people.all(),
        register_names=names_for(work, case),
        calendar=calendar_for(office, meeting.date),
    )
    return finalised(context), template
