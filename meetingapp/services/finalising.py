"""Finalising: the one place where minutes are refused or locked."""

import hashlib
from dataclasses import replace

from meetingapp.clock import local_day
from meetingapp.codec.body import canonical
from meetingapp.domain.context import GateContext, context_for
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.gates.engine import evaluate, may_be_finalised
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.template import Template
from meetingapp.errors import AppError
from meetingapp.services.calendar import calendar_for
from meetingapp.services.identity import new_id
from meetingapp.services.policy import Desk, Permission, policy
from meetingapp.services.ports import Finalised, Minutes, Stamp, UnitOfWork
from meetingapp.services.shelf import load_lexicon, template_of


class GatesClosedError(AppError):
    """At least one gate is closed; nothing was changed. ``results`` say which."""

    def __init__(self, results: tuple[GateResult, ...]) -> None:
        self.results = results
        super().__init__("minutes.gates_closed", count=sum(1 for r in results if r.closes))


def finalised(context: GateContext) -> Finalised:
    """Lock one discussion in memory. The same for the vault and the command line.

    Raises:
        GatesClosedError: a gate is closed.
    """
    results = evaluate(context)
    if not may_be_finalised(results):
        raise GatesClosedError(results)
    discussion = replace(context.discussion, parties=())
    sitting = Sitting(context.meeting, (context.case,), (discussion,))
    return Finalised(sitting, canonical(sitting), results)


@policy(Permission.FINALISE)
def finalise_minutes(desk: Desk, discussion_id: str) -> Minutes:
    """Lock a discussion and keep its minutes: version, checksums, audit link and PDF.

    Raises:
        GatesClosedError: a gate is closed; nothing was changed.
        AppError: ``discussion.missing``, ``discussion.finalised``.
    """
    with desk.store.transaction() as work:
        locked, template = _locked(desk, work, discussion_id)
        version = work.minutes.next_version(discussion_id)
        link = work.audit("minutes.finalise", discussion_id, locked.content_sha256)
        stamp = Stamp(version, desk.clock(), locked.content_sha256, link)
        pdf = desk.printer.print(locked, template, stamp)
        minutes = Minutes(
            id=new_id(desk.clock),
            discussion_id=discussion_id,
            case_id=locked.sitting.cases[0].id,
            version=version,
            finalised_at=stamp.finalised_at,
            content_sha256=locked.content_sha256,
            audit=link,
            pdf_sha256=hashlib.sha256(pdf).hexdigest(),
        )
        work.minutes.add(
            minutes, locked.content, pdf, locked.sitting.discussions[0].agreement.measures
        )
        work.audit("minutes.keep", minutes.id, minutes.pdf_sha256)
        work.commit()
    return minutes


@policy(Permission.FINALISE)
def unprintable_characters(desk: Desk, discussion_id: str) -> tuple[str, ...]:
    """Name the characters that would print by name, before the minutes are locked.

    Raises:
        GatesClosedError: a gate is closed, so nothing would be printed.
        AppError: ``discussion.missing``, ``discussion.finalised``.
    """
    with desk.store.transaction() as work:
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
    with desk.store.transaction() as work:
        pdf = work.minutes.pdf(minutes_id)
        work.audit("minutes.read", minutes_id)
        work.commit()
    return pdf


def _locked(desk: Desk, work: UnitOfWork, discussion_id: str) -> tuple[Finalised, Template]:
    """Lock a draft in memory by the rules of its own template version."""
    discussion = work.meetings.discussion(discussion_id)
    if work.minutes.latest_of(discussion_id):
        raise AppError("discussion.finalised")
    meeting = work.meetings.meeting_of(discussion_id)
    template = template_of(meeting)
    context = context_for(
        meeting,
        work.cases.get(discussion.case_id),
        discussion,
        template=template,
        lexicon=load_lexicon(),
        today=local_day(desk.clock),
        register_names=frozenset(person.name for person in work.people.all()),
        calendar=calendar_for(work.people.office(), meeting.date),
    )
    return finalised(context), template
