"""Keeps what is typed: within a second, and says so only when it is true."""

from datetime import datetime, time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.viewmodels.room.ports import RoomSession

WAIT_MS: Final = 600
RETRY_MS: Final = 3000
_UNSETTLED: Final[set["RoomSaving"]] = set()
"""Outlives the screen that was left: what is not stored yet is tried until it is."""


def anything_unsaved() -> bool:
    """Tell whether something typed, here or in a room left before, is not stored yet."""
    return bool(_UNSETTLED)


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
    who never pauses is saved too. What could not be stored stays here and is tried again.
    """

    saving = Signal()
    saved = Signal(time)
    failed = Signal(AppError)
    settled = Signal()

    def __init__(self, session: RoomSession, runs: Runs) -> None:
        super().__init__()
        self._session = session
        self._runs = runs
        self._meeting: Meeting | None = None
        self._discussion: tuple[str, CaseDiscussion] | None = None
        self._under_way = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_settled(self) -> bool:
        """Tell whether everything typed is durable."""
        return self._meeting is None and self._discussion is None and not self._under_way

    def keep_meeting(self, meeting: Meeting) -> None:
        """Store this version of the sitting soon."""
        self._meeting = meeting
        self._soon()

    def keep_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> None:
        """Store this version of the discussion soon."""
        self._discussion = (meeting_id, discussion)
        self._soon()

    def flush(self) -> None:
        """Store now what is not stored; called on leaving an item, the room or the program."""
        self._timer.stop()
        meeting, discussion = self._meeting, self._discussion
        self._meeting = self._discussion = None
        if meeting is not None:
            self._under_way += 1
            self._runs.store(
                lambda: self._session.save_meeting(meeting),
                self._stored,
                lambda error: self._not_stored(error, meeting=meeting),
            )
        if discussion is not None:
            self._under_way += 1
            self._runs.store(
                lambda: self._session.save_discussion(*discussion),
                self._stored,
                lambda error: self._not_stored(error, discussion=discussion),
            )

    def stop(self) -> None:
        """Do not try again."""
        self._timer.stop()

    def _soon(self) -> None:
        _UNSETTLED.add(self)
        self.saving.emit()
        if not self._timer.isActive():
            self._timer.start(WAIT_MS)

    def _stored(self, at: datetime) -> None:
        self._under_way -= 1
        if self.is_settled:
            _UNSETTLED.discard(self)
            self.saved.emit(at.astimezone().time())
            self.settled.emit()

    def _not_stored(
        self,
        error: AppError,
        *,
        meeting: Meeting | None = None,
        discussion: tuple[str, CaseDiscussion] | None = None,
    ) -> None:
        """Take it back, unless something newer waits already."""
        self._under_way -= 1
        self._meeting = self._meeting or meeting
        self._discussion = self._discussion or discussion
        self.failed.emit(error)
        self._timer.start(RETRY_MS)
