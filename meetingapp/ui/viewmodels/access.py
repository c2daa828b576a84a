"""Who can unlock the vault, and what I unlock it with myself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.people import Person
from meetingapp.errors import AppError
from meetingapp.services.people_access import LeftBehind
from meetingapp.services.roles import Account, Permission, Role, permissions_of
from meetingapp.ui.viewmodels.code_check import CodeCheck
from meetingapp.ui.wording import Say
from meetingapp.ui.workplace import Workplace

ROLE_MEANS: Final[Mapping[Role, Say]] = MappingProxyType(
    {
        Role.LEADER: lambda words: words(
            "Sees every case, runs and finalises meetings, and decides who is let in."
        ),
        Role.COORDINATOR: lambda words: words(
            "Sees the cases they are let into, runs meetings and finalises minutes."
        ),
        Role.NOTE_TAKER: lambda words: words(
            "Sees the cases they are let into, prepares meetings and takes notes."
        ),
        Role.READER: lambda words: words("Reads the cases they are let into, and changes nothing."),
        Role.ADMINISTRATOR: lambda words: words(
            "Sees no cases. Looks after people, templates, access and backups."
        ),
    }
)
"""What each role may do, in one sentence, in the order they are offered."""


@dataclass(frozen=True, slots=True)
class AccessList:
    """Everything on the screen, read at once. ``people`` is empty for who only sees their own."""

    me: Account
    people: tuple[Account, ...]
    register: tuple[Person, ...]
    keyring: bool


class AccessModel(QObject):
    """``done`` carries what to say when something was changed."""

    loaded = Signal(object)
    done = Signal(object)
    failed = Signal(AppError)
    code_ready = Signal()
    left_behind = Signal(object, object)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.found: AccessList | None = None
        self.code = CodeCheck(self)
        self.busy = False

    @property
    def may_manage(self) -> bool:
        """Return whether I may let people in and out."""
        return self._work.may(Permission.MANAGE_ACCESS)

    @property
    def may_renew(self) -> bool:
        """Return whether I may draw a new recovery code."""
        return self._work.may(Permission.RENEW_CODE)

    @property
    def may_name_successor(self) -> bool:
        """Return whether I may hand cases over."""
        return self._work.may(Permission.GRANT_CASES)

    def roles(self) -> Sequence[Role]:
        """Return the roles I may give."""
        leads = self.found is not None and self.found.me.role is Role.LEADER
        return [role for role in ROLE_MEANS if leads or role is not Role.LEADER]

    def missing(self, passphrase: str) -> int:
        """Return how many characters a new passphrase lacks."""
        return self._work.session.vault.missing_characters(passphrase)

    def load(self) -> None:
        """Read everything."""
        session, manages = self._work.session, self.may_manage

        def read() -> AccessList:
            return AccessList(
                session.me(),
                tuple(session.vault.list_access()) if manages else (),
                tuple(session.list_people()) if manages else (),
                session.vault.keyring_is_used(),
            )

        self._work.background.store(read, self._loaded, self._failed)

    def without_access(self) -> Sequence[Person]:
        """Return those in the register who cannot unlock yet."""
        if self.found is None:
            return ()
        inside = {account.person for account in self.found.people}
        return [person for person in self.found.register if person.id not in inside]

    def let_in(self, person: Person, role: Role, passphrase: str) -> None:
        """Let somebody unlock the vault."""
        account = Account(person.id, person.name, role)
        vault, name = self._work.session.vault, person.name
        self._do(
            lambda: vault.add_access(account, passphrase),
            lambda words: words("{name} can unlock Samråd now.", name=name),
        )

    def change_role(self, account: Account, role: Role) -> None:
        """Give somebody another role."""
        vault, name = self._work.session.vault, account.name
        self._do(
            lambda: vault.change_role(account.person, role),
            lambda words: words("{name} is {role} now.", name=name, role=words.code(role)),
        )

    def ask_left_behind(self, account: Account) -> None:
        """Find out what somebody leaves behind; who sees no cases is not told."""
        vault = self._work.session.vault
        if not self.may_name_successor:
            self.left_behind.emit(account, LeftBehind(0, 0, ()))
            return
        self._work.background.store(
            lambda: vault.left_behind(account.person),
            lambda left: self.left_behind.emit(account, left),
            self._failed,
        )

    def successors(self, leaving: Account) -> Sequence[Account]:
        """Return those who may take over: they can unlock, and their role sees cases."""
        if self.found is None or not self.may_name_successor:
            return ()
        return [
            account
            for account in self.found.people
            if account != leaving and Permission.SEE_CASES in permissions_of(account.role)
        ]

    def take_out(self, account: Account, successor: str) -> None:
        """Let somebody unlock no more."""
        vault, name = self._work.session.vault, account.name
        self._do(
            lambda: vault.remove_access(account.person, successor),
            lambda words: words("{name} can no longer unlock Samråd.", name=name),
        )

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace my own passphrase."""
        vault = self._work.session.vault
        self._do(
            lambda: vault.change_own_passphrase(old, new),
            lambda words: words("Your new passphrase holds from now on."),
        )

    def use_keyring(self, *, on: bool) -> None:
        """Let the system's keyring open the vault for me, or no more."""
        vault = self._work.session.vault
        self._do(
            lambda: vault.use_keyring(on=on),
            (lambda words: words("The computer’s keyring opens Samråd for you now."))
            if on
            else (lambda words: words("Only your passphrase opens Samråd for you now.")),
        )

    def draw_code(self) -> None:
        """Draw a new recovery code, to be shown once. The old one holds until it is typed back."""
        self.code.show(self._work.session.vault.new_recovery_code())
        self.code_ready.emit()

    def keep_code(self) -> None:
        """Let the code that was typed back take the place of the old one."""
        if not self.code.complete or self.busy:
            return
        vault, code = self._work.session.vault, self.code.code
        self._do(
            lambda: vault.rotate_recovery_code(code),
            lambda words: words("The new recovery code holds. Shred the old sheet."),
        )

    def _do(self, job: Callable[[], object], say: Say) -> None:
        self.busy = True

        def done(_answer: object) -> None:
            self.busy = False
            self.done.emit(say)
            self.load()

        self._work.background.store(job, done, self._failed)

    def _loaded(self, found: AccessList) -> None:
        self.found = found
        self.loaded.emit(found)

    def _failed(self, error: AppError) -> None:
        self.busy = False
        self.failed.emit(error)
