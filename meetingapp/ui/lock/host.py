"""What the locking needs of the window it locks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:  # the window is painted before any of these is read
    from meetingapp.ui.background import Background
    from meetingapp.ui.ports import Door, Session
    from meetingapp.ui.shell import Shell
    from meetingapp.ui.state import AppState
    from meetingapp.ui.why import Locked


class LockHost(QMainWindow):
    """The window, as the locking sees it."""

    door: Door
    background: Background
    state: AppState
    now: Callable[[], datetime]
    relaunch: Callable[[Locked], object]
    session: Session | None = None
    shell: Shell | None = None

    def let_go(self, *, at_once: bool = False) -> None:
        """Give everything up that belongs to the open vault; at once: heavy work is not awaited."""
        raise NotImplementedError

    def came_back(self) -> None:
        """Begin anew to count how long nobody is here."""
        raise NotImplementedError
