"""What the archive has: its receipts, the minutes it lacks, and drafts that may go at last.

Journaling happens in the archive's own system; a person enters here what it answered. Nothing is
deleted by itself: somebody asks for it, and no draft goes before its day.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from meetingapp.clock import local_day, norwegian_day
from meetingapp.domain.case import Case
from meetingapp.domain.journal import Receipt, draft_may_go_on, is_reference
from meetingapp.domain.neutral import tells_of
from meetingapp.errors import AppError
from meetingapp.services.as_told import told_by
from meetingapp.services.clock_trouble import clock_trouble
from meetingapp.services.lists_port import Page, Part
from meetingapp.services.namesakes import told_apart
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import Minutes, UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.trail_port import FiledDraft, NotJournaled


@dataclass(frozen=True, slots=True)
class JournalNote:
    """What a person enters for one version: the archive's number, and the day it was journaled."""

    minutes_id: str
    reference: str
    journaled_on: date


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft whose minutes the archive has, and the first day on which it may be deleted."""

    filed: FiledDraft
    may_go_on: date


@policy(Permission.SEE_CASES)
def not_journaled(desk: Desk, part: Part) -> Page[NotJournaled]:
    """List newest minutes the archive does not have, those that have waited longest first."""
    with desk.begin() as work:
        found = work.trail.not_journaled(part)
        name = told_apart(work, ((row.case_id, row.case_title) for row in found.rows))
        work.audit("journal.list", "minutes")
        work.commit()
    rows = (replace(row, case_title=name(row.case_id, row.case_title)) for row in found.rows)
    return replace(found, rows=tuple(rows))


@policy(Permission.SEE_CASES)
def receipt_of(desk: Desk, minutes_id: str) -> Receipt | None:
    """Give the archive's receipt for one version; ``None`` where there is none that counts.

    Raises:
        AppError: ``minutes.missing``.
    """
    with desk.begin() as work:
        found = work.trail.receipt(minutes_id)
        work.audit("journal.read", minutes_id)
        work.commit()
    return found


@policy(Permission.JOURNAL)
def note_journaled(desk: Desk, notes: Sequence[JournalNote]) -> tuple[Receipt, ...]:
    """Enter the archive's numbers: all of them, or none where one cannot be right.

    A number that is entered again counts instead of the earlier one, which stays on record.

    Raises:
        AppError: ``minutes.missing``; ``archive.reference``, ``archive.day``.
    """
    today = local_day(desk.clock)
    receipts = tuple(
        Receipt(
            note.minutes_id,
            " ".join(note.reference.split()),
            note.journaled_on,
            desk.clock(),
            desk.account().person,
        )
        for note in notes
    )
    with desk.begin() as work:
        for receipt in receipts:
            minutes = work.minutes.get(receipt.minutes_id)
            _must_be_right(receipt, minutes, work.cases.get(minutes.case_id), today)
            work.trail.add_receipt(receipt)
            work.audit("journal.enter", receipt.minutes_id)
        work.commit()
    return receipts


@policy(Permission.JOURNAL)
def take_back_receipt(desk: Desk, minutes_id: str) -> None:
    """Note that the archive does not have a version after all, as after a mistake.

    Raises:
        AppError: ``minutes.missing``; ``archive.no_receipt``: nothing was entered; ``purge.gone``:
            the draft was deleted because of it.
    """
    with desk.begin() as work:
        if work.trail.receipt(minutes_id) is None:
            raise AppError("archive.no_receipt")
        if work.trail.draft_is_deleted(work.minutes.get(minutes_id).discussion_id):
            raise AppError("purge.gone")
        work.trail.take_back_receipt(minutes_id)
        work.audit("journal.take_back", minutes_id)
        work.commit()


@policy(Permission.ERASE_CASES)
def kept_drafts(desk: Desk) -> tuple[KeptDraft, ...]:
    """List drafts the archive has the minutes of, each with the day from which it may go."""
    with desk.begin() as work:
        found = tuple(_kept(work, filed) for filed in work.trail.filed_drafts())
        work.audit("journal.drafts", "minutes")
        work.commit()
    return tuple(sorted(found, key=lambda each: (each.may_go_on, each.filed.discussion_id)))


@policy(Permission.ERASE_CASES)
def delete_drafts(desk: Desk, discussion_ids: Sequence[str]) -> None:
    """Delete what was typed in some discussions; their minutes stand. All of them, or none.

    Raises:
        AppError: ``purge.no_receipt``, ``purge.gone``, ``purge.too_early``;
            ``discussion.missing``; ``clock.…``: the clock cannot be right, so no day has come.
    """
    if (trouble := clock_trouble(desk)) is not None:
        raise trouble
    chosen = tuple(dict.fromkeys(discussion_ids))
    today = local_day(desk.clock)
    with desk.begin() as work:
        filed = {each.discussion_id: each for each in work.trail.filed_drafts()}
        for discussion_id in chosen:
            _must_be_due(work, discussion_id, filed.get(discussion_id), today)
            work.trail.delete_draft(discussion_id)
            work.audit("purge.draft", discussion_id)
        work.commit()
    if chosen:
        with suppress(AppError):  # they are gone and overwritten; this clears copies of old pages
            desk.scrub()


def _must_be_right(receipt: Receipt, minutes: Minutes, case: Case, today: date) -> None:
    if not is_reference(receipt.reference) or tells_of(case, receipt.reference):
        raise AppError("archive.reference")
    finalised_on = norwegian_day(minutes.finalised_at)
    if not finalised_on <= receipt.journaled_on <= today:
        raise AppError("archive.day")


def _must_be_due(
    work: UnitOfWork, discussion_id: str, filed: FiledDraft | None, today: date
) -> None:
    work.meetings.meeting_of(discussion_id)
    if work.trail.draft_is_deleted(discussion_id):
        raise AppError("purge.gone")
    if filed is None:
        raise AppError("purge.no_receipt")
    may_go_on = _kept(work, filed).may_go_on
    if today < may_go_on:
        raise AppError("purge.too_early", day=may_go_on)


def _kept(work: UnitOfWork, filed: FiledDraft) -> KeptDraft:
    told = told_by(work, filed.minutes_id)
    entered_on = norwegian_day(filed.receipt.entered_at)
    days = told.template.type.retention_draft_days
    return KeptDraft(filed, draft_may_go_on(entered_on, days, told.sitting.discussions[0]))
