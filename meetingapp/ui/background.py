"""Work that must not stop the screens: one worker for the store, one for heavy jobs.

An answer comes back on the GUI thread through one queued signal. Each worker has one thread,
so what is written keeps its order, and a backup or a PDF never delays an autosave.

What somebody asked for is kept by the GUI thread under a number until they were answered; a worker
borrows the job, and has let go of it before it tells that it is done. So nothing of the screens
that a job or its answer holds can end on a worker's thread (see ``garbage``).

While another program holds the database, a job is tried again for a minute before anybody is told
that it failed. A refused use case has done nothing, so a job may be run once more as long as
everything before its last use case may be done twice.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, Final, Generic, Protocol, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from meetingapp.errors import AppError
from meetingapp.ui.gently import Gently, Parts

T = TypeVar("T")
Failed = Callable[[AppError], None]
PATIENCE_SECONDS: Final = 60.0
_PAUSE_SECONDS: Final = 0.2


class Runs(Protocol):
    """What a view-model needs: work done elsewhere, its answer delivered here."""

    def store(
        self, job: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Run a use case on the store's worker."""

    def heavy(
        self, job: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Run long work, such as a PDF, beside the store's worker."""


@dataclass(slots=True)
class _Asked(Generic[T]):
    """What somebody asked for, and in time what became of it: a result, or an error."""

    worker: ThreadPoolExecutor
    job: Callable[[], T]
    then: Callable[[T], None]
    failed: Failed | None
    result: T | None = None
    error: BaseException | None = None


def _any_left(made: WeakSet[Gently]) -> bool:
    return any(isValid(each) and not each.is_done for each in tuple(made))


class Background(QObject):
    """Runs jobs on two single-thread workers and delivers each answer on the GUI thread.

    ``trouble`` carries an ``AppError`` that nobody asked for; anything else is a bug, and the
    application's hook opens the bug dialog. ``refused`` carries every ``AppError``, whoever asked,
    for those who watch what a person may still see. ``waiting`` tells that work waits for another
    program to let go of the database, and that it no longer does.

    Args:
        parent: who owns it.
        patience: for how many seconds work that another program holds up is tried again.
    """

    trouble = Signal(AppError)
    refused = Signal(AppError)
    waiting = Signal(bool)
    _ready = Signal(int)

    def __init__(
        self, parent: QObject | None = None, *, patience: float = PATIENCE_SECONDS
    ) -> None:
        super().__init__(parent)
        self._patience = patience
        self._hurry = threading.Event()
        self._is_drained = False
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._heavy = ThreadPoolExecutor(1, thread_name_prefix="heavy")
        self._made: WeakSet[Gently] = WeakSet()
        self._taken_down: WeakSet[Gently] = WeakSet()
        self._numbers = count()
        self._asked: dict[int, _Asked[Any]] = {}
        self._ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        for worker in (self._store, self._heavy):
            worker.submit(int)  # its thread begins now: later there may be no memory for one

    def store(
        self, job: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Run a use case on the store's worker."""
        self._submit(self._store, job, then, failed)

    def heavy(
        self, job: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Run long work, such as a PDF, beside the store's worker."""
        self._submit(self._heavy, job, then, failed)

    def gently(self, owner: QWidget, parts: Parts) -> None:
        """Make the parts of a widget in this thread, without holding up what a person does."""
        self._made.add(Gently(owner, parts))

    def at_last(self, owner: QWidget, parts: Parts) -> None:
        """Do what nobody waits for, such as taking a screen down, when nothing is being made."""
        self._taken_down.add(Gently(owner, parts, lambda: _any_left(self._made)))

    @property
    def busy(self) -> bool:
        """Return whether an answer, or a part of a screen, is still waited for."""
        return (bool(self._asked) and not self._is_drained) or self.making

    @property
    def storing(self) -> bool:
        """Return whether an answer from the store's worker is still to come."""
        return self.making or any(
            each.worker is self._store for each in tuple(self._asked.values())
        )

    @property
    def making(self) -> bool:
        """Return whether a part of a screen is still to come."""
        return _any_left(self._made) or _any_left(self._taken_down)

    def settle(self, *, heavy: bool = True) -> None:
        """Finish what is queued and deliver every answer; of heavy work too, unless told not to.

        It waits as long as the work takes. No answer can be lost: a worker tells of each number
        whatever became of it, and what is told while nobody waits lies queued.
        """
        while self.busy if heavy else self.storing:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def drain(self, *, heavy: bool = True) -> None:
        """Finish what is queued, deliver every answer and stop both workers.

        Nothing waits for another program any longer: whoever ends the program was told. Heavy work
        that is not waited for ends with the process; a backup or a check is whole or nothing.
        """
        self._hurry.set()
        self.settle(heavy=heavy)
        self._is_drained = True
        self._store.shutdown()
        self._heavy.shutdown(wait=heavy, cancel_futures=not heavy)

    def _submit(
        self,
        worker: ThreadPoolExecutor,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None,
    ) -> None:
        if self._is_drained:  # a screen on its way out asks once more: nobody is there to answer
            return
        number = next(self._numbers)
        self._asked[number] = _Asked(worker, job, then, failed)
        worker.submit(self._work, number)

    def _work(self, number: int) -> None:
        """Do a job, and tell that it is done once nothing of it is held here. In the worker."""
        try:
            self._do(number)
        finally:
            self._ready.emit(number)

    def _do(self, number: int) -> None:
        """Leave beside the job what became of it. In the worker."""
        asked = self._asked[number]
        try:
            asked.result = self._patiently(asked.job)
        except BaseException as error:  # noqa: BLE001 - it is raised again where it was asked for
            asked.error = error
        finally:
            del asked  # the error's traceback keeps this frame

    def _patiently(self, job: Callable[[], T]) -> T:
        """Do the job, again and again while another program holds the database. In the worker."""
        until = time.monotonic() + self._patience
        told = False
        try:
            while True:
                try:
                    return job()
                except AppError as error:
                    late = time.monotonic() >= until or self._hurry.is_set()
                    if error.code != "store.busy" or late:
                        raise
                if not told:
                    told = True
                    self.waiting.emit(True)
                self._hurry.wait(_PAUSE_SECONDS)
        finally:
            if told:
                self.waiting.emit(False)

    def _deliver(self, number: int) -> None:
        """Pass on what the job gave. A bug in it goes on to ``sys.excepthook``, as in any slot.

        Who asked is told of a bug too: else what it holds would seem to be under way for ever.
        """
        asked = self._asked.pop(number)
        then = asked.then.func if isinstance(asked.then, partial) else asked.then
        owner = getattr(then, "__self__", None)
        gone = isinstance(owner, QObject) and not isValid(owner)
        tell = asked.failed if asked.failed is not None and not gone else self.trouble.emit
        error = asked.error
        if error is None:
            if not gone:  # the screen that asked may have been left meanwhile
                asked.then(asked.result)
        elif isinstance(error, AppError):
            self.refused.emit(error)
            tell(error)
        elif isinstance(error, MemoryError):
            tell(AppError("store.no_memory"))
        else:
            if tell is asked.failed:
                tell(AppError("store.not_done"))
            raise error
