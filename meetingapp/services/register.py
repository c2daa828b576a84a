"""The register: people, teams and the office's own facts."""

from meetingapp.domain.office import Office
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.services.policy import Desk, Permission, policy


@policy(Permission.RUN_MEETINGS)
def list_people(desk: Desk) -> tuple[Person, ...]:
    """Everybody in the register, by name."""
    with desk.store.transaction() as work:
        return work.people.all()


@policy(Permission.MANAGE_REGISTER)
def save_person(desk: Desk, person: Person) -> None:
    """Add or replace a person."""
    with desk.store.transaction() as work:
        work.people.save(person)
        work.audit("person.save", person.id)
        work.commit()


@policy(Permission.RUN_MEETINGS)
def list_teams(desk: Desk) -> tuple[Team, ...]:
    """All teams, by name."""
    with desk.store.transaction() as work:
        return work.people.teams()


@policy(Permission.MANAGE_REGISTER)
def save_team(desk: Desk, team: Team) -> None:
    """Add or replace a team."""
    with desk.store.transaction() as work:
        work.people.save_team(team)
        work.audit("team.save", team.id)
        work.commit()


@policy(Permission.RUN_MEETINGS)
def read_office(desk: Desk) -> Office:
    """The municipality, unit and default language."""
    with desk.store.transaction() as work:
        return work.people.office()


@policy(Permission.MANAGE_REGISTER)
def save_office(desk: Desk, office: Office) -> None:
    """Replace the municipality, unit and default language."""
    with desk.store.transaction() as work:
        work.people.save_office(office)
        work.audit("office.save", "office")
        work.commit()
