"""People, teams and settings: small registers, read whole."""

from sqlmodel import Field, SQLModel


class PersonRow(SQLModel, table=True):
    """Somebody in the register; the engagements stand in the body."""

    __tablename__ = "person"

    id: str = Field(primary_key=True)
    name: str
    body: str


class TeamRow(SQLModel, table=True):
    """A standing team."""

    __tablename__ = "team"

    id: str = Field(primary_key=True)
    name: str
    body: str


class SettingRow(SQLModel, table=True):
    """Something that is the same for the whole vault."""

    __tablename__ = "setting"

    name: str = Field(primary_key=True)
    body: str
