"""What happened to minutes after they were finalised: added to and read, never changed."""

from typing import Final

from sqlalchemy import ColumnElement, delete, exists, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.clock import Clock
from meetingapp.domain.approval import Approval, CommentRound, Decision, Remark
from meetingapp.domain.audience import Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.journal import Receipt
from meetingapp.errors import AppError
from meetingapp.models.mapping import body
from meetingapp.models.reach import must_see, not_there
from meetingapp.models.recent import Recent
from meetingapp.models.repositories import journal
from meetingapp.models.repositories.confirmed import confirmation_of, is_corrected
from meetingapp.models.rows.meetings import DiscussionItemRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.models.rows.trail import (
    ApprovalEventRow,
    CopyIssuedRow,
    CopySavingRow,
    DraftDeletedRow,
    JournalEntryRow,
)
from meetingapp.models.seals import Touched
from meetingapp.services.lists_port import Page, Part
from meetingapp.services.ports import Reach
from meetingapp.services.trail_port import ApprovalStep, FiledDraft, IssuedCopy, NotJournaled
from meetingapp.words import Language

_SENT: Final = "SENT"
_REMARK: Final = "REMARK"
_APPROVED: Final = "APPROVED"


class TrailRepository:
    """Adds to and reads what happened to minutes within reach."""

    def __init__(
        self, session: Session, clock: Clock, recent: Recent, reach: Reach, touched: Touched
    ) -> None:
        self._session = session
        self._clock = clock
        self._recent = recent
        self._reach = reach
        self._touched = touched

    def approval(self, minutes_id: str) -> Approval:
        """Give the approval of one version.

        Raises:
            AppError: ``minutes.missing``, ``access.not_yours``.
        """
        minutes = self._minutes(minutes_id)
        sent, remarks, decision = None, list[Remark](), None
        steps = (
            select(ApprovalEventRow)
            .where(col(ApprovalEventRow.minutes_id) == minutes_id)
            .order_by(col(ApprovalEventRow.number))
        )
        for row in self._session.scalars(steps):
            match row.kind:
                case "SENT":
                    sent = body.read(CommentRound, row.body)
                case "REMARK":
                    remarks.append(body.read(Remark, row.body))
                case "APPROVED":
                    decision = body.read(Decision, row.body)
        return Approval(
            sent,
            tuple(remarks),
            decision,
            confirmation_of(self._session, minutes),
            is_corrected(self._session, minutes),
        )

    def add_step(self, minutes_id: str, step: ApprovalStep) -> None:
        """Add a step to the approval of one version; raises as ``approval``."""
        minutes = self._minutes(minutes_id)
        match step:
            case CommentRound():
                kind = _SENT
            case Remark():
                kind = _REMARK
            case Decision():
                kind = _APPROVED
        known = col(ApprovalEventRow.minutes_id) == minutes_id
        last = select(func.max(col(ApprovalEventRow.number))).where(known)
        self._session.add(
            ApprovalEventRow(
                minutes_id=minutes_id,
                number=(self._session.scalar(last) or 0) + 1,
                case_id=minutes.case_id,
                kind=kind,
                at=self._clock(),
                actor=self._reach.person,
                body=body.write(body.clean(step)),
            )
        )
        self._session.flush()
        self._touched.mark("approval", minutes_id)

    def add_copy(self, copy: IssuedCopy) -> None:
        """Note that a file left.

        Raises:
            AppError: ``minutes.missing``, ``access.not_yours``; ``copy.taken``: another copy has
                its number.
        """
        minutes = self._minutes(copy.minutes_id)
        copy = body.clean(copy)
        taken = exists().where(col(CopyIssuedRow.copy_id) == copy.copy_id)
        if self._session.scalar(select(taken)):
            raise AppError("copy.taken")
        self._session.add(
            CopyIssuedRow(
                id=copy.id,
                minutes_id=minutes.id,
                case_id=minutes.case_id,
                copy_id=copy.copy_id,
                edition=copy.edition.value,
                recipient=copy.recipient,
                language=copy.language.value,
                format=copy.format.value,
                file_name=copy.file_name,
                size=copy.size,
                sha256=copy.sha256,
                to_archive=copy.to_archive,
                issued_at=copy.issued_at,
                issued_by=copy.issued_by,
            )
        )
        self._session.flush()
        self._touched.mark("copies", minutes.id)

    def add_saving(self, minutes_id: str, copy_id: str, *, saved: bool) -> None:
        """Note what came of writing a copy’s file; what was noted last counts.

        Raises:
            AppError: ``minutes.missing``, ``access.not_yours``; ``copy.missing``: these minutes
                have no copy of that number.
        """
        minutes = self._minutes(minutes_id)
        issued = self._session.scalar(
            select(col(CopyIssuedRow.id)).where(
                col(CopyIssuedRow.copy_id) == copy_id, col(CopyIssuedRow.minutes_id) == minutes.id
            )
        )
        if issued is None:
            raise AppError("copy.missing")
        known = col(CopySavingRow.issued_id) == issued
        last = select(func.max(col(CopySavingRow.number))).where(known)
        self._session.add(
            CopySavingRow(
                issued_id=issued,
                number=(self._session.scalar(last) or 0) + 1,
                minutes_id=minutes.id,
                case_id=minutes.case_id,
                is_saved=saved,
                at=self._clock(),
                actor=self._reach.person,
            )
        )
        self._session.flush()
        self._touched.mark("savings", minutes.id)

    def copies(self, minutes_id: str) -> tuple[IssuedCopy, ...]:
        """List the copies of one version, newest first; raises as ``approval``."""
        self._minutes(minutes_id)
        return self._copies(
            col(CopyIssuedRow.minutes_id) == minutes_id, col(CopySavingRow.minutes_id) == minutes_id
        )

    def copies_of_case(self, case_id: str) -> tuple[IssuedCopy, ...]:
        """List the copies of all minutes of a case, newest first.

        Raises:
            AppError: ``access.not_yours``.
        """
        must_see(self._session, self._reach, case_id)
        return self._copies(
            col(CopyIssuedRow.case_id) == case_id, col(CopySavingRow.case_id) == case_id
        )

    def receipt(self, minutes_id: str) -> Receipt | None:
        """Give the archive's receipt that counts; raises as ``approval``."""
        self._minutes(minutes_id)
        return journal.receipt_of(self._session, minutes_id)

    def add_receipt(self, receipt: Receipt) -> None:
        """Enter a receipt; it counts instead of an earlier one. Raises as ``approval``."""
        receipt = body.clean(receipt)
        self._enter(receipt.minutes_id, receipt)

    def take_back_receipt(self, minutes_id: str) -> None:
        """Let no receipt count for one version; raises as ``approval``."""
        self._enter(minutes_id, None)

    def not_journaled(self, part: Part) -> Page[NotJournaled]:
        """List newest minutes without a receipt, those that have waited longest first."""
        return journal.not_journaled(self._session, self._reach, part)

    def filed_drafts(self) -> tuple[FiledDraft, ...]:
        """List drafts whose newest minutes have a receipt, oldest receipt first."""
        return journal.filed_drafts(self._session, self._reach)

    def delete_draft(self, discussion_id: str) -> None:
        """Delete what was typed in a discussion; its minutes stand.

        Raises:
            AppError: ``purge.no_receipt``: the archive does not have the newest minutes.
        """
        newest = journal.newest_of(self._session, discussion_id)
        if newest is None or journal.receipt_of(self._session, newest.id) is None:
            raise AppError("purge.no_receipt")
        must_see(self._session, self._reach, newest.case_id)
        self._session.add(
            DraftDeletedRow(
                discussion_id=discussion_id,
                case_id=newest.case_id,
                deleted_at=self._clock(),
                deleted_by=self._reach.person,
            )
        )
        self._session.flush()
        typed = col(DiscussionItemRow.discussion_id) == discussion_id
        self._session.execute(delete(DiscussionItemRow).where(typed))
        self._recent.forget()
        for kind in ("purge", "discussion"):
            self._touched.mark(kind, discussion_id)

    def draft_is_deleted(self, discussion_id: str) -> bool:
        """Tell whether the draft of a discussion was deleted."""
        return self._session.get(DraftDeletedRow, discussion_id) is not None

    def _enter(self, minutes_id: str, receipt: Receipt | None) -> None:
        minutes = self._minutes(minutes_id)
        known = col(JournalEntryRow.minutes_id) == minutes_id
        last = select(func.max(col(JournalEntryRow.number))).where(known)
        self._session.add(
            JournalEntryRow(
                minutes_id=minutes_id,
                number=(self._session.scalar(last) or 0) + 1,
                case_id=minutes.case_id,
                reference=receipt.reference if receipt else "",
                journaled_on=receipt.journaled_on if receipt else None,
                entered_at=receipt.entered_at if receipt else self._clock(),
                entered_by=self._reach.person,
            )
        )
        self._session.flush()
        self._touched.mark("journal", minutes_id)

    def _minutes(self, minutes_id: str) -> MinutesRow:
        row = self._session.get(MinutesRow, minutes_id)
        if row is None:
            raise not_there(self._reach, "minutes.missing", minutes_id)
        must_see(self._session, self._reach, row.case_id)
        return row

    def _copies(
        self, copies: ColumnElement[bool], savings: ColumnElement[bool]
    ) -> tuple[IssuedCopy, ...]:
        rows = self._session.scalars(
            select(CopyIssuedRow)
            .where(copies)
            .order_by(col(CopyIssuedRow.issued_at).desc(), col(CopyIssuedRow.id).desc())
        )
        tried = self._session.execute(
            select(col(CopySavingRow.issued_id), col(CopySavingRow.is_saved))
            .where(savings)
            .order_by(col(CopySavingRow.number))
        )
        saved = {each.issued_id: each.is_saved for each in tried}  # the last one counts
        return tuple(_copy(row, is_saved=saved.get(row.id, True)) for row in rows)


def _copy(row: CopyIssuedRow, *, is_saved: bool) -> IssuedCopy:
    return IssuedCopy(
        id=row.id,
        minutes_id=row.minutes_id,
        case_id=row.case_id,
        copy_id=row.copy_id,
        edition=Edition(row.edition),
        recipient=row.recipient,
        language=Language(row.language),
        format=CopyFormat(row.format),
        file_name=row.file_name,
        size=row.size,
        sha256=row.sha256,
        issued_at=row.issued_at,
        issued_by=row.issued_by,
        to_archive=row.to_archive,
        is_saved=is_saved,
    )
