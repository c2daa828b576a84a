"""Wrong passphrases are counted, across restarts too, and after ten of them each costs a wait.

Nothing is ever deleted because of wrong tries, and nobody is shut out for longer than the wait.
The wait goes by how long the computer has been on: the person's clock may be set as they like.
"""

import json
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from meetingapp.durable import read_json, replace_file
from meetingapp.errors import AppError
from meetingapp.vault import place

FILE_NAME: Final = "attempts.json"
FREE: Final = 10
WAIT_SECONDS: Final = 30
_WRONG: Final = frozenset({"vault.wrong_passphrase", "vault.wrong_code"})


@dataclass(frozen=True, slots=True)
class Tries:
    """How many were wrong in a row, and when the last was, in seconds since the computer began."""

    wrong: int = 0
    at: float = 0.0


class Attempts:
    """The wrong tries at one vault.

    Args:
        folder: where the vault lies; the count lies beside it.
        uptime: seconds since the computer began, which nobody can set.
    """

    def __init__(self, folder: Path, uptime: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._uptime = uptime
        self._unwritten: Tries | None = None

    @contextmanager
    def one(self) -> Iterator[None]:
        """Count what is done inside as a try; it is counted before it is made, and kept if wrong.

        Raises:
            AppError: ``vault.wait``: too many were wrong, and the wait is not over.
        """
        before = self._tries()
        if seconds := self._wait_after(before):
            raise AppError("vault.wait", seconds=seconds)
        if place.exists(self._folder):
            self._keep(Tries(before.wrong + 1, self._uptime()))
        try:
            yield
        except AppError as error:
            if error.code not in _WRONG:
                self._keep(before)
            raise
        self._keep(Tries())

    def wait(self) -> int:
        """Tell how many seconds must pass before the next try; 0 when it may be made now."""
        return self._wait_after(self._tries())

    def _wait_after(self, tries: Tries) -> int:
        if tries.wrong < FREE:
            return 0
        return max(0, math.ceil(WAIT_SECONDS - (self._uptime() - tries.at)))

    def _tries(self) -> Tries:
        tries = self._kept()
        if tries.at <= self._uptime():
            return tries
        # The computer began anew since then: as long as it has been on, at least, has passed.
        tries = Tries(tries.wrong, 0.0)
        self._keep(tries)
        return tries

    def _kept(self) -> Tries:
        if self._unwritten is not None:
            return self._unwritten
        try:
            return _read(read_json(self._folder / FILE_NAME))
        except (FileNotFoundError, NotADirectoryError):
            return Tries()
        except (OSError, ValueError, OverflowError):
            # Somebody was at the file: one wait, and then it is whole again.
            tries = Tries(FREE, self._uptime())
            self._keep(tries)
            return tries

    def _keep(self, tries: Tries) -> None:
        path = self._folder / FILE_NAME
        try:
            if tries.wrong:
                replace_file(path, json.dumps(asdict(tries)).encode())
            else:
                path.unlink(missing_ok=True)
            self._unwritten = None
        except OSError:
            # A full or read-only disk keeps nobody out of their own vault.
            self._unwritten = tries


def _read(raw: object) -> Tries:
    match raw:
        case {"wrong": int(wrong), "at": int(at) | float(at), **rest} if not rest:
            if wrong >= 0 and at >= 0 and math.isfinite(at):
                return Tries(wrong, float(at))
    raise ValueError("not a count of tries")
