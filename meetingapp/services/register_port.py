"""What the use cases need from the register of people, teams and templates."""

from typing import Protocol

from meetingapp.domain.office import Office
from meetingapp.domain.own_type import OwnType
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team


class People(Protocol):
    """The register of people and teams, and the office's own facts."""

    def all(self) -> tuple[Person, ...]:
        """List everybody, by name."""
        ...

    def save(self, person: Person) -> None:
        """Add or replace a person."""
        ...

    def teams(self) -> tuple[Team, ...]:
        """List the teams, by name."""
        ...

    def save_team(self, team: Team) -> None:
        """Add or replace a team."""
        ...

    def office(self) -> Office:
        """Return the office's facts; the empty ``Office()`` before they were given."""
        ...

    def save_office(self, office: Office) -> None:
        """Replace the office's facts."""
        ...

    def setting(self, name: str) -> str:
        """Return something kept by name, as it was written; empty where there is nothing."""
        ...

    def settings(self, beginning: str) -> tuple[str, ...]:
        """Return what is kept under names that begin so, by name."""
        ...

    def setting_names(self, beginning: str) -> tuple[str, ...]:
        """Return the names that begin so, in order."""
        ...

    def keep_setting(self, name: str, written: str) -> None:
        """Keep something by name; empty takes it away."""
        ...

    def own_types(self) -> tuple[OwnType, ...]:
        """List every variant of the municipality's own meeting types, by code and number."""
        ...

    def add_own_type(self, own: OwnType) -> None:
        """Keep a new variant; earlier ones stay."""
        ...
