"""Work that must not stop the screens: one worker for the store, one for heavy jobs.

An answer comes back on the GUI thread through one queued signal. Each worker has one thread,
so what is written keeps its order, and a backup or a PDF never delays an autosave.

While another program holds the database, a job is tried again for a minute before anybody is told
that it failed. A refused use case has done nothing, so a job may be run once more as long as
everything before its last use case may be done twice.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Final, Protocol, TypeVar
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
    _ready = Signal(object)

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
        self._waiting: dict[ThreadPoolExecutor, int] = {self._store: 0, self._heavy: 0}
        self._ready.connect(self._run, Qt.ConnectionType.QueuedConnection)

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

    @property
    def busy(self) -> bool:
        """Return whether an answer, or a part of a screen, is still to come."""
        return any(self._waiting.values()) or self.making

    @property
    def storing(self) -> bool:
        """Return whether an answer from the store's worker is still to come."""
        return self._waiting[self._store] > 0 or self.making

    @property
    def making(self) -> bool:
        """Return whether a part of a screen is still to come."""
        return any(isValid(each) and not each.is_done for each in tuple(self._made))

    def settle(self, *, heavy: bool = True) -> None:
        """Finish what is queued and deliver every answer; of heavy work too, unless told not to."""
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
        def answered(future: Future[T]) -> None:
            self._ready.emit(partial(self._deliver, worker, future, then, failed))

        if self._is_drained:  # a screen on its way out asks once more: nobody is there to answer
            return
        self._waiting[worker] += 1
        worker.submit(partial(self._patiently, job)).add_done_callback(answered)

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

    def _run(self, answer: Callable[[], None]) -> None:
        answer()

    def _deliver(
        self,
        worker: ThreadPoolExecutor,
        future: Future[T],
        then: Callable[[T], None],
        failed: Failed | None,
    ) -> None:
        self._waiting[worker] -= 1
        self._answer(future, then, failed)

    def _answer(self, future: Future[T], then: Callable[[T], None], failed: Failed | None) -> None:
        """Pass on what the job gave. A bug in it goes on to ``sys.excepthook``, as in any slot.

        Who asked is told of a bug too: else what it holds would seem to be under way for ever.
        """
        owner = getattr(then, "__self__", None)
        gone = isinstance(owner, QObject) and not isValid(owner)
        tell = failed if failed is not None and not gone else self.trouble.emit
        try:
            result = future.result()
        except AppError as error:
            self.refused.emit(error)
            tell(error)
        except MemoryError:
            tell(AppError("store.no_memory"))
        except Exception:
            if tell is failed:
                tell(AppError("store.not_done"))
            raise
        else:
            if not gone:  # the screen that asked may have been left meanwhile
                then(result)
