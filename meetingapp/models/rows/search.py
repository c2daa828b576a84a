"""What can be found. The database keeps these rows itself, by triggers; nothing else does."""

from sqlmodel import Field, SQLModel


class SearchEntryRow(SQLModel, table=True):
    """One thing that can be found. ``case_id`` is empty for a person in the register."""

    __tablename__ = "search_entry"

    entry: int = Field(primary_key=True)
    kind: str
    subject: str
    case_id: str
