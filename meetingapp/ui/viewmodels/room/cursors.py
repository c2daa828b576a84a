"""The room's cursor and mine, in the open discussion."""

from PySide6.QtCore import Signal

from meetingapp.domain.cursors import Cursors
from meetingapp.ui.viewmodels.room.items import PREPARING
from meetingapp.ui.viewmodels.room.pace import RoomPace
from meetingapp.ui.viewmodels.room.undoing import Undoing


class RoomCursors(Undoing):
    """``item`` is where I look and write; ``room_item`` is where the room is.

    Whoever leads the room may be another than who writes, or the same: only what is done with the
    room's cursor moves it, and nothing done with it moves mine.
    """

    room_moved = Signal(str)
    pace: RoomPace

    @property
    def room_item(self) -> str:
        """Return the item the room is on."""
        return self.pace.cursors.room

    @property
    def is_joined(self) -> bool:
        """Tell whether the room is on the item that is written on."""
        return self.pace.cursors.are_together

    @property
    def has_room(self) -> bool:
        """Tell whether there is a room to follow: not while the meeting is prepared, nor after."""
        sits = self.is_open and not self.locked and not self.corrects
        return sits and self.today() >= self.meeting.date

    def join(self) -> None:
        """Turn to where the room is."""
        if self.has_room:
            self.go_to(self.room_item)

    def bring_room(self) -> None:
        """Bring the room to what is written on."""
        self._move(self.pace.cursors.brought())

    def take_room_to(self, item: str) -> None:
        """Lead the room to an item; what is being written stays where it is."""
        if item in self.agenda:
            self._move(self.pace.cursors.room_taken_to(item))

    def go_on_to(self, item: str) -> None:
        """Be done with an item and go on to another; the room comes along where it was here."""
        self._move(self.pace.cursors.gone_on(item))
        self.go_to(item)

    def _turned_to(self, item: str) -> None:
        self._move(self.pace.cursors.looked_at(item))

    def _take_up(self, first: str) -> None:
        """Open both cursors where they were; a discussion that has not begun starts joined."""
        agenda = self.agenda
        start = first if first != PREPARING else agenda[min(1, len(agenda) - 1)]
        cursors = self.pace.open(self.room, agenda, start)
        begun = self.room.pace.has_begun and self.has_room
        self.item = cursors.mine if begun else first
        if not begun:
            self._turned_to(first)
        if self.is_under_way:
            self.pace.go()

    def _move(self, cursors: Cursors) -> None:
        if self.is_open and (self.has_room or cursors.room == self.room_item):
            self.pace.move(cursors, sits=self.has_room)
