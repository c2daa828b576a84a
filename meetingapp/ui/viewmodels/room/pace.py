"""Where the room is in the open discussion, and how long it has been there."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from meetingapp.domain.cursors import Cursors
from meetingapp.domain.pace import Pace, passed
from meetingapp.errors import AppError
from meetingapp.services.room import OpenRoom
from meetingapp.ui.background import Runs
from meetingapp.ui.viewmodels.room.ports import RoomSession

TICK_MS: Final = 5000
KEEP_MS: Final = 400
KEEP_EVERY: Final = 30.0
"""Seconds: so much of the used time may be lost where the power goes."""


class RoomPace(QObject):
    """Holds both cursors and the used time, and keeps them beside the discussion.

    A cursor is stored soon after it moved, the time twice a minute. What could not be stored is
    tried with the next: no words are lost by it, so nobody is told.

    Args:
        session: the use cases.
        runs: where they run.
        ticks: seconds of a clock that runs evenly, whatever is done to the one on the wall.
    """

    room_moved = Signal(str)
    counted = Signal()

    def __init__(
        self, session: RoomSession, runs: Runs, ticks: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._session = session
        self._runs = runs
        self._ticks = ticks
        self._discussion_id = ""
        self._timed: frozenset[str] = frozenset()
        self._cursors = Cursors("", "")
        self._pace = Pace()
        self._stored = Pace()
        self._runs_now = False
        self._last = 0.0
        self._rest = 0.0
        self._unkept = 0.0
        self._heart = QTimer(self)
        self._heart.timeout.connect(self.tick)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.keep)

    @property
    def cursors(self) -> Cursors:
        """Return where the room is, and where I write."""
        return self._cursors

    @property
    def now(self) -> Pace:
        """Return how far the discussion has come."""
        return self._pace

    def used_on(self, item: str) -> int:
        """Return the seconds used on an item."""
        return self._pace.used_on(item)

    # --- opening and leaving

    def open(self, room: OpenRoom, agenda: tuple[str, ...], start: str) -> Cursors:
        """Take up a discussion where it was left; one that has not begun starts at ``start``."""
        self.close()
        self._timed = frozenset(i.id for i in room.template.items if i.is_timed)
        self._discussion_id = room.discussion.id
        self._pace = self._stored = room.pace.of(tuple(self._timed))
        was = Cursors(self._pace.room_item, self._pace.my_item)
        self._cursors = was.within(agenda) if self._pace.has_begun else Cursors(start, start)
        return self._cursors

    def close(self) -> None:
        """Stop counting, and store what is not stored."""
        self.pause()
        self.keep()
        self._discussion_id = ""

    def flush(self) -> None:
        """Store now what is not stored; called on leaving the room or the program."""
        self.tick()
        self.keep()

    def give_up(self) -> None:
        """The minutes are locked: nothing is counted or stored any more."""
        self._heart.stop()
        self._soon.stop()
        self._runs_now = False
        self._discussion_id = ""

    # --- moving

    def move(self, cursors: Cursors, *, sits: bool) -> None:
        """Take both cursors where a rule put them. Time is counted where the room was until now.

        Args:
            cursors: where they are from now on.
            sits: whether there is a room; while a meeting is prepared nothing is remembered.
        """
        if cursors == self._cursors or not self._discussion_id:
            return
        self.tick()
        before, self._cursors = self._cursors, cursors
        if sits:
            self._pace = replace(self._pace, room_item=cursors.room, my_item=cursors.mine)
            self._soon.start(KEEP_MS)
        if cursors.room != before.room:
            self.room_moved.emit(cursors.room)

    def keep_day(self, day: date) -> None:
        """Remember that the meeting's day stays although it was taken up on another."""
        self._pace = replace(self._pace, day_kept=day)
        self.keep()

    # --- time

    def go(self) -> None:
        """Count from now on: people sit in the meeting."""
        if self._discussion_id and not self._runs_now:
            self._runs_now = True
            self._last = self._ticks()
            self._heart.start(TICK_MS)
            self._pace = replace(
                self._pace, room_item=self._cursors.room, my_item=self._cursors.mine
            )

    def pause(self) -> None:
        """Count no more: the room is covered, left, or not under way."""
        self.tick()
        self._heart.stop()
        self._runs_now = False

    def tick(self) -> None:
        """Add what has passed since the last tick to the item the room is on."""
        if not self._runs_now:
            return
        now = self._ticks()
        gone, self._last = passed(self._last, now), now
        if self._cursors.room not in self._timed:
            return
        self._rest += gone
        self._unkept += gone
        whole = int(self._rest)
        if whole:
            self._rest -= whole
            self._pace = self._pace.with_used(self._cursors.room, whole)
            self.counted.emit()
        if self._unkept >= KEEP_EVERY:
            self.keep()

    # --- storing

    def keep(self) -> None:
        """Store it now if it is another than what is stored."""
        self._soon.stop()
        self._unkept = 0.0
        pace = self._pace
        if self._discussion_id and pace != self._stored and pace.has_begun:
            job = partial(self._session.beside.save_pace, self._discussion_id, pace)
            before, self._stored = self._stored, pace
            self._runs.store(job, _nothing_to_say, partial(self._not_kept, before))

    def _not_kept(self, before: Pace, _error: AppError) -> None:
        self._stored = before


def _nothing_to_say(_at: object) -> None:
    """Where the room is shows by itself; only words are said to be saved."""
