"""One program at a time has a vault open: a lock of the system's own on a file beside it.

The system lets go of the lock when the process that holds it ends, however it ends, so nobody
has to judge whether a lock that is found is stale.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from meetingapp.errors import AppError
from meetingapp.vault import place

FILE_NAME: Final = "window.lock"


class Hold:
    """Held while a window shows the folder, or a command works in it.

    A folder without a vault is not held, and nothing is written in it. It is held as soon as the
    vault is made, and until then the vault itself refuses to be made twice.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: int | None = None

    def take(self) -> bool:
        """Hold the folder; False when another program does."""
        if self._file is not None or not place.exists(self._folder):
            return True
        try:
            file = os.open(self._folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True  # nobody may write here, so there is no writer to keep away
        if not _locked(file):
            os.close(file)
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Let go of the folder. The file stays: who removes it may remove another's lock."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a vault's folder while a command works in it.

    Raises:
        AppError: ``vault.in_use`` while a window or another command has it.
    """
    hold = Hold(folder)
    if not hold.take():
        raise AppError("vault.in_use")
    try:
        yield
    finally:
        hold.release()


def _locked(file: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows alone has it

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - not on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
