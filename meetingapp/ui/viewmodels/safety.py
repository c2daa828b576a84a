"""How safe the vault is: its backups, whether it is whole, and what others could read."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.ui.wording import Say
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.backup_port import Copy, Standing
    from meetingapp.services.leaving import NamedAlert

_MEGABYTE = 1_000_000


class SafetyModel(QObject):
    """``verified`` carries what was found; nothing found means that all is in order.

    ``alerted`` carries who took out, or tried to take out, many cases in an hour.
    """

    loaded = Signal()
    warned = Signal(object)
    alerted = Signal(object)
    verified = Signal(object)
    done = Signal(object)
    failed = Signal(AppError)
    busy_changed = Signal()

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.standing: Standing | None = None
        self.copies: tuple[Copy, ...] = ()
        self.lies_beside = True
        self.making = False
        self.verifying = False

    def load(self) -> None:
        """Read how it stands, and ask the system about its disks."""
        vault = self._work.session.vault
        self._work.background.heavy(self._read, self._loaded, self._failed)
        self._work.background.heavy(vault.disk_warnings, self._warned, lambda _: None)
        self._work.background.heavy(self._work.session.leaving.list_alerts, self._alerted)

    def make(self) -> None:
        """Make a verified backup now."""
        if self.making:
            return
        self.making = True
        self.busy_changed.emit()
        self._do(
            self._work.session.vault.make_backup,
            lambda words: words("The backup is made and verified."),
        )

    def choose(self, place: Path | None) -> None:
        """Let the backups go to another place, or beside the vault."""
        vault = self._work.session.vault
        self._do(
            lambda: vault.choose_backup_place(place),
            lambda words: words("The backups go there from now on."),
        )

    def verify(self) -> None:
        """Check the whole vault."""
        if self.verifying:
            return
        self.verifying = True
        self.busy_changed.emit()
        vault = self._work.session.vault
        self._work.background.heavy(vault.verify, self._verified, self._not_verified)

    def _do(self, job: Callable[[], object], say: Say) -> None:
        def done(_answer: None) -> None:
            self.making = False
            self.busy_changed.emit()
            self.done.emit(say)
            self._work.background.heavy(self._read, self._loaded, self._failed)

        def do() -> None:
            job()

        self._work.background.heavy(do, done, self._failed)

    def _read(self) -> "tuple[Standing, bool, tuple[Copy, ...]]":
        vault = self._work.session.vault
        standing = vault.backups()
        there = standing.newest is not None
        return (
            standing,
            vault.backs_up_beside(),
            tuple(vault.list_backups()) if there else (),
        )

    def _loaded(self, found: "tuple[Standing, bool, tuple[Copy, ...]]") -> None:
        self.standing, self.lies_beside, self.copies = found
        self.loaded.emit()

    def _warned(self, warnings: Sequence[AppError]) -> None:
        self.warned.emit(tuple(warnings))

    def _alerted(self, alerts: "Sequence[NamedAlert]") -> None:
        self.alerted.emit(tuple(alerts))

    def _verified(self, findings: Sequence[AppError]) -> None:
        self.verifying = False
        self.busy_changed.emit()
        self.verified.emit(tuple(findings))

    def _not_verified(self, error: AppError) -> None:
        self.verifying = False
        self.busy_changed.emit()
        self.failed.emit(error)

    def _failed(self, error: AppError) -> None:
        self.making = False
        self.busy_changed.emit()
        self.failed.emit(error)


def said_size(words: Words, size: int) -> str:
    """Say how large a backup is."""
    return words("{n} MB", n=max(1, round(size / _MEGABYTE)))
