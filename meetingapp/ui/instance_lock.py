"""One window for each vault folder."""

from pathlib import Path

from PySide6.QtCore import QLockFile

FILE_NAME = "window.lock"


class InstanceLock:
    """Held while a window shows the folder; a window that crashed does not hold it.

    A folder that is not made yet cannot be held. It is held as soon as the vault is made in it,
    and until then the vault itself refuses to be made twice.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = QLockFile(str(folder / FILE_NAME))
        self._lock.setStaleLockTime(0)

    def hold(self) -> bool:
        """Hold the folder; False when another window does."""
        return not self._folder.is_dir() or self._lock.isLocked() or self._lock.tryLock(0)

    def release(self) -> None:
        """Let go of the folder."""
        self._lock.unlock()
