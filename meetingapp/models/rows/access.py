"""Who sees which case, and which cases are restricted."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel


class CaseAccessRow(SQLModel, table=True):
    """One person's way into one case."""

    __tablename__ = "case_access"

    case_id: str = Field(primary_key=True, foreign_key="child_case.id")
    person_id: str = Field(primary_key=True)
    reason: str
    granted_at: datetime
    granted_by: str


class CaseRestrictionRow(SQLModel, table=True):
    """A case that is kept and not used."""

    __tablename__ = "case_restriction"

    case_id: str = Field(primary_key=True, foreign_key="child_case.id")
    until: date
    body: str
