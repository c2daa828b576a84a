"""Files kept with a case."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.attachment import Attachment, AttachmentKind, FileFormat
from meetingapp.models.reach import must_see, not_there
from meetingapp.models.rows.attachments import AttachmentContentRow, AttachmentRow
from meetingapp.models.seals import Touched
from meetingapp.services.ports import Reach


class AttachmentsRepository:
    """Adds, lists, reads and removes files; no file is ever changed."""

    def __init__(self, session: Session, reach: Reach, touched: Touched) -> None:
        self._session = session
        self._reach = reach
        self._touched = touched

    def add(self, attachment: Attachment, content: bytes) -> None:
        """Keep a file with its content."""
        must_see(self._session, self._reach, attachment.case_id)
        self._touched.mark("attachment", attachment.id)
        self._session.add(
            AttachmentRow(
                id=attachment.id,
                case_id=attachment.case_id,
                kind=attachment.kind.value,
                name=attachment.name,
                format=attachment.format.value,
                size=attachment.size,
                sha256=attachment.sha256,
                added_at=attachment.added_at,
                added_by=attachment.added_by,
            )
        )
        self._session.flush()
        self._session.add(AttachmentContentRow(attachment_id=attachment.id, content=content))

    def of_case(self, case_id: str) -> tuple[Attachment, ...]:
        """List the files of a case, the newest first."""
        must_see(self._session, self._reach, case_id)
        found = (
            select(AttachmentRow)
            .where(col(AttachmentRow.case_id) == case_id)
            .order_by(col(AttachmentRow.added_at).desc(), col(AttachmentRow.id).desc())
        )
        return tuple(map(_attachment, self._session.scalars(found)))

    def get(self, attachment_id: str) -> Attachment:
        """Give what is known of a file.

        Raises:
            AppError: ``attachment.missing``, ``access.not_yours``.
        """
        row = self._session.get(AttachmentRow, attachment_id)
        if row is None:
            raise not_there(self._reach, "attachment.missing", attachment_id)
        must_see(self._session, self._reach, row.case_id)
        return _attachment(row)

    def content(self, attachment_id: str) -> bytes:
        """Give what a file holds; raises as ``get``."""
        self.get(attachment_id)
        row = self._session.get(AttachmentContentRow, attachment_id)
        if row is None:
            raise not_there(self._reach, "attachment.missing", attachment_id)
        return row.content

    def remove(self, attachment_id: str) -> None:
        """Take a file away; raises as ``get``."""
        self.get(attachment_id)
        for row, of in (
            (AttachmentContentRow, col(AttachmentContentRow.attachment_id) == attachment_id),
            (AttachmentRow, col(AttachmentRow.id) == attachment_id),
        ):
            self._session.execute(delete(row).where(of))
        self._touched.mark("attachment", attachment_id)


def _attachment(row: AttachmentRow) -> Attachment:
    return Attachment(
        id=row.id,
        case_id=row.case_id,
        kind=AttachmentKind(row.kind),
        name=row.name,
        format=FileFormat(row.format),
        size=row.size,
        sha256=row.sha256,
        added_at=row.added_at,
        added_by=row.added_by,
    )
