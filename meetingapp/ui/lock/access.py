"""Closes a view whose case a person may no longer see, also while nobody touches anything."""

from collections.abc import Callable
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from meetingapp.errors import AppError
from meetingapp.ui.background import Background
from meetingapp.ui.ports import Session
from meetingapp.ui.why import ACCESS_TAKEN

LOOK_MS: Final = 500


@runtime_checkable
class ShowsCase(Protocol):
    """A screen that shows one case."""

    @property
    def open_case(self) -> str:
        """Return the id of the case, or nothing while none is shown."""
        ...


class AccessWatch(QObject):
    """``taken`` carries the sentence. Asks while a case is open, and hears every refusal.

    Args:
        session: the open vault.
        background: asks in its store worker, and hears what is refused there.
        shown: the screen that is shown.
        parent: who owns it.
    """

    taken = Signal(AppError)

    def __init__(
        self,
        session: Session,
        background: Background,
        shown: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._shown = shown
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._ask)
        self._timer.start(LOOK_MS)
        background.refused.connect(self._refused)

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    @property
    def _case(self) -> str:
        screen = self._shown()
        return screen.open_case if isinstance(screen, ShowsCase) else ""

    def _ask(self) -> None:
        case = self._case
        if not case or self._asking:
            return
        self._asking = True
        self._background.store(
            lambda: (case, self._session.still_allowed(case)), self._answered, self._not_answered
        )

    def _answered(self, answer: tuple[str, bool]) -> None:
        self._asking = False
        case, allowed = answer
        if not allowed and case == self._case:
            self.taken.emit(AppError("access.not_yours"))

    def _not_answered(self, _error: AppError) -> None:
        """Ask again: what was refused is heard of by ``_refused``."""
        self._asking = False

    def _refused(self, error: AppError) -> None:
        if error.code in ACCESS_TAKEN:
            self.taken.emit(error)
