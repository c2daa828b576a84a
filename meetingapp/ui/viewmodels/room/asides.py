"""My own notes beside the items of the open discussion: nobody else reads them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.aside import EARLY, Aside, AsideOf, beside, with_aside
from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.ports import RoomSession


class RoomAsides(QObject):
    """Read when a discussion is opened; nothing is written before that, so nothing is lost.

    Beside finalised minutes nothing is kept, and nothing more is written.

    What is written goes the way of everything written in the room, and waits with it where the
    store is refused.
    """

    opened = Signal()
    changed = Signal(str)
    failed = Signal(AppError)

    def __init__(self, room: RoomViewModel, session: RoomSession, runs: Runs) -> None:
        super().__init__()
        self._room = room
        self._session = session
        self._runs = runs
        self._discussion_id = ""
        self._asides: tuple[Aside, ...] = ()
        self.is_open = False
        room.opened.connect(self._read)
        room.finalised.connect(self.forget)

    def cue(self, item: str) -> str:
        """Return the cue beside an item."""
        return beside(self._asides, item).cue

    def lines(self, item: str) -> str:
        """Return the lines beside an item."""
        return beside(self._asides, item).lines

    def write_cue(self, item: str, cue: str) -> None:
        """Write the cue beside an item."""
        self._write(replace(beside(self._asides, item), cue=cue))

    def write_lines(self, item: str, lines: str) -> None:
        """Write the lines beside an item."""
        self._write(replace(beside(self._asides, item), lines=lines))

    def put_back(self, item: str, lines: str) -> None:
        """Set the lines beside an item as they were, and show it."""
        self.write_lines(item, lines)
        self.changed.emit(item)

    def put_cue_back(self, item: str, cue: str) -> None:
        """Set the cue beside an item as it was, and show it."""
        self.write_cue(item, cue)
        self.changed.emit(item)

    def take_early(self) -> bool:
        """Put what was typed before the case was open beside the open item; tell if there was."""
        early = [each for each in self._asides if each.item.startswith(EARLY)]
        if not early or not self.is_open:
            return False
        item = self._room.item
        lines = [self.lines(item), *(each.lines for each in early)]
        for each in early:
            self._write(Aside(each.item))
        self.put_back(item, "\n".join(line for line in lines if line))
        return True

    def _write(self, aside: Aside) -> None:
        before = beside(self._asides, aside.item)
        if not self.is_open or self._room.finalising or aside == before:
            return
        self._asides = with_aside(self._asides, aside)
        named = partial(AsideOf, self._discussion_id)
        self._room.saving.keep_aside(self._room.meeting.id, named(aside), named(before))

    def _read(self) -> None:
        self.is_open = False
        self._asides = ()
        self._discussion_id = self._room.discussion.id
        job = partial(self._session.beside.read_asides, self._discussion_id)
        self._runs.store(job, partial(self._have, self._discussion_id), self.failed.emit)

    def _have(self, discussion_id: str, asides: Sequence[Aside]) -> None:
        if discussion_id != self._discussion_id:
            return
        self._asides = tuple(asides)
        for waiting in self._room.saving.asides_waiting(discussion_id):
            self._asides = with_aside(self._asides, waiting.aside)
        self.is_open = not self._room.locked
        self.opened.emit()

    def forget(self) -> None:
        """What stood here went when the minutes were finalised, or their correction dropped."""
        self.is_open = False
        self._asides = ()
        self.opened.emit()
