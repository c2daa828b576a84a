"""Cases handed over to a stand-in."""

from datetime import date

from sqlmodel import Field, SQLModel


class HandoverRow(SQLModel, table=True):
    """One handover. It is answered once, and never changed after that."""

    __tablename__ = "handover"

    id: str = Field(primary_key=True)
    case_id: str = Field(foreign_key="child_case.id")
    receiver_id: str
    state: str
    answered_on: date | None = None
    body: str
