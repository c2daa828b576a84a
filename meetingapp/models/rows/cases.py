"""Cases, and the measures agreed about them."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel


class CaseRow(SQLModel, table=True):
    """One case. What lists show stands in columns, the rest in the body."""

    __tablename__ = "child_case"

    id: str = Field(primary_key=True)
    added_at: datetime
    reference: str
    title: str
    born: date | None = None
    consent_valid_to: date | None = None
    body: str


class MeasureRow(SQLModel, table=True):
    """A measure as the last finalised minutes left it."""

    __tablename__ = "measure"

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="child_case.id", primary_key=True)
    discussion_id: str = Field(foreign_key="discussion.id", index=True)
    minutes_id: str = Field(foreign_key="minutes.id")
    status: str
    evaluation_date: date | None = None
    responsible: str
    body: str
