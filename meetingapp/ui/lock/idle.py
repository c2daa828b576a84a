"""Notices that nobody has used the window for a while."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

LOOK_MS: Final = 200
_INPUT: Final = (QInputEvent, QInputMethodEvent)
_USE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Counts from the last key or touch anywhere in the program, a dialog or a menu included.

    Only what a person does counts. A field with the caret in it, an open list or words in a
    search field keep nothing awake. Time is read from two clocks: the steady one stands still
    while the machine sleeps, and the one on the wall may be set back; the longer counts.

    Args:
        limit: how many minutes nobody may be away, asked each time.
        now: the moment on the wall.
        ticks: seconds of a clock that is never set.
    """

    idle = Signal(int)

    def __init__(
        self,
        limit: Callable[[], int],
        now: Callable[[], datetime],
        ticks: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self._now = now
        self._ticks = ticks
        self._used_at, self._used_tick = now(), ticks()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to count."""
        self.used()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._timer.start(LOOK_MS)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def used(self) -> None:
        """Note that somebody is there."""
        self._used_at, self._used_tick = self._now(), self._ticks()

    def look(self) -> None:
        """Tell when nobody has been here for the whole limit."""
        minutes = self._limit()
        if self._away >= timedelta(minutes=minutes):
            self.idle.emit(minutes)

    @property
    def _away(self) -> timedelta:
        by_tick = timedelta(seconds=self._ticks() - self._used_tick)
        return max(by_tick, self._now() - self._used_at)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program passes here, so the cheapest question comes first.
        if not isinstance(event, _INPUT) or event.type() not in _USE:
            return False
        if self._away >= timedelta(minutes=self._limit()):
            QTimer.singleShot(0, self.look)  # who comes back too late finds it locked
            return True
        self.used()
        return False
