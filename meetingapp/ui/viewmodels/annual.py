"""The year and its plan, read whole for the screen and changed one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.viewmodels.naming import TypeNames, type_names
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.viewmodels.team_form import choices
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.domain.annual.recurring import ChangedDay, RecurringDate
    from meetingapp.domain.people import Person, PersonRef
    from meetingapp.domain.system import SystemAction
    from meetingapp.services.annual.dates import Year
    from meetingapp.services.annual.plan import ProgressPlan, Said


@dataclass(frozen=True, slots=True)
class _Read:
    year: Year
    plan: ProgressPlan
    people: tuple[Person, ...]
    names: TypeNames


class AnnualModel(QObject):
    """``loaded`` comes when there is something else to show, ``kept`` when a form was kept.

    ``look_again`` carries words of a form that may tell of somebody; ``saved`` where the calendar
    was saved, ``None`` where there was nothing to put in it; ``printed`` where the PDF was.
    """

    loaded = Signal()
    kept = Signal()
    look_again = Signal(object)
    saved = Signal(object)
    printed = Signal(object)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._read: _Read | None = None
        self.number = work.today().year

    @property
    def may_change(self) -> bool:
        """Tell whether the person at the desk may change the year."""
        return self._work.may(Permission.MANAGE_REGISTER)

    @property
    def may_plan(self) -> bool:
        """Tell whether the person at the desk may write in the plan."""
        return self._work.may(Permission.RUN_MEETINGS)

    @property
    def year(self) -> Year | None:
        """Return the year that is shown; ``None`` until it is read."""
        return self._read.year if self._read is not None else None

    @property
    def plan(self) -> ProgressPlan | None:
        """Return the plan; ``None`` until it is read."""
        return self._read.plan if self._read is not None else None

    @property
    def names(self) -> TypeNames:
        """Return what the types of meetings are called."""
        return self._read.names if self._read is not None else {}

    @property
    def people(self) -> tuple[PersonChoice, ...]:
        """Return who may be responsible."""
        people = self._read.people if self._read is not None else ()
        return choices(people, self._work.today())

    def ref(self, person_id: str | None) -> PersonRef | None:
        """Name somebody of the register with the role of today."""
        people = self._read.people if self._read is not None else ()
        found = next((each for each in people if each.id == person_id), None)
        return found.ref(self._work.today()) if found is not None else None

    def load(self) -> None:
        """Read the year that is shown, and the plan."""
        self._run(lambda: None, self._came)

    def show_year(self, number: int) -> None:
        """Show another year."""
        self.number = number
        self.load()

    def keep_date(self, date_: RecurringDate, *, sure: bool) -> None:
        """Keep a date; where it may tell of somebody, ask first unless they are sure."""
        annual = self._work.session.annual
        self._keep(lambda: annual.look_over(date_), lambda: annual.save_date(date_), sure=sure)

    def keep_action(self, action: SystemAction, note: str, *, sure: bool) -> None:
        """Keep an action written in the plan itself."""
        annual = self._work.session.annual
        self._keep(
            lambda: annual.look_over_action(action, note),
            lambda: annual.save_action(action, note),
            sure=sure,
        )

    def keep_said(self, case_id: str, action: SystemAction, said: Said, *, sure: bool) -> None:
        """Keep how something a meeting agreed stands now."""
        annual = self._work.session.annual
        self._keep(
            lambda: annual.look_over_action(action, said.note),
            lambda: annual.say_status(case_id, action.id, said),
            sure=sure,
        )

    def take_into_use(self, date_: RecurringDate) -> None:
        """Put a suggestion in the year."""
        annual = self._work.session.annual
        self._run(lambda: annual.save_date(date_), self._came)

    def retire(self, date_: RecurringDate, *, retired: bool) -> None:
        """Take a date out of the year, or in again."""
        annual = self._work.session.annual
        self._run(lambda: annual.retire_date(date_.id, retired=retired), self._came)

    def change_day(self, date_: RecurringDate, change: ChangedDay) -> None:
        """Decide on another day for one time."""
        annual = self._work.session.annual
        self._run(lambda: annual.change_day(date_.id, change), self._came_kept)

    def undo_change(self, date_: RecurringDate, year: int, number: int) -> None:
        """Let one time be when the rule says again."""
        annual = self._work.session.annual
        self._run(lambda: annual.undo_change(date_.id, year, number), self._came_kept)

    def save_calendar(self, folder: Path) -> None:
        """Save the calendar of the year in a folder somebody chose."""
        session, number, language = self._work.session, self.number, wording.words.language

        def save() -> Path | None:
            made = session.annual.annual_calendar(number, language)
            if not made.entries:
                return None
            return session.papers.save_file(folder, made.file_name, made.content, replace=True)

        self._work.background.heavy(save, self._have_saved, self.failed.emit)

    def save_paper(self, folder: Path) -> None:
        """Save the year and the plan as a PDF in a folder somebody chose."""
        session, number, language = self._work.session, self.number, wording.words.language

        def save() -> Path:
            made = session.annual.paper(number, language)
            return session.papers.save_file(folder, made.file_name, made.content, replace=True)

        self._work.background.heavy(save, self._have_printed, self.failed.emit)

    def _keep(
        self, look: Callable[[], tuple[str, ...]], keep: Callable[[], object], *, sure: bool
    ) -> None:
        def job() -> tuple[str, ...]:
            found = () if sure else look()
            if not found:
                keep()
            return found

        self._work.background.store(job, self._looked, self.failed.emit)

    def _looked(self, found: tuple[str, ...]) -> None:
        if found:
            self.look_again.emit(found)
            return
        self.kept.emit()
        self.load()

    def _run(self, change: Callable[[], object], came: Callable[[_Read], None]) -> None:
        session, number, language = self._work.session, self.number, wording.words.language

        def job() -> _Read:
            change()
            return _Read(
                session.annual.read_year(number, language),
                session.annual.read_plan(),
                tuple(session.list_people()),
                type_names(session.meeting_types()),
            )

        self._work.background.store(job, came, self.failed.emit)

    def _came(self, read: _Read) -> None:
        self._read = read
        self.loaded.emit()

    def _came_kept(self, read: _Read) -> None:
        self._read = read
        self.kept.emit()
        self.loaded.emit()

    def _have_saved(self, path: Path | None) -> None:
        self.saved.emit(path)

    def _have_printed(self, path: Path) -> None:
        self.printed.emit(path)
