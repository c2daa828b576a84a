"""Files kept with a case."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class AttachmentRow(SQLModel, table=True):
    """What is known of one file."""

    __tablename__ = "attachment"

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="child_case.id")
    kind: str
    name: str
    format: str
    size: int
    sha256: str
    added_at: datetime
    added_by: str


class AttachmentContentRow(SQLModel, table=True):
    """What the file holds, apart so that lists stay light."""

    __tablename__ = "attachment_content"

    attachment_id: str = Field(primary_key=True, foreign_key="attachment.id")
    content: bytes
