"""What happens to minutes after they are finalised. The database lets these rows only be added."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel


class ApprovalEventRow(SQLModel, table=True):
    """One step of the approval of one version."""

    __tablename__ = "approval_event"

    minutes_id: str = Field(primary_key=True, foreign_key="minutes.id")
    number: int = Field(primary_key=True)
    case_id: str = Field(foreign_key="child_case.id")
    kind: str
    at: datetime
    actor: str
    body: str


class CopyIssuedRow(SQLModel, table=True):
    """One file that left the vault."""

    __tablename__ = "copy_issued"

    id: str = Field(primary_key=True)
    minutes_id: str = Field(foreign_key="minutes.id")
    case_id: str = Field(foreign_key="child_case.id")
    copy_id: str
    edition: str
    recipient: str
    language: str
    format: str
    file_name: str
    size: int
    sha256: str
    to_archive: bool
    issued_at: datetime
    issued_by: str


class CopySavingRow(SQLModel, table=True):
    """What came of writing a file, where it went wrong and when it went well after that."""

    __tablename__ = "copy_saving"

    issued_id: str = Field(primary_key=True, foreign_key="copy_issued.id")
    number: int = Field(primary_key=True)
    minutes_id: str = Field(foreign_key="minutes.id")
    case_id: str = Field(foreign_key="child_case.id")
    is_saved: bool
    at: datetime
    actor: str


class JournalEntryRow(SQLModel, table=True):
    """The archive's receipt for one version; without a reference, one that was taken back."""

    __tablename__ = "journal_entry"

    minutes_id: str = Field(primary_key=True, foreign_key="minutes.id")
    number: int = Field(primary_key=True)
    case_id: str = Field(foreign_key="child_case.id")
    reference: str
    journaled_on: date | None
    entered_at: datetime
    entered_by: str


class DraftDeletedRow(SQLModel, table=True):
    """A draft that was deleted once the archive had the minutes written from it."""

    __tablename__ = "draft_deleted"

    discussion_id: str = Field(primary_key=True, foreign_key="discussion.id")
    case_id: str = Field(foreign_key="child_case.id")
    deleted_at: datetime
    deleted_by: str


class NotJournaledRow(SQLModel, table=True):
    """The newest minutes of a discussion that the archive lacks. The database keeps it itself."""

    __tablename__ = "not_journaled"

    minutes_id: str = Field(primary_key=True)
    case_id: str
    finalised_at: datetime
