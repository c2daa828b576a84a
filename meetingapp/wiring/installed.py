"""Whether the program on the disk is still the one that runs."""

import hashlib
import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

Mark = tuple[int, int, int]
"""What the disk says of a file: which one it is, when it was written, and its size."""


class Standing(Enum):
    """How the program on the disk stands to the one that runs."""

    SAME = "same"
    REPLACED = "replaced"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Seen:
    """The program's own file as it was when somebody looked."""

    mark: Mark
    digest: bytes


def standing(begun: Seen | None, now: Seen | None) -> Standing:
    """Judge by content alone: a file that was put back unchanged, or touched, is the same.

    Args:
        begun: the file when the program began; nothing where it could not be read.
        now: the file now.
    """
    if begun is None:
        return Standing.SAME  # nothing to compare with: never a false alarm
    if now is None:
        return Standing.GONE
    return Standing.SAME if now.digest == begun.digest else Standing.REPLACED


class Installed:
    """Looks at one file that every update replaces. The first look is what later ones are held to.

    Nothing is read when it is made: the window is painted first.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._begun: Seen | None = None
        self._last: Seen | None = None

    def is_replaced(self) -> bool:
        """Tell whether another version lies there, whole; one that is being put there does not."""
        self._last = _look(self._file, self._last)
        if self._begun is None:
            self._begun = self._last
        return standing(self._begun, self._last) is Standing.REPLACED


def _look(file: Path, before: Seen | None) -> Seen | None:
    """Read the file, or only what the disk says of it where that is as before."""
    try:
        found = os.stat(file)  # noqa: PTH116 - one call, all three from the same moment
        mark = (found.st_ino, found.st_mtime_ns, found.st_size)
        if before is not None and before.mark == mark:
            return before
        with file.open("rb") as opened:
            return Seen(mark, hashlib.file_digest(opened, "sha256").digest())
    except OSError:
        return None
