"""What the archive has of the minutes, and what it does not have yet."""

from typing import Final

from sqlalchemy import exists, func, select, text
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.journal import Receipt
from meetingapp.models.reach import seen
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.models.rows.trail import (
    CopyIssuedRow,
    DraftDeletedRow,
    JournalEntryRow,
    NotJournaledRow,
)
from meetingapp.services.lists_port import Page, Part
from meetingapp.services.ports import Reach
from meetingapp.services.trail_port import FiledDraft, NotJournaled

_IS_NEWEST: Final = text(
    "NOT EXISTS (SELECT 1 FROM minutes AS later"
    " WHERE later.discussion_id = minutes.discussion_id AND later.version > minutes.version)"
)
_HAS_RECEIPT: Final = text(
    "coalesce((SELECT reference FROM journal_entry WHERE minutes_id = minutes.id"
    " ORDER BY number DESC LIMIT 1), '') <> ''"
)

_IS_SAVED: Final = text(
    "coalesce((SELECT is_saved FROM copy_saving WHERE issued_id = copy_issued.id"
    " ORDER BY number DESC LIMIT 1), 1)"
)


def receipt_of(session: Session, minutes_id: str) -> Receipt | None:
    """Give the receipt that counts: the newest entry, unless it takes the others back."""
    newest = (
        select(JournalEntryRow)
        .where(col(JournalEntryRow.minutes_id) == minutes_id)
        .order_by(col(JournalEntryRow.number).desc())
        .limit(1)
    )
    row = session.scalars(newest).first()
    if row is None or not row.reference or row.journaled_on is None:
        return None
    return Receipt(minutes_id, row.reference, row.journaled_on, row.entered_at, row.entered_by)


def newest_of(session: Session, discussion_id: str) -> MinutesRow | None:
    """Give the newest minutes of a discussion."""
    newest = (
        select(MinutesRow)
        .where(col(MinutesRow.discussion_id) == discussion_id)
        .order_by(col(MinutesRow.version).desc())
        .limit(1)
    )
    return session.scalars(newest).first()


def not_journaled(session: Session, reach: Reach, part: Part) -> Page[NotJournaled]:
    """List newest minutes within reach that have no receipt, the oldest first."""
    waits = col(NotJournaledRow.minutes_id)
    chosen = select(waits).where(seen(reach, col(NotJournaledRow.case_id)))
    ordered = chosen.order_by(col(NotJournaledRow.finalised_at), waits)
    ids = tuple(session.scalars(ordered.limit(part.most).offset(part.at)))
    total = None
    if not part.at:
        total = session.scalar(select(func.count()).select_from(chosen.subquery())) or 0
    packed = (
        select(func.max(col(CopyIssuedRow.issued_at)))
        .where(col(CopyIssuedRow.minutes_id) == MinutesRow.id)
        .where(col(CopyIssuedRow.to_archive), _IS_SAVED)
        .scalar_subquery()
    )
    found = session.execute(
        select(MinutesRow, col(CaseRow.title), col(MeetingRow.type), col(MeetingRow.held_on))
        .add_columns(packed)
        .join(DiscussionRow, col(DiscussionRow.id) == MinutesRow.discussion_id)
        .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
        .join(CaseRow, col(CaseRow.id) == MinutesRow.case_id)
        .where(col(MinutesRow.id).in_(ids))
    )
    rows = {
        row.id: NotJournaled(
            row.id,
            row.discussion_id,
            row.case_id,
            title,
            kind,
            held,
            row.version,
            row.finalised_at,
            packed_at,
        )
        for row, title, kind, held, packed_at in found
    }
    return Page(tuple(rows[each] for each in ids), total)


def filed_drafts(session: Session, reach: Reach) -> tuple[FiledDraft, ...]:
    """List drafts within reach whose newest minutes have a receipt, the oldest receipt first."""
    deleted = exists().where(col(DraftDeletedRow.discussion_id) == MinutesRow.discussion_id)
    found = session.execute(
        select(MinutesRow, col(CaseRow.title), col(MeetingRow.type), col(MeetingRow.held_on))
        .join(DiscussionRow, col(DiscussionRow.id) == MinutesRow.discussion_id)
        .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
        .join(CaseRow, col(CaseRow.id) == MinutesRow.case_id)
        .where(seen(reach, col(MinutesRow.case_id)), ~deleted, _IS_NEWEST, _HAS_RECEIPT)
    )
    kept = (
        FiledDraft(row.discussion_id, row.id, row.case_id, title, kind, held, receipt)
        for row, title, kind, held in found
        if (receipt := receipt_of(session, row.id)) is not None
    )
    return tuple(sorted(kept, key=lambda each: (each.receipt.entered_at, each.discussion_id)))
