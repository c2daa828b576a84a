"""One case: read, written and saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.consent import Refusal, Withdrawal
from meetingapp.domain.whereabouts import without_whereabouts
from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.case_form import (
    NAMED,
    UNBORN,
    WITH_FAMILY,
    GuardianEntry,
    SubjectEntry,
    subject_of,
    with_guardians,
)
from meetingapp.ui.viewmodels.consent_entry import (
    ConsentEntry,
    editable,
    refused,
    with_consent,
)
from meetingapp.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """The form as written."""

    subject: SubjectEntry
    concern: str
    guardians: Sequence[GuardianEntry]
    consent: ConsentEntry


class CaseModel(QObject):
    """A new case, or one there is. ``saved`` comes when it is durable, with the moment."""

    loaded = Signal(Case)
    saved = Signal(datetime)
    twin_found = Signal(str)
    """Carries the name of another case that looks like the one that was written."""
    failed = Signal(AppError)

    def __init__(self, work: Workplace, case_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._case_id = case_id
        self.case: Case | None = None
        self.is_new = not case_id
        self.consent_at = 0

    def load(self) -> None:
        """Read the case, or begin one with the next number."""
        case_id = self._case_id
        session = self._work.session
        store = self._work.background.store
        if case_id:
            store(lambda: session.read_case(case_id), self._loaded, self._failed)
        else:
            store(self._begin, self._loaded, self._failed)

    def look_for_twin(self, name: str) -> None:
        """Look whether the name of a new case is that of another, but for letters drawn alike."""
        lists = self._work.session.lists
        if self.is_new and name.strip():
            self._work.background.store(
                lambda: lists.twin_of_case(name), self._looked, self._failed
            )

    def may_be_born(self, born: date | None) -> bool:
        """Tell whether the child can be born on that day."""
        return born is not None and born <= self._work.today()

    def may_save(self, entry: CaseEntry) -> bool:
        """Tell whether the form holds enough to be kept: what makes it a case of its kind."""
        if self.case is None or subject_of(entry.subject) is None:
            return False
        if entry.subject.kind == UNBORN:
            return bool(entry.subject.due or entry.guardians or entry.concern.strip())
        return entry.subject.kind != NAMED or self.may_be_born(entry.subject.born)

    def save(self, entry: CaseEntry) -> None:
        """Keep what is written; a consent that is not complete is kept as it is."""
        written = self.written(entry)
        if written is not None:
            self._store(written)

    def written(self, entry: CaseEntry) -> Case | None:
        """Return the case with what is written in it; None while it is none."""
        subject = subject_of(entry.subject)
        if self.case is None or subject is None or not self.may_save(entry):
            return None
        case = replace(self.case, subject=subject, concern=entry.concern.strip())
        if entry.subject.kind not in WITH_FAMILY:
            return case
        case = without_whereabouts(with_guardians(case, entry.guardians))
        return with_consent(case, entry.consent, self.consent_at, self._work.session.new_id())

    def begin_consent(self) -> None:
        """Let the form hold a new consent; those there are stay as they are."""
        if self.case is not None:
            self.consent_at = len(self.case.consents)

    def withdraw(self, entry: CaseEntry, at: int, taken: Withdrawal) -> None:
        """Keep what is written, and record that a consent was taken back."""
        written = self.written(entry)
        if written is None or at >= len(written.consents):
            return
        session, consent = self._work.session, written.consents[at]
        self._store(written, lambda: session.withdraw_consent(written.id, consent.id, taken))

    def refuse(self, entry: CaseEntry, refusal: Refusal) -> None:
        """Keep what is written, and record that somebody said no."""
        written = self.written(entry)
        if written is None:
            return
        session = self._work.session
        record = refused(refusal, session.new_id())
        self._store(written, lambda: session.add_consent(written.id, record))

    def _store(self, written: Case, then: Callable[[], Case] | None = None) -> None:
        """Save the case, and after it what may be done only with a case that is kept."""
        self.case = written
        session, now = self._work.session, self._work.now

        def job() -> tuple[Case, datetime]:
            session.save_case(written)
            return (then() if then is not None else written), now()

        self._work.background.store(job, self._saved, self._failed)

    def _begin(self) -> Case:
        session, today = self._work.session, self._work.today()
        return Case(
            id=session.new_id(),
            subject=NamedChild("", today),
            reference=session.lists.next_case_number(),
        )

    def _looked(self, twin: str | None) -> None:
        if twin is not None:
            self.twin_found.emit(twin)

    def _loaded(self, case: Case) -> None:
        self.case = case
        self.consent_at = editable(case)
        self.loaded.emit(case)

    def _saved(self, kept: tuple[Case, datetime]) -> None:
        case, at = kept
        self.case = case
        self.is_new = False
        self._work.state.announce("cases")
        self.saved.emit(at)

    def _failed(self, error: AppError) -> None:
        self.failed.emit(error)
