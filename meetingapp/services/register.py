"""The register: people, teams and the office's own facts."""

from meetingapp.domain.office import Office
from meetingapp.domain.people import Person
from meetingapp.domain.school_year import is_possible
from meetingapp.domain.signers import check_signers
from meetingapp.domain.team import Team
from meetingapp.domain.template_error import TemplateError
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@policy(Permission.SEE_REGISTER)
def list_people(desk: Desk) -> tuple[Person, ...]:
    """Everybody in the register, by name."""
    with desk.begin() as work:
        return work.people.all()


@policy(Permission.EDIT_PEOPLE)
def save_person(desk: Desk, person: Person) -> None:
    """Add or replace a person."""
    with desk.begin() as work:
        work.people.save(person)
        work.audit("person.save", person.id)
        work.commit()


@policy(Permission.SEE_REGISTER)
def list_teams(desk: Desk) -> tuple[Team, ...]:
    """All teams, by name."""
    with desk.begin() as work:
        return work.people.teams()


@policy(Permission.MANAGE_REGISTER)
def save_team(desk: Desk, team: Team) -> None:
    """Add or replace a team."""
    with desk.begin() as work:
        work.people.save_team(team)
        work.audit("team.save", team.id)
        work.commit()


@policy(Permission.SEE_REGISTER)
def read_office(desk: Desk) -> Office:
    """The municipality, unit and default language."""
    with desk.begin() as work:
        return work.people.office()


@policy(Permission.MANAGE_REGISTER)
def save_office(desk: Desk, office: Office) -> None:
    """Replace the municipality, unit, letterhead, default language and school holidays.

    Raises:
        AppError: ``office.holiday``: a holiday has no name, ends before it begins or never ends;
            ``office.signers``: the ages for signing leave somebody without a signer;
            ``letterhead.without_words``: nothing says what the logo shows.
    """
    if not office.letterhead.is_told:
        raise AppError("letterhead.without_words")
    wrong = next((each for each in office.school_holidays if not is_possible(each)), None)
    if wrong is not None:
        raise AppError("office.holiday", first=wrong.first, last=wrong.last)
    if office.signers is not None:
        try:
            check_signers(office.signers)
        except TemplateError as impossible:
            raise AppError("office.signers", problem=impossible.problem) from None
    with desk.begin() as work:
        work.people.save_office(office)
        work.audit("office.save", "office")
        work.commit()
