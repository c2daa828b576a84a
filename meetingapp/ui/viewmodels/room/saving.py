"""Keeps what is typed: within a second, and says so only when it is true."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from meetingapp.domain.aside import AsideOf
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.errors import AppError
from meetingapp.services.rescue import Typed, Unsaved
from meetingapp.services.room import OpenRoom
from meetingapp.ui.background import Runs
from meetingapp.ui.viewmodels.room.ports import RoomSession
from meetingapp.ui.why import ACCESS_TAKEN

WAIT_MS: Final = 400
RETRY_MS: Final = 3000
RETRY_AFTER_A_BUG_MS: Final = 30_000
_FOR_GOOD: Final = ACCESS_TAKEN | {"correction.none"}
"""What is answered to somebody who may not write here any more, or where nothing is written now."""
_NOT_BESIDE: Final = frozenset({"discussion.finalised", "discussion.missing"})
"""Beside such a discussion nobody keeps anything: a note that comes too late is let go of."""
_UNSETTLED: Final[set["RoomSaving"]] = set()
"""Outlives the screen that was left: what is not stored yet is tried until it is."""


@dataclass(frozen=True, slots=True)
class Written:
    """One version of a sitting, of a discussion in it or of a note beside it.

    A later one has a higher number.
    """

    meeting_id: str
    what: Typed
    number: int = 0


def anything_unsaved() -> bool:
    """Tell whether something typed, here or in a room left before, is not stored yet."""
    return bool(_UNSETTLED)


def unsaved() -> tuple[Unsaved, ...]:
    """Give the newest version of everything typed that is not stored yet."""
    return tuple(written for saving in _UNSETTLED for written in saving.pending())


def why_unsaved() -> AppError | None:
    """Return what kept the latest try from being stored."""
    return next((saving.error for saving in _UNSETTLED if saving.error is not None), None)


def store_everything() -> None:
    """Hand over now what is typed, here or in a room left before."""
    for saving in tuple(_UNSETTLED):
        saving.flush()


def give_up() -> None:
    """Stop trying: the program ends, and whoever ends it was told."""
    for saving in tuple(_UNSETTLED):
        saving.stop()
    _UNSETTLED.clear()


class RoomSaving(QObject):
    """Holds what is not stored yet.

    The clock starts at the first keystroke and is not pushed back by the next, so that somebody
    who never pauses is saved too. What could not be stored stays here and is tried again; an
    older version never comes after a newer one, whichever of them failed.
    """

    saving = Signal()
    saved = Signal(time)
    failed = Signal(AppError)
    settled = Signal()

    def __init__(self, session: RoomSession, runs: Runs) -> None:
        super().__init__()
        self.session = session
        self._runs = runs
        self._count = 0
        self._waiting: dict[str, Written] = {}
        self._under_way: list[Written] = []
        self._stored_as: dict[str, Typed] = {}
        self.error: AppError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_settled(self) -> bool:
        """Tell whether everything typed is durable."""
        return not self._waiting and not self._under_way

    def pending(self) -> tuple[Unsaved, ...]:
        """Give the newest version of each thing that is not stored yet."""
        newest = {written.what.id: written for written in self._under_way}
        return tuple(
            Unsaved(written.meeting_id, written.what, self._stored_as.get(written.what.id))
            for written in {**newest, **self._waiting}.values()
        )

    def keep_meeting(self, meeting: Meeting) -> None:
        """Store this version of the sitting soon."""
        self._keep(Written(meeting.id, meeting))

    def keep_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> None:
        """Store this version of the discussion soon."""
        self._keep(Written(meeting_id, discussion))

    def taken_over(self, room: OpenRoom) -> OpenRoom:
        """Give the room with what was typed in it before and could not be stored then.

        From now on it is this one's to store: two that try would undo each other.
        """
        self._stored_as = {each.id: each for each in (room.meeting, room.discussion)}
        for other in tuple(_UNSETTLED - {self}):
            if other.session is not self.session:
                continue
            for written in other.let_go_of(room.meeting.id, room.discussion.id):
                if isinstance(written.what, Meeting):
                    room = replace(room, meeting=written.what)
                elif isinstance(written.what, CaseDiscussion):
                    room = replace(room, discussion=written.what)
                self._keep(written)
        return room

    def keep_aside(self, meeting_id: str, aside: AsideOf, before: AsideOf) -> None:
        """Store this version of a note beside an item soon; ``before`` is how it was read."""
        self._stored_as.setdefault(aside.id, before)
        self._keep(Written(meeting_id, aside))

    def asides_waiting(self, discussion_id: str) -> tuple[AsideOf, ...]:
        """Give the notes beside a discussion that are not stored yet, newest version of each."""
        notes = (each.what for each in self.pending() if isinstance(each.what, AsideOf))
        return tuple(note for note in notes if note.discussion_id == discussion_id)

    def let_go_of(self, meeting_id: str, discussion_id: str) -> tuple[Written, ...]:
        """Give away what waits of a sitting, of one discussion in it and beside that."""
        mine = [
            name
            for name, written in self._waiting.items()
            if name in {meeting_id, discussion_id}
            or (isinstance(written.what, AsideOf) and written.what.discussion_id == discussion_id)
        ]
        given = tuple(self._waiting.pop(each) for each in mine)
        if self.is_settled:
            self._timer.stop()
            _UNSETTLED.discard(self)
        return given

    def flush(self) -> None:
        """Store now what is not stored; called on leaving an item, the room or the program."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        for written in waiting.values():
            self._under_way.append(written)
            self._runs.store(
                self._job(written),
                partial(self._stored, written),
                partial(self._not_stored, written),
            )

    def stop(self) -> None:
        """Let go of what could not be stored, and do not try again."""
        self._timer.stop()
        self._waiting.clear()

    def _job(self, written: Written) -> Callable[[], datetime]:
        what, session = written.what, self.session
        if isinstance(what, Meeting):
            return lambda: session.save_meeting(what)
        if isinstance(what, AsideOf):
            return lambda: session.beside.save_aside(what.discussion_id, what.aside)
        return lambda: session.save_discussion(written.meeting_id, what)

    def _keep(self, written: Written) -> None:
        self._count += 1
        self._waiting.pop(written.what.id, None)  # stored in the order in which it was written
        self._waiting[written.what.id] = replace(written, number=self._count)
        _UNSETTLED.add(self)
        self.saving.emit()
        if not self._timer.isActive():
            self._timer.start(WAIT_MS)

    def _stored(self, written: Written, at: datetime) -> None:
        self._under_way.remove(written)
        self._stored_as[written.what.id] = written.what
        self.error = None
        if self.is_settled:
            _UNSETTLED.discard(self)
            self.saved.emit(at.astimezone().time())
            self.settled.emit()

    def _not_stored(self, written: Written, error: AppError) -> None:
        """Take it back, unless something newer waits or is under way already."""
        self._under_way.remove(written)
        if error.code in _FOR_GOOD:
            self._drop(error)
            return
        if error.code in _NOT_BESIDE and isinstance(written.what, AsideOf):
            self._waiting.pop(written.what.id, None)
            self._gave_up(error)
            return
        self.error = error
        newer = [*self._under_way, *self._waiting.values()]
        if not any(each.what.id == written.what.id for each in newer):
            self._waiting[written.what.id] = written
        self.failed.emit(error)
        self._timer.start(RETRY_AFTER_A_BUG_MS if error.code == "store.not_done" else RETRY_MS)

    def _drop(self, error: AppError) -> None:
        """Let go of what may never be stored: its writer may not write here any more."""
        self._waiting.clear()
        self._gave_up(error)

    def _gave_up(self, error: AppError) -> None:
        if self.is_settled:
            self._timer.stop()
            _UNSETTLED.discard(self)
        self.failed.emit(error)
