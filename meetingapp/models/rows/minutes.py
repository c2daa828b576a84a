"""Finalised minutes. The database itself refuses to change or remove them."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class MinutesRow(SQLModel, table=True):
    """What is known about one version of the minutes of one discussion."""

    __tablename__ = "minutes"

    id: str = Field(primary_key=True)
    discussion_id: str = Field(foreign_key="discussion.id")
    case_id: str = Field(foreign_key="child_case.id")
    version: int
    finalised_at: datetime
    content_sha256: str
    audit_seq: int
    audit_mac: str
    pdf_sha256: str
    reason: str = ""


class MinutesDocumentRow(SQLModel, table=True):
    """The canonical content and the PDF, apart from the rest so that lists stay light."""

    __tablename__ = "minutes_document"

    minutes_id: str = Field(primary_key=True, foreign_key="minutes.id")
    content: bytes
    pdf: bytes


class MinutesOriginRow(SQLModel, table=True):
    """Where minutes come from that were finalised on another machine."""

    __tablename__ = "minutes_origin"

    minutes_id: str = Field(primary_key=True, foreign_key="minutes.id")
    sent_by: str
    municipality: str
    audit_seq: int
    audit_mac: str
    taken_in_at: datetime
    taken_in_by: str
