"""One entry of the audit chain. ``at`` stays text, for its very letters are sealed."""

from sqlmodel import Field, SQLModel


class AuditRow(SQLModel, table=True):
    """Who did what, when, to which id."""

    __tablename__ = "audit"

    seq: int = Field(primary_key=True)
    at: str
    actor: str
    action: str
    subject: str
    digest: str
    previous: str
    mac: str
