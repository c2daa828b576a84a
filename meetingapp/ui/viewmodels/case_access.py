"""Who sees one case, and what a family may ask for: that it rests, or is erased."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.services.access_port import CaseAccess, Restriction
from meetingapp.services.roles import SEES_EVERY_CASE, Account, Permission, permissions_of
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.erasing import ErasureDecision

_ONE = "1"


@dataclass(frozen=True, slots=True)
class Seers:
    """Who sees a case: those let in, those who see every case, and those who may be let in."""

    let_in: tuple[tuple[CaseAccess, str], ...]
    leaders: tuple[str, ...]
    others: tuple[Account, ...]


class CaseAccessModel(QObject):
    """``gone`` comes when the case can no longer be shown: it rests, or it is erased."""

    loaded = Signal(object)
    failed = Signal(AppError)
    gone = Signal()

    def __init__(self, work: Workplace, case_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._case_id = case_id
        self.reviewers: tuple[PersonChoice, ...] = ()

    @property
    def may_grant(self) -> bool:
        """Return whether I decide who sees the case."""
        return bool(self._case_id) and self._work.may(Permission.GRANT_CASES)

    @property
    def may_restrict(self) -> bool:
        """Return whether I may let the case rest."""
        return bool(self._case_id) and self._work.may(Permission.RESTRICT_CASES)

    @property
    def may_erase(self) -> bool:
        """Return whether I may erase the case."""
        return bool(self._case_id) and self._work.may(Permission.ERASE_CASES)

    def load(self) -> None:
        """Read who sees the case."""
        session, case_id = self._work.session, self._case_id
        self._read(lambda: session.who_sees(case_id))

    def let_in(self, person: str) -> None:
        """Let somebody into the case."""
        session, case_id = self._work.session, self._case_id
        self._read(lambda: session.let_in(case_id, person))

    def let_out(self, person: str) -> None:
        """Let somebody into the case no more."""
        session, case_id = self._work.session, self._case_id
        self._read(lambda: session.let_out(case_id, person))

    def restrict(self, restriction: Restriction) -> None:
        """Let the case rest: it is kept, and nobody uses it."""
        rights, case_id = self._work.session.rights, self._case_id
        self._leave(lambda: rights.restrict_case(case_id, restriction))

    def erase(self, decision: "ErasureDecision") -> None:
        """Erase the case; its number was typed in the dialog."""
        rights, case_id = self._work.session.rights, self._case_id

        def job() -> None:
            rights.erase_cases((case_id,), decision, _ONE)

        self._leave(job)

    def _read(self, job: Callable[[], Sequence[CaseAccess]]) -> None:
        vault = self._work.session.vault

        def read() -> tuple[Seers, tuple[PersonChoice, ...]]:
            accounts = vault.list_access()
            review = (one for one in accounts if _reviews(one))
            choices = tuple(PersonChoice(one.person, one.name, "") for one in review)
            return seers(job(), accounts), choices

        self._work.background.store(read, self._loaded, self._failed)

    def _leave(self, job: Callable[[], None]) -> None:
        def left(_none: None) -> None:
            self._work.state.announce("cases")
            self.gone.emit()

        self._work.background.store(job, left, self._failed)

    def _loaded(self, found: tuple[Seers, tuple[PersonChoice, ...]]) -> None:
        who, self.reviewers = found
        self.loaded.emit(who)

    def _failed(self, error: AppError) -> None:
        self.failed.emit(error)


def _reviews(account: Account) -> bool:
    return Permission.RESTRICT_CASES in permissions_of(account.role)


def seers(let_in: Sequence[CaseAccess], accounts: Sequence[Account]) -> Seers:
    """Sort people by whether and why they see a case."""
    names = {account.person: account.name for account in accounts}
    inside = {access.person for access in let_in}
    leaders = [account for account in accounts if account.role in SEES_EVERY_CASE]
    return Seers(
        let_in=tuple(
            (access, names[access.person])
            for access in let_in
            if access.person in names and access.person not in {one.person for one in leaders}
        ),
        leaders=tuple(account.name for account in leaders),
        others=tuple(
            account
            for account in accounts
            if account not in leaders
            and account.person not in inside
            and Permission.SEE_CASES in permissions_of(account.role)
        ),
    )
