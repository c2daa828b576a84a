"""Says one line a day beside the clock: that something waits, and never what, whose or how much.

A line is seen by others: over a shoulder, on a shared screen, in the desktop's own list of what was
said, on a screen that is locked. So it is off until somebody chooses it, it is one of two sentences
that are always the same, and nothing is said while others see the screen or a meeting is held.

While the vault is locked the program knows nothing of what waits, and nothing of it is kept
outside. The line is then only a question, on a working day on which nobody has opened Samråd.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from meetingapp.domain.queues import Queue
from meetingapp.domain.working_days import is_working_day
from meetingapp.ui.places import EvaluationsPlace, RoomPlace
from meetingapp.ui.reminders.kept import Kept, read_kept, write_kept
from meetingapp.ui.wording import wording

if TYPE_CHECKING:
    from pathlib import Path

    from meetingapp.services.queues import Queues
    from meetingapp.ui.reminders.tray import Tray
    from meetingapp.ui.window import MainWindow

MINUTE_MS: Final = 60_000
FROM_HOUR: Final = 9
"""Who is to open Samråd today has come to work by then."""
_PROMISED: Final = (Queue.FEEDBACK, Queue.VOICE_PLAN)


class Reminders(QObject):
    """Looks each minute whether the line of the day is to be said; at most one a day is.

    Args:
        window: the window, locked or not.
        folder: where the vault lies.
        tray: where a line is said.
    """

    def __init__(self, window: MainWindow, folder: Path, tray: Tray) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._tray = tray
        self._kept = read_kept(folder)
        self._asked_on: date | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        tray.when_chosen(self._come)
        if self._kept.is_on:
            self._timer.start(MINUTE_MS)

    @property
    def is_on(self) -> bool:
        """Tell whether a line is wanted on this computer."""
        return self._kept.is_on

    @property
    def is_there(self) -> bool:
        """Tell whether this desktop shows lines at all."""
        return self._tray.is_there()

    def turn(self, *, on: bool) -> None:
        """Want a line a day, or none any more."""
        self._keep(replace(self._kept, is_on=on))
        if on:
            self._timer.start(MINUTE_MS)
            self.look()
        else:
            self._timer.stop()
            self._tray.hide()

    def look(self) -> None:
        """Say the line of the day if it is time for it."""
        window, today = self._window, self._window.now().date()
        if window.session is not None and self._kept.opened_on != today:
            self._keep(replace(self._kept, opened_on=today))
        if not self._may_say(today):
            return
        if window.session is not None:
            self._ask(today)
        elif self._is_forgotten(today):
            self._say(today, wording.words("Have you looked in Samråd today?"))

    def _may_say(self, today: date) -> bool:
        window = self._window
        place = window.shell.place if window.shell is not None else None
        return (
            self._kept.is_on
            and self._kept.said_on != today
            and not window.isActiveWindow()  # whoever works there has I dag
            and not window.state.shares_screen
            and not isinstance(place, RoomPlace)
            and window.locker.curtain is None
            and self._tray.is_there()
        )

    def _is_forgotten(self, today: date) -> bool:
        """Tell whether it is a working day, and nobody has opened the vault there is."""
        return (
            self._kept.opened_on != today
            and is_working_day(today)
            and self._window.now().hour >= FROM_HOUR
            and self._window.door.exists()
        )

    def _ask(self, today: date) -> None:
        """Ask once a day whether anything waits for whoever is here."""
        session = self._window.session
        if session is None or self._asked_on == today:
            return
        self._asked_on = today
        self._window.background.store(
            lambda: (today, something_waits(session.queues.read_queues(1))),
            self._answered,
            lambda _: None,  # who sees no cases has nothing that waits
        )

    def _answered(self, answer: tuple[date, bool]) -> None:
        today, waits = answer
        if waits and self._window.session is not None and self._may_say(today):
            self._say(today, wording.words("Something is to be followed up today."))

    def _say(self, today: date, line: str) -> None:
        self._keep(replace(self._kept, said_on=today))
        self._tray.say(line)

    def _come(self) -> None:
        """Be in front, at what waits where the vault is open and no meeting is held."""
        window = self._window
        window.come_forward()
        shell = window.shell
        if shell is None or window.locker.curtain is not None:
            return
        if not isinstance(shell.place, RoomPlace):
            shell.go(EvaluationsPlace())

    def _keep(self, kept: Kept) -> None:
        self._kept = kept
        write_kept(self._folder, kept)


def something_waits(found: Queues) -> bool:
    """Tell whether an evaluation is late or due today, or a promise to a child is."""
    return any(
        part.queue is Queue.OVERDUE
        or (
            part.queue in (Queue.DUE, *_PROMISED)
            and any(row.on is not None and row.on <= found.today for row in part.rows)
        )
        for part in found.parts
        if part.total
    )
