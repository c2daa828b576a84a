"""Looks after an open vault's file: a person who is taken out of it is out at once."""

from pathlib import Path

from meetingapp.errors import AppError
from meetingapp.vault.place import FILE_NAME
from meetingapp.vault.slots import Holder
from meetingapp.vault.vault import OpenVault, read_again
from meetingapp.vault.vault_file import VaultFile


class Watch:
    """Knows what the vault file says now. It is read again only when it changed on disk.

    Args:
        folder: where the vault lies.
        opened: the vault, unlocked by the person who is watched over.
    """

    def __init__(self, folder: Path, opened: OpenVault) -> None:
        self._folder = folder
        self._opened = opened
        self._seen: tuple[tuple[int, ...], VaultFile] | None = None

    def holder(self) -> Holder:
        """Tell who is at the desk, with the name and the role of this moment.

        Raises:
            AppError: ``vault.person_gone`` when they may not open the vault any more, or what
                ``read_again`` raises.
        """
        mine = self._opened.holder
        now = None if mine is None else self._now().holder(mine.person)
        if now is None:
            raise AppError("vault.person_gone")
        return now

    def people(self) -> tuple[Holder, ...]:
        """Tell who may open the vault; raises as ``read_again``."""
        return self._now().people

    def generation(self) -> int:
        """Tell how many times the file has been changed; raises as ``read_again``."""
        return self._now().generation

    def digest(self) -> str:
        """Give the SHA-256 of the file in hexadecimal; raises as ``read_again``."""
        return self._now().digest

    def _now(self) -> VaultFile:
        mark = self._mark()
        if mark and self._seen is not None and self._seen[0] == mark:
            return self._seen[1]
        found = read_again(self._folder, self._opened)
        if self._seen is not None and found.generation < self._seen[1].generation:
            raise AppError("vault.older")
        # The mark was taken first: a change in between is seen the next time.
        self._seen = (mark, found)
        return found

    def _mark(self) -> tuple[int, ...]:
        try:
            found = (self._folder / FILE_NAME).stat()
        except OSError:
            return ()
        return (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
