"""What watches over an unlocked window: idleness, the system, and the person's access."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject

import meetingapp.ui.lock.curtain
import meetingapp.ui.lock.place  # noqa: F401 - both are read now, so that the lock waits for neither
from meetingapp.errors import AppError
from meetingapp.ui.lock.access import AccessWatch, ShowsCase
from meetingapp.ui.lock.host import LockHost
from meetingapp.ui.lock.idle import IdleWatch
from meetingapp.ui.lock.locker import Locker
from meetingapp.ui.lock.system import watch_system
from meetingapp.ui.places import TodayPlace
from meetingapp.ui.why import Why

if TYPE_CHECKING:
    from meetingapp.ui.ports import Session
    from meetingapp.ui.shell import Shell


@runtime_checkable
class HoldsMeeting(Protocol):
    """A screen in which a meeting may be under way."""

    @property
    def under_way(self) -> bool:
        """Tell whether people sit in the meeting now."""
        ...


class Guards(QObject):
    """Made when the vault is opened; each of them asks the window to lock, or closes a view."""

    def __init__(
        self,
        window: LockHost,
        locker: Locker,
        session: Session,
        shell: Shell,
        ticks: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._locker = locker
        self._shell = shell
        self.idle = IdleWatch(self._limit, window.now, ticks, self)
        self.idle.idle.connect(lambda minutes: locker.lock(Why.IDLE, minutes))
        self.access = AccessWatch(session, window.background, lambda: shell.shown, self)
        self.access.taken.connect(self._taken)
        self._system = watch_system(window, locker.lock)
        self.idle.start()

    def stop(self) -> None:
        """Watch no more: the vault is being closed."""
        self.idle.stop()
        self.access.stop()

    def _limit(self) -> int:
        away = self._window.state.away
        screen: object = self._shell.shown
        in_meeting = isinstance(screen, HoldsMeeting) and screen.under_way
        return away.in_meeting if in_meeting else away.minutes

    def _taken(self, error: AppError) -> None:
        """Lock for somebody who has left the vault; else close a case that may not be seen."""
        if error.code == "vault.person_gone":
            self._locker.lock(Why.ACCESS)
            return
        screen: object = self._shell.shown
        shows_case = isinstance(screen, ShowsCase) and bool(screen.open_case)
        at_home = isinstance(self._shell.place, TodayPlace)
        if shows_case or (error.code == "access.not_yours" and not at_home):
            self._shell.go(TodayPlace())
            if self._locker.curtain is None:
                self._shell.show_trouble(error)
