"""The one window: first start or unlock, then the shell; and what closing and locking do.

Each screen is imported when it is first shown: the window is painted before the shell is read.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.ui.away import Away
from meetingapp.ui.background import Background
from meetingapp.ui.lock.host import LockHost
from meetingapp.ui.lock.locker import Locker
from meetingapp.ui.settings import LEAST_HEIGHT, LEAST_WIDTH, Settings, write_settings
from meetingapp.ui.state import AppState
from meetingapp.ui.theme import LARGEST_SCALE, theme
from meetingapp.ui.why import Locked, Why

if TYPE_CHECKING:
    from meetingapp.services.last_place import LastPlace
    from meetingapp.ui.lock.guards import Guards
    from meetingapp.ui.places import Place
    from meetingapp.ui.ports import Door, Session
    from meetingapp.ui.shell import Route
    from meetingapp.ui.upkeep import Upkeep
    from meetingapp.ui.wording import Say

_SCALE_STEP = 0.1
_LOGGER = logging.getLogger(__name__)


class MainWindow(LockHost):
    """Shows no name in its title: the title is seen in lists of windows and over shoulders.

    Args:
        door: the vault before it is open.
        folder: where the settings of the window lie.
        settings: how the person likes the window.
        routes: which screen shows which place; asked for after the first paint.
        relaunch: called when the process has let go of everything, to start anew, locked.
        now: the moment now, as on the wall.
        locked: why the program that ran before this one locked, where it did.
        ticks: seconds of a clock that is never set.
    """

    vault_made = Signal()
    painted = Signal()

    def __init__(
        self,
        door: Door,
        folder: Path,
        settings: Settings,
        *,
        routes: Callable[[], Mapping[type, Route]],
        relaunch: Callable[[Locked], object],
        now: Callable[[], datetime],
        locked: Locked | None = None,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        theme.dress(self)
        self.door = door
        self._folder = folder
        self.settings = settings
        self._routes = routes
        self.relaunch = relaunch
        self.now = now
        self._locked = locked
        self._ticks = ticks
        self.background = Background(self)
        away = Away(settings.idle_minutes, settings.meeting_minutes, self)
        self.state = AppState(self, away=away, item_times=settings.item_times)
        self.locker = Locker(self)
        self.guards: Guards | None = None
        self.upkeep: Upkeep | None = None
        self._told = False
        self._is_painted = False
        self.setWindowTitle("Samråd")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(settings.width, settings.height)
        self.background.trouble.connect(self._trouble)
        for keys, does in (
            ("Ctrl+L", self.lock),
            ("Ctrl++", lambda: self._scale(_SCALE_STEP)),
            ("Ctrl+=", lambda: self._scale(_SCALE_STEP)),
            ("Ctrl+-", lambda: self._scale(-_SCALE_STEP)),
            ("Ctrl+0", lambda: theme.apply(scale=1.0)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        self.setCentralWidget(self._first_screen())

    def open_session(self, session: Session, place: Place | None = None) -> None:
        """Show the shell of an unlocked vault, where its person was when it locked."""
        from meetingapp.ui.lock.guards import Guards  # noqa: PLC0415 - the window is first
        from meetingapp.ui.shell import Shell  # noqa: PLC0415 - the window is first
        from meetingapp.ui.upkeep import Upkeep  # noqa: PLC0415 - the window is first
        from meetingapp.ui.workplace import Workplace  # noqa: PLC0415 - the window is first

        self.session = session
        self.settings = replace(self.settings, user=session.me().person)
        me, back = self.settings.user, self.background
        work = Workplace(session, back, self.state, self.now, me, back.gently, back.at_last)
        self.shell = Shell(work, self._routes())
        self.background.waiting.connect(self.shell.waiting.setVisible)
        self.shell.lock_asked.connect(self.lock)
        self.shell.look_asked.connect(theme.turn)
        self.setCentralWidget(self.shell)
        self.guards = Guards(self, self.locker, session, self.shell, self._ticks)
        if place is not None:
            self.shell.go(place)
        else:
            self._ask_for_last_place(session)
        self.upkeep = Upkeep(session, self.background, self)
        self.background.heavy(session.must_be_whole, lambda _: None)
        self.background.heavy(self.door.stood, lambda _: None)

    def lock(self) -> None:
        """Store what is typed, close the vault, and start anew, locked.

        The process that held the data ends: nothing of it is left in memory.
        """
        self.locker.lock(Why.KEY)

    def come_forward(self) -> None:
        """Be the window in front: somebody started the program once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    @override
    def came_back(self) -> None:
        """Begin anew to count how long nobody is here."""
        if self.guards is not None:
            self.guards.idle.used()

    def _ask_for_last_place(self, session: Session) -> None:
        from meetingapp.ui.lock.place import last_reachable  # noqa: PLC0415 - the window is first

        self.background.store(
            lambda: last_reachable(session), self._return, lambda _: self._return(None)
        )

    def _return(self, last: LastPlace | None) -> None:
        """Show where the person was; where that is no more, or not theirs, what comes today."""
        from meetingapp.ui.lock.place import Return, as_place  # noqa: PLC0415 - the window is first
        from meetingapp.ui.places import TodayPlace  # noqa: PLC0415 - the window is first

        place = as_place(last) if last is not None else None
        if self.shell is None:
            return
        self.shell.go(place or TodayPlace())
        if last is not None and place is not None:
            Return(self.shell, last, lambda: self.background.storing)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        waits = self.locker.curtain is not None and self.session is not None
        if waits or not self._may_let_go():
            event.ignore()
            return
        if self.upkeep is not None and self.session is not None:
            self.upkeep.before_closing()
        self.let_go()
        super().closeEvent(event)

    def _may_let_go(self) -> bool:
        """Store what is typed; where that fails, say so once before anything is given up."""
        if self.shell is None:
            return True
        from meetingapp.ui.viewmodels.room import saving  # noqa: PLC0415 - the window is first

        saving.store_everything()
        self.background.settle()
        told, self._told = self._told, saving.anything_unsaved()
        if not self._told or told:
            return True
        self._trouble(AppError("room.not_saved"))
        return False

    def _first_screen(self) -> QWidget:
        if trouble := self.door.needs_repair():
            return self._repair_screen(trouble)
        if self.door.exists():
            from meetingapp.ui.screens.unlock import UnlockScreen  # noqa: PLC0415 - the window is first
            from meetingapp.ui.viewmodels.unlock import Unlock  # noqa: PLC0415 - the window is first

            unlock = UnlockScreen(
                Unlock(self.door, self.background, self.settings.user), self._why_locked()
            )
            unlock.opened.connect(self.open_session)
            unlock.broken.connect(self._repair)
            self.painted.connect(unlock.model.load)  # beside the first paint, never before it
            if self._is_painted:
                unlock.model.load()
            return unlock
        from meetingapp.ui.screens.first_start import FirstStartScreen  # noqa: PLC0415 - the window is first
        from meetingapp.ui.viewmodels.first_start import FirstStart  # noqa: PLC0415 - the window is first

        start = FirstStartScreen(FirstStart(self.door, self.background))
        start.opened.connect(self._made)
        start.backup_asked.connect(self._repair)
        return start

    def _repair(self, error: AppError | None = None) -> None:
        """Show what can be done about a vault that does not open, or where there is none."""
        self.setCentralWidget(self._repair_screen(error))

    def _repair_screen(self, error: AppError | None) -> QWidget:
        from meetingapp.ui.repairing import repair_screen  # noqa: PLC0415 - the window is first

        screen = repair_screen(self.door, self.background, error, self.now, self._try_again)
        screen.model.restored.connect(self.vault_made)  # where there was none, nothing is held yet
        return screen

    def _try_again(self) -> None:
        """Show the first screen once more: a backup was put back, or the disk is there again."""
        self.door.stood()
        self.setCentralWidget(self._first_screen())

    def _why_locked(self) -> Say | None:
        locked, now = self._locked, self.now()
        return None if locked is None else lambda words: locked.said(words, now)

    def _made(self, session: Session, user: str) -> None:
        self.settings = replace(self.settings, user=user)
        self.vault_made.emit()
        self.open_session(session)

    @override
    def let_go(self, *, at_once: bool = False) -> None:
        """Give everything up: what is typed is stored, or whoever ends the program was told."""
        for each in (self.guards, self.upkeep):
            if each is not None:
                each.stop()
        if self.shell is not None:
            from meetingapp.ui.viewmodels.room import saving  # noqa: PLC0415 - the window is first

            self.shell.flush()
            self.background.settle(heavy=not at_once)
            saving.give_up()
        self.background.drain(heavy=not at_once)
        if self.session is not None:
            try:
                self.session.close(tidily=not at_once)
            except AppError:
                # All that was promised is durable; what is left undone is tidying up.
                _LOGGER.exception("the store was not closed tidily")
            self.session = None
        self._remember()

    def _remember(self) -> None:
        if not self._folder.is_dir():
            return  # a person who stopped in the middle of first start leaves nothing
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        write_settings(
            self._folder,
            replace(
                self.settings,
                width=size.width(),
                height=size.height(),
                language=self.state.language,
                look=theme.look,
                text_scale=theme.scale,
                idle_minutes=self.state.away.minutes,
                meeting_minutes=self.state.away.in_meeting,
                item_times=self.state.item_times,
            ),
        )

    def _trouble(self, error: AppError) -> None:
        if self.locker.curtain is not None:
            return  # nobody is there to read it
        from meetingapp.ui.widgets.dialog import say_trouble  # noqa: PLC0415 - the window is first

        say_trouble(self, error)

    def _scale(self, by: float) -> None:
        theme.apply(scale=min(round(theme.scale + by, 2), LARGEST_SCALE))
