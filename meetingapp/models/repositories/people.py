"""The register of people and teams, and the office's own facts."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.office import Office
from meetingapp.domain.own_type import OwnType
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.models.mapping import body
from meetingapp.models.rows.register import PersonRow, SettingRow, TeamRow
from meetingapp.models.seals import Touched

_OFFICE: Final = "office"
_OWN_TYPE: Final = "own_type/"


class PeopleRepository:
    """Reads and writes the register."""

    def __init__(self, session: Session, touched: Touched) -> None:
        self._session = session
        self._touched = touched

    def all(self) -> tuple[Person, ...]:
        """List everybody, by name."""
        rows = self._session.scalars(select(PersonRow).order_by(col(PersonRow.name)))
        return tuple(body.read(Person, row.body) for row in rows)

    def save(self, person: Person) -> None:
        """Add or replace a person."""
        person = body.clean(person)
        self._session.merge(PersonRow(id=person.id, name=person.name, body=body.write(person)))
        self._touched.mark("person", person.id)

    def teams(self) -> tuple[Team, ...]:
        """List the teams, by name."""
        rows = self._session.scalars(select(TeamRow).order_by(col(TeamRow.name)))
        return tuple(body.read(Team, row.body) for row in rows)

    def save_team(self, team: Team) -> None:
        """Add or replace a team."""
        team = body.clean(team)
        self._session.merge(TeamRow(id=team.id, name=team.name, body=body.write(team)))
        self._touched.mark("team", team.id)

    def office(self) -> Office:
        """Return the office's facts; the empty ``Office()`` before they were given."""
        row = self._session.get(SettingRow, _OFFICE)
        return body.read(Office, row.body) if row else Office()

    def save_office(self, office: Office) -> None:
        """Replace the office's facts."""
        self._keep(_OFFICE, body.write(body.clean(office)))

    def own_types(self) -> tuple[OwnType, ...]:
        """List every variant of the municipality's own meeting types, by code and number."""
        mine = col(SettingRow.name).startswith(_OWN_TYPE, autoescape=True)
        rows = self._session.scalars(select(SettingRow).where(mine))
        found = (body.read(OwnType, row.body) for row in rows)
        return tuple(sorted(found, key=lambda own: (own.code, own.version)))

    def add_own_type(self, own: OwnType) -> None:
        """Keep a new variant. Earlier ones stay: old meetings and minutes name them."""
        own = body.clean(own)
        name = f"{_OWN_TYPE}{own.code}/{own.version}"
        self._session.add(SettingRow(name=name, body=body.write(own)))
        self._touched.mark("setting", name)

    def setting(self, name: str) -> str:
        """Return something kept by name, as it was written; empty where there is nothing."""
        row = self._session.get(SettingRow, name)
        return row.body if row else ""

    def settings(self, beginning: str) -> tuple[str, ...]:
        """Return what is kept under names that begin so, by name."""
        mine = col(SettingRow.name).startswith(beginning, autoescape=True)
        found = select(col(SettingRow.body)).where(mine).order_by(col(SettingRow.name))
        return tuple(self._session.scalars(found))

    def setting_names(self, beginning: str) -> tuple[str, ...]:
        """Return the names that begin so, in order."""
        name = col(SettingRow.name)
        mine = name.startswith(beginning, autoescape=True)
        return tuple(self._session.scalars(select(name).where(mine).order_by(name)))

    def keep_setting(self, name: str, written: str) -> None:
        """Keep something by name; empty takes it away."""
        row = self._session.get(SettingRow, name)
        if written:
            self._keep(name, body.clean(written))
        elif row is not None:
            self._session.delete(row)
            self._touched.mark("setting", name)

    def _keep(self, name: str, written: str) -> None:
        self._session.merge(SettingRow(name=name, body=written))
        self._touched.mark("setting", name)
