"""The office, its people and its teams: read at once, and kept one by one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.office import Office
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.naming import TeamKind, team_kinds
from meetingapp.ui.viewmodels.team_form import Register
from meetingapp.ui.workplace import Workplace

_FIRST: Final = "RT"
"""The team most offices begin with."""


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
        self.kinds: tuple[TeamKind, ...] = ()
        self.office: Office | None = None

    def load(self) -> None:
        """Read everything. An office without teams gets an empty one to fill in."""
        self._work.background.store(self._read, self._loaded, self._failed)

    def new_person(self) -> Person:
        """Begin a person."""
        return Person(self._work.session.new_id(), "")

    def new_team(self, kind: TeamKind) -> Team:
        """Begin a team."""
        name = kind.name[self._language] if kind.variant else ""
        return Team(self._work.session.new_id(), kind.type, name)

    @property
    def _language(self) -> str:
        return self.office.minutes_language if self.office is not None else "nb"

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
        names = (kind.name[self._language] for kind in self.kinds if kind.type == team.type)
        named = team.name or next(names, team.type)
        self._store(lambda: self._work.session.save_team(replace(team, name=named)))

    def save_office(self, office: Office) -> None:
        """Keep the office's facts, if they are others than before."""
        if self.office is not None and office != self.office:
            self.office = office
            self._store(lambda: self._work.session.save_office(office))

    def _read(self) -> tuple[Register, tuple[TeamKind, ...]]:
        session = self._work.session
        kinds = team_kinds(session.meeting_types())
        register = Register(
            office=session.read_office(),
            people=tuple(session.list_people()),
            teams=tuple(session.list_teams()) or (Team(session.new_id(), _FIRST, ""),),
        )
        return register, kinds

    def _loaded(self, found: tuple[Register, tuple[TeamKind, ...]]) -> None:
        register, self.kinds = found
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
