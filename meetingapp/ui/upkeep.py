"""Looks after the open vault beside people's work: backups are made when they are due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from meetingapp.ui.background import Runs
    from meetingapp.ui.ports import Session

MINUTE_MS: Final = 60_000


class Upkeep(QObject):
    """Asks each minute. A place that is away stops nobody: the screen for safety tells of it."""

    def __init__(self, session: Session, background: Runs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(MINUTE_MS)

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def look(self) -> None:
        """Leave the vault tidy, make a backup where one is due, and look for damage."""
        self._background.heavy(self._back_up_if_due, lambda _: None)

    def before_closing(self) -> None:
        """Make a backup of every change since the last one."""
        self.stop()
        self._background.heavy(lambda: self._session.back_up_if_due(closing=True), lambda _: None)

    def _back_up_if_due(self) -> None:
        self._session.rest_if_quiet()
        self._session.look_for_damage()
        if self._session.backup_is_due():
            self._session.back_up_if_due()
