"""The room's answer to whether the meeting was good."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.verdict import Tally, Verdict
from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.viewmodels.room.ports import RoomSession


class VerdictModel(QObject):
    """Knows the answer given here, and forgets it with the discussion: nothing says whose it was.

    What could not be counted was not given, so the room may answer again.
    """

    changed = Signal()
    counted = Signal(Tally)
    failed = Signal(AppError)

    def __init__(self, session: RoomSession, runs: Runs) -> None:
        super().__init__()
        self._session = session
        self._runs = runs
        self._counted: Verdict | None = None
        self._asked: Verdict | None = None

    @property
    def given(self) -> Verdict | None:
        """Return the answer that was given, counted or on its way."""
        return self._asked or self._counted

    def give(self, discussion_id: str, verdict: Verdict) -> None:
        """Answer; to answer the same twice counts once, and to think again moves the answer."""
        if self._asked is not None or verdict is self._counted:
            self.changed.emit()
            return
        self._asked = verdict
        self.changed.emit()
        give = self._session.beside.give_verdict
        job = partial(give, discussion_id, verdict, self._counted)
        self._runs.store(job, partial(self._done, verdict), self._not_done)

    def _done(self, verdict: Verdict, tally: Tally) -> None:
        self._asked, self._counted = None, verdict
        self.changed.emit()
        self.counted.emit(tally)

    def _not_done(self, error: AppError) -> None:
        self._asked = None
        self.changed.emit()
        self.failed.emit(error)
