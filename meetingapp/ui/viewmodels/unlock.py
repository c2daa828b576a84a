"""Unlock: with the passphrase, or with the recovery code when it is forgotten."""

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.ports import Door, Session


class Unlock(QObject):
    """Tries one secret at a time. ``opened`` carries the open vault."""

    changed = Signal()
    opened = Signal(object)

    def __init__(self, door: Door, background: Runs) -> None:
        super().__init__()
        self._door = door
        self._background = background
        self.by_code = False
        self.busy = False
        self.error: AppError | None = None

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
        """Try to open the vault."""
        if self.busy or not secret:
            return
        self.busy = True
        self.error = None
        self.changed.emit()
        unlock = self._door.unlock_with_code if self.by_code else self._door.unlock
        self._background.store(lambda: unlock(secret), self._unlocked, self._refused)

    def _unlocked(self, session: Session) -> None:
        self.opened.emit(session)

    def _refused(self, error: AppError) -> None:
        self.busy = False
        self.error = error
        self.changed.emit()
