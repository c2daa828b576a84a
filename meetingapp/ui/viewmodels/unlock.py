"""Unlock: who it is and their passphrase, the system's keyring, or the recovery code."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.ports import Door
from meetingapp.ui.vault_ports import Opener
from meetingapp.ui.viewmodels.recovery import Recovery

_SECOND: Final = 1000
_SLOW_MS: Final = 4000
"""Opening takes less than a second; an older vault is first brought up to date."""
BROKEN: Final = frozenset(
    {
        "store.damaged",
        "store.foreign",
        "store.missing",
        "store.newer",
        "store.plain",
        "vault.altered",
        "vault.cost_too_high",
        "vault.data_without_vault",
        "vault.missing",
        "vault.newer",
        "vault.older",
        "vault.people_altered",
        "vault.slot_missing",
        "vault.stray_slot",
        "vault.twice",
    }
)
"""What no passphrase can mend."""
_WRONG: Final = ("vault.wrong", "vault.code")
_ENOUGH: Final = 3


class Unlock(QObject):
    """Tries one secret at a time.

    ``opened`` carries the open vault, ``people_read`` tells that the list of people is known,
    ``recovering`` carries the way in by the code, ``broken`` what stands in the way of opening.
    """

    changed = Signal()
    people_read = Signal()
    opened = Signal(object)
    recovering = Signal(object)
    broken = Signal(AppError)

    def __init__(self, door: Door, background: Runs, user: str = "") -> None:
        super().__init__()
        self._door = door
        self._background = background
        self.people: tuple[Opener, ...] = ()
        self.person = user
        self.has_keyring = False
        self.by_code = False
        self.busy = False
        self.is_slow = False
        self.error: AppError | None = None
        self.wait = 0
        self._wrong = 0
        self._countdown = QTimer(self)
        self._countdown.setInterval(_SECOND)
        self._countdown.timeout.connect(self._count_down)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SLOW_MS)
        self._patience.timeout.connect(self._takes_long)

    @property
    def may_try(self) -> bool:
        """Return whether something may be tried now."""
        return not self.busy and not self.wait

    @property
    def may_give_up(self) -> bool:
        """Return whether so much was wrong that it may not be what is typed."""
        return self._wrong >= _ENOUGH

    def give_up(self) -> None:
        """Leave for what can be done about a vault that does not open."""
        self.broken.emit(AppError("vault.not_let_in"))

    def load(self) -> None:
        """Read who may open the vault. Quick, but read beside the first paint."""
        door = self._door
        self._background.store(
            lambda: (tuple(door.people()), door.has_keyring()), self._read, self._unread
        )

    def choose_person(self, person: str) -> None:
        """Take who it is."""
        self.person = person
        self.typed()

    def choose(self, *, by_code: bool) -> None:
        """Change between passphrase and recovery code."""
        self.by_code = by_code
        self.error = None
        self.changed.emit()

    def typed(self) -> None:
        """Forget the last answer: something else is being typed."""
        if self.error is not None:
            self.error = None
            self.changed.emit()

    def open(self, secret: str) -> None:
        """Try a passphrase, or a recovery code, which first leads to a new passphrase."""
        if not self.may_try or not secret:
            return
        door, person = self._door, self.person if len(self.people) > 1 else None
        if self.by_code:
            begun = Recovery(door, self._background, secret, self.people, self.person)
            self._try(lambda: door.check_code(secret), lambda _: self._recover(begun))
        else:
            self._try(lambda: door.unlock(secret, person or None), self._unlocked)

    def open_with_keyring(self) -> None:
        """Let the system's keyring open the vault."""
        if self.may_try:
            self._try(self._door.unlock_with_keyring, self._unlocked)

    def _try(self, job: Callable[[], object], then: Callable[[object], None]) -> None:
        self.busy = True
        self.error = None
        self._patience.start()
        self.changed.emit()
        self._background.store(job, then, self._refused)

    def _takes_long(self) -> None:
        self.is_slow = self.busy
        self.changed.emit()

    def _done(self) -> None:
        self.busy = self.is_slow = False
        self._patience.stop()

    def _read(self, found: tuple[tuple[Opener, ...], bool]) -> None:
        self.people, self.has_keyring = found
        if self.person not in {each.person for each in self.people}:
            self.person = ""
        self.people_read.emit()
        self.changed.emit()

    def _unread(self, error: AppError) -> None:
        if error.code in BROKEN:
            self.broken.emit(error)
        else:
            self.error = error
            self.changed.emit()

    def _recover(self, begun: Recovery) -> None:
        self._done()
        self.changed.emit()
        begun.opened.connect(self.opened)
        self.recovering.emit(begun)

    def _unlocked(self, session: object) -> None:
        self.opened.emit(session)

    def _refused(self, error: AppError) -> None:
        self._done()
        if error.code == "vault.wait":
            self._wait(int(str(error.params["seconds"])))
            return
        self.error = error
        self._wrong += error.code.startswith(_WRONG)
        self.changed.emit()
        if error.code in BROKEN:
            self.broken.emit(error)

    def _wait(self, seconds: int) -> None:
        self.wait = seconds
        self._countdown.start()
        self.changed.emit()

    def _count_down(self) -> None:
        self.wait = max(0, self.wait - 1)
        if not self.wait:
            self._countdown.stop()
        self.changed.emit()
