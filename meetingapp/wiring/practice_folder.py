"""The folder of the practice vault: known by its mark, and emptied of what is ours alone.

Imports nothing heavy: the program that leaves the practice vault removes it on its way out.
"""

import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from meetingapp.durable import private_folder, replace_file
from meetingapp.errors import AppError
from meetingapp.vault import place
from meetingapp.vault.hold import held

MARK: Final = "SAMRAAD-PRACTICE"
_MARK_TEXT: Final = b"Everything in the vault of this folder is invented. Samraad may remove it.\n"
_OURS: Final = re.compile(
    r"""
    vault\.json | data\.db(-wal|-shm|-journal)? | manifest\.json | audit-anchor\.json
    | (window|starts|attempts|backup-place|restore-pending|put-back)\.json
    | window\.(lock|bell) | samraad\.log(\.\d+)? | [A-Z-]*SAMRAAD[A-Z-]* | \..*samraad.*
    """,
    re.VERBOSE,
)
"""The files the program writes in and under the folder of a vault."""

_OUR_FOLDERS: Final = re.compile(r"backups | samraad-.* | set-aside-.* | \..*samraad.*", re.VERBOSE)


class PracticeFolder:
    """Beside the folder of a real vault.

    Args:
        real: the folder of the real vault. Nothing in it is read or written here.
    """

    def __init__(self, real: Path) -> None:
        self.path = real.with_name(f"{real.name}-practice")
        self.part = real.with_name(f"{real.name}-practice-part")
        """Where it is made; it gets its name when it is whole."""

    def stands(self) -> bool:
        """Tell whether there is a practice vault that may be opened."""
        return _is_marked(self.path) and place.exists(self.path)

    def make_ready(self) -> Path:
        """Give an empty, marked folder to make it in; what an attempt before left is gone.

        Raises:
            AppError: ``practice.not_ours`` where somebody else's files lie; ``vault.in_use``;
                ``vault.folder_not_writable``.
        """
        for folder in (self.path, self.part):
            self._must_go(folder)
        try:
            private_folder(self.part)
            replace_file(self.part / MARK, _MARK_TEXT)
        except OSError:
            raise AppError("vault.folder_not_writable", folder=str(self.part.parent)) from None
        return self.part

    def put_in_place(self) -> None:
        """Give what was made its name: from now on it stands.

        Raises:
            AppError: ``vault.folder_not_writable``.
        """
        try:
            self.part.rename(self.path)
        except OSError:
            raise AppError("vault.folder_not_writable", folder=str(self.path)) from None

    def remove(self) -> bool:
        """Remove it; tell whether all of it is gone. Files that are not ours stay where they are.

        Raises:
            AppError: ``vault.in_use`` while a window shows it.
        """
        gone = [_emptied(folder) for folder in (self.part, self.path)]
        return all(gone)

    def _must_go(self, folder: Path) -> None:
        if not _emptied(folder):
            raise AppError("practice.not_ours", folder=str(folder))


def _is_marked(folder: Path) -> bool:
    mark = folder / MARK
    return not folder.is_symlink() and mark.is_file() and not mark.is_symlink()


def _emptied(folder: Path) -> bool:
    """Remove what is ours in a marked folder, and the folder; tell whether nothing is left there.

    The mark is the last to go, so that a removal that was stopped can be taken up again.
    """
    if not _is_marked(folder):
        return _remove_if_empty(folder)
    with held(folder):
        pass
    mark = folder / MARK
    left = _clear(folder, but=mark)
    with suppress(OSError):
        mark.unlink()
    return not left and _remove_if_empty(folder)


def _remove_if_empty(folder: Path) -> bool:
    if folder.is_symlink():
        return False
    with suppress(OSError):
        folder.rmdir()
    return not folder.exists()


def _clear(folder: Path, but: Path | None = None) -> bool:
    """Remove what is ours below a folder; tell whether something else is left in it."""
    left = False
    for each in sorted(folder.iterdir()):
        if each == but:
            continue
        is_folder = each.is_dir() and not each.is_symlink()
        if is_folder and _OUR_FOLDERS.fullmatch(each.name):
            left |= _clear(each) or not _remove_if_empty(each)
        elif not is_folder and _OURS.fullmatch(each.name):
            left |= not _removed(each)
        else:
            left = True
    return left


def _removed(file: Path) -> bool:
    with suppress(OSError):
        file.unlink()
    return not file.exists()
