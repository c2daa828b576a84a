"""One case: read, written and saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.case import Case, NamedChild
from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.case_form import (
    ConsentEntry,
    GuardianEntry,
    next_reference,
    tidy,
    with_child,
    with_consent,
    with_guardians,
)
from meetingapp.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """The form as written. ``born`` is None while no day can be read."""

    name: str
    born: date | None
    guardians: Sequence[GuardianEntry]
    consent: ConsentEntry


class CaseModel(QObject):
    """A new case, or one there is. ``saved`` comes when it is durable, with the moment."""

    loaded = Signal(Case)
    saved = Signal(datetime)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, case_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._case_id = case_id
        self.case: Case | None = None
        self.is_new = not case_id

    def load(self) -> None:
        """Read the case, or begin one with the next number."""
        case_id = self._case_id
        session = self._work.session
        job = (lambda: session.read_case(case_id)) if case_id else self._begin
        self._work.background.store(job, self._loaded, self._failed)

    def may_be_born(self, born: date | None) -> bool:
        """Tell whether the child can be born on that day."""
        return born is not None and born <= self._work.today()

    def may_save(self, entry: CaseEntry) -> bool:
        """Tell whether the form holds enough to be kept: a name, and a day of birth."""
        return bool(self.case and tidy(entry.name) and self.may_be_born(entry.born))

    def save(self, entry: CaseEntry) -> None:
        """Keep what is written; a consent that is not complete is kept as it is."""
        if self.case is None or entry.born is None or not self.may_save(entry):
            return
        session, now = self._work.session, self._work.now
        written = with_guardians(with_child(self.case, entry.name, entry.born), entry.guardians)
        written = with_consent(written, entry.consent, session.new_id())
        self.case = written

        def job() -> datetime:
            session.save_case(written)
            return now()

        self._work.background.store(job, self._saved, self._failed)

    def _begin(self) -> Case:
        session, today = self._work.session, self._work.today()
        references = [one.reference for one in session.list_cases()]
        return Case(
            id=session.new_id(),
            subject=NamedChild("", today),
            reference=next_reference(references, today.year),
        )

    def _loaded(self, case: Case) -> None:
        self.case = case
        self.loaded.emit(case)

    def _saved(self, at: datetime) -> None:
        self.is_new = False
        self._work.state.announce("cases")
        self.saved.emit(at)

    def _failed(self, error: AppError) -> None:
        self.failed.emit(error)
