"""The office, its people and its teams: read at once, and kept one by one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.office import Office
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.naming import TypeNames, type_names
from meetingapp.ui.viewmodels.team_form import Register
from meetingapp.ui.workplace import Workplace


class TeamModel(QObject):
    """``saved`` carries the moment something became durable."""

    loaded = Signal(Register)
    people_changed = Signal(tuple)
    saving = Signal()
    saved = Signal(datetime)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.names: TypeNames = {}
        self.office: Office | None = None

    def load(self) -> None:
        """Read everything. A type without a team gets an empty one to fill in."""
        self._work.background.store(self._read, self._loaded, self._failed)

    def new_person(self) -> Person:
        """Begin a person."""
        return Person(self._work.session.new_id(), "")

    def save_person(self, person: Person) -> None:
        """Keep a person, and read the register again."""
        session = self._work.session
        self.saving.emit()

        def job() -> tuple[Person, ...]:
            session.save_person(person)
            return tuple(session.list_people())

        self._work.background.store(job, self._person_saved, self._failed)

    def save_team(self, team: Team) -> None:
        """Keep a team; one without a name is called what its type is called."""
        language = self.office.minutes_language if self.office is not None else "nb"
        named = team.name or self.names.get(team.type, {}).get(language, team.type)
        self._store(lambda: self._work.session.save_team(replace(team, name=named)))

    def save_office(self, office: Office) -> None:
        """Keep the office's facts, if they are others than before."""
        if self.office is not None and office != self.office:
            self.office = office
            self._store(lambda: self._work.session.save_office(office))

    def _read(self) -> tuple[Register, TypeNames]:
        session = self._work.session
        names = type_names(session.meeting_types())
        teams = tuple(session.list_teams())
        missing = [code for code in names if code not in {team.type for team in teams}]
        register = Register(
            office=session.read_office(),
            people=tuple(session.list_people()),
            teams=(*teams, *(Team(session.new_id(), code, "") for code in missing)),
        )
        return register, names

    def _loaded(self, found: tuple[Register, TypeNames]) -> None:
        register, self.names = found
        self.office = register.office
        self.loaded.emit(register)

    def _person_saved(self, people: tuple[Person, ...]) -> None:
        self.people_changed.emit(people)
        self._saved(self._work.now())

    def _store(self, does: Callable[[], None]) -> None:
        self.saving.emit()
        now = self._work.now

        def job() -> datetime:
            does()
            return now()

        self._work.background.store(job, self._saved, self._failed)

    def _saved(self, at: datetime) -> None:
        self._work.state.announce("people")
        self.saved.emit(at)

    def _failed(self, error: AppError) -> None:
        self.failed.emit(error)
