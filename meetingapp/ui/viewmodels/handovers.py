"""A case handed over: how it stands with one case, and what is offered to the one at the desk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.domain.handover import Handover, HandoverReason


class HandoverModel(QObject):
    """``loaded`` carries how it stands with who coordinates a case."""

    loaded = Signal(object)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._case_id = ""

    @property
    def case_id(self) -> str:
        """Return the id of the case."""
        return self._case_id

    def load(self, case_id: str = "") -> None:
        """Read how it stands with a case; with the same one where none is named."""
        self._case_id = case_id or self._case_id
        if not self._case_id or not self._work.may(Permission.RUN_MEETINGS):
            return
        door, case = self._work.session.handovers, self._case_id
        self._work.background.store(lambda: door.read_handover(case), self._have, self.failed.emit)

    def offer(self, person: str, reason: "HandoverReason") -> None:
        """Offer the case to somebody."""
        door, case = self._work.session.handovers, self._case_id
        self._do(lambda: door.offer_handover(case, person, reason))

    def withdraw(self) -> None:
        """Take the offer back."""
        door, case = self._work.session.handovers, self._case_id
        self._do(lambda: door.withdraw_handover(case))

    def _do(self, job: Callable[[], object]) -> None:
        self._work.background.store(job, self._done, self._not_done)

    # Methods, not signals: then an answer that comes when the screen is gone is dropped.

    def _have(self, found: object) -> None:
        self.loaded.emit(found)

    def _done(self, _done: object) -> None:
        self.load()

    def _not_done(self, error: AppError) -> None:
        self.failed.emit(error)
        self.load()


class OfferedModel(QObject):
    """``loaded`` carries what is offered; ``taken`` the handover that was said yes to."""

    loaded = Signal(object)
    taken = Signal(object)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def load(self) -> None:
        """Read what is offered to the person at the desk."""
        if self._work.may(Permission.RUN_MEETINGS):
            door = self._work.session.handovers
            self._work.background.store(door.offered_to_me, self._have, self.failed.emit)

    def accept(self, handover: "Handover") -> None:
        """Say yes."""
        door, case = self._work.session.handovers, handover.case_id
        self._work.background.store(
            lambda: door.accept_handover(case), self._have_taken, self._failed
        )

    def refuse(self, handover: "Handover") -> None:
        """Say no."""
        door, case = self._work.session.handovers, handover.case_id
        self._work.background.store(
            lambda: door.refuse_handover(case), self._have_refused, self._failed
        )

    def _have(self, offered: object) -> None:
        self.loaded.emit(offered)

    def _have_taken(self, handover: object) -> None:
        self.taken.emit(handover)

    def _have_refused(self, _done: object) -> None:
        self.load()

    def _failed(self, error: AppError) -> None:
        """Show the truth again beside what is said."""
        self.failed.emit(error)
        self.load()
