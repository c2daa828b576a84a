"""Sittings and their discussions; a discussion has one body for each item of the agenda."""

from datetime import date, datetime, time

from sqlmodel import Field, SQLModel


class MeetingRow(SQLModel, table=True):
    """One sitting."""

    __tablename__ = "meeting"

    id: str = Field(primary_key=True)
    type: str
    held_on: date = Field(index=True)
    starts_at: time | None = None
    place: str
    body: str


class DiscussionRow(SQLModel, table=True):
    """One case in one sitting; ``body`` holds what belongs to no single item.

    ``revision`` grows by one each time something of the discussion is saved.
    """

    __tablename__ = "discussion"

    id: str = Field(primary_key=True)
    meeting_id: str = Field(foreign_key="meeting.id", index=True)
    case_id: str = Field(foreign_key="child_case.id", index=True)
    position: int
    revision: int
    body: str


class UnfinishedRow(SQLModel, table=True):
    """A discussion without finalised minutes; the database itself keeps these rows."""

    __tablename__ = "unfinished"

    discussion_id: str = Field(primary_key=True)


class DiscussionItemRow(SQLModel, table=True):
    """One item of a discussion as it stands; an item nobody has touched has no row."""

    __tablename__ = "discussion_item"

    discussion_id: str = Field(primary_key=True, foreign_key="discussion.id")
    item: str = Field(primary_key=True)
    body: str
    saved_at: datetime
