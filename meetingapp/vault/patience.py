"""Asking something outside the program that may never answer."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import NoReturn, TypeVar

from meetingapp.errors import AppError

T = TypeVar("T")


class Asking:
    """One question under way: whether the person is being asked, and whether anybody waits."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.of_person = threading.Event()
        self.given_up = threading.Event()

    def person(self, ask: Callable[[float], T]) -> T:
        """Call ``ask``, which waits for the person for at most the seconds it is given.

        Raises:
            AppError: ``vault.keyring_locked`` where nobody is to be asked, or
                ``vault.keyring_silent``: they answered when nobody waited any more, and nothing is
                to be done with it.
        """
        if not self.seconds:
            raise AppError("vault.keyring_locked")
        self.of_person.set()
        answer = ask(self.seconds)
        if self.given_up.is_set():
            raise AppError("vault.keyring_silent")
        return answer


@dataclass(frozen=True, slots=True)
class Patience:
    """How long an answer is waited for.

    Attributes:
        quick: seconds for an answer that takes no person.
        asking: seconds more, when the system asks the person for the keyring's own password; 0
            asks nobody.
    """

    quick: float = 5.0
    asking: float = 90.0

    def wait_for(self, job: Callable[[Asking], T]) -> T:
        """Run ``job`` on a thread of its own, and return what it returns, or raise what it raises.

        A thread that takes too long is left to itself and holds nothing up.

        Raises:
            AppError: ``vault.keyring_silent``.
        """
        asking = Asking(self.asking)
        answers: SimpleQueue[Callable[[], T]] = SimpleQueue()
        threading.Thread(target=lambda: answers.put(_done(job, asking)), daemon=True).start()
        try:
            return answers.get(timeout=self.quick)()
        except Empty:
            pass
        try:
            # The person's answer is waited for a little longer than they are asked.
            more = self.asking + self.quick if asking.of_person.is_set() else 0
            return answers.get(timeout=more)()
        except Empty:
            asking.given_up.set()
            raise AppError("vault.keyring_silent") from None


def _done(job: Callable[[Asking], T], asking: Asking) -> Callable[[], T]:
    """Do the job; give what returns its answer, or raises its error, where it is waited for."""
    try:
        answer = job(asking)
    except BaseException as error:  # noqa: BLE001 - raised again by the one who waits
        return _raises(error)
    return lambda: answer


def _raises(error: BaseException) -> Callable[[], NoReturn]:
    def again() -> NoReturn:
        raise error

    return again
