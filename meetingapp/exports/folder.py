"""Saving into a folder somebody chose: whole or not at all, inside it, and over nothing unasked."""

import shutil
import time
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final

from meetingapp.domain.concealed import holds_concealed
from meetingapp.durable import add_file, private_folder, replace_file, sync_folder
from meetingapp.errors import AppError

_LONGEST: Final = 200
"""Bytes of a name, with room for a number: file systems take 255."""
_FORBIDDEN: Final = frozenset('<>:"/\\|?*~$`%')
_UNSEEN: Final = frozenset({"Cc", "Cf", "Zl", "Zp"})
_DEVICES: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"}
    | {f"{name}{number}" for name in ("COM", "LPT") for number in "0123456789¹²³"}
)
_PASSING: Final = ".samraad-passing-"
_LEFT_BEHIND_SECONDS: Final = 60  # a younger one may be written by another window just now


def save_file(folder: Path, name: str, content: bytes, *, replace: bool = False) -> Path:
    """Save a file and return where it lies. It is there whole, or what was there before is.

    Args:
        folder: chosen by a person; it is not made.
        name: of the file; what is no plain name is refused.
        content: of the file.
        replace: a person said that what stands there may go.

    Raises:
        AppError: ``export.name``, ``export.folder``, ``export.exists``, ``export.not_written``.
    """
    path = _within(folder, name)
    try:
        if replace:
            replace_file(path, content)
        else:
            add_file(path, content)
    except FileExistsError:
        raise AppError("export.exists") from None
    except OSError:
        raise AppError("export.not_written") from None
    return path


def save_package(folder: Path, name: str, files: Iterable[tuple[str, bytes]]) -> Path:
    """Save files in a folder of their own, all of them or none, and return that folder.

    Where something has its name, it gets the next free one.

    Raises:
        AppError: ``export.name``, ``export.folder``, ``export.not_written``.
    """
    target = _within(folder, name)
    passing = folder / f"{_PASSING}{name}"
    checked = [(_within(folder, each).name, content) for each, content in files]
    try:
        _remove_left_behind(folder, passing)
        private_folder(passing)
        for each, content in checked:
            add_file(passing / each, content)
        made = _named(passing, target)
        sync_folder(folder)
    except OSError:
        _remove(passing)
        raise AppError("export.not_written") from None
    except BaseException:
        _remove(passing)
        raise
    return made


def _within(folder: Path, name: str) -> Path:
    """Give the place of a file directly in a folder, and refuse every other kind of name."""
    if not _is_plain(name):
        raise AppError("export.name")
    try:
        is_folder = folder.is_dir()
    except (OSError, ValueError):
        is_folder = False
    if not is_folder:
        raise AppError("export.folder")
    return folder / name


def _is_plain(name: str) -> bool:
    """Tell whether a name is one name on every system, and looks like what it is."""
    if name.strip(" .") != name or not name or name.startswith("-"):
        return False
    try:
        encoded = name.encode()
    except UnicodeEncodeError:
        return False
    odd = (
        holds_concealed(name)
        or unicodedata.normalize("NFC", name) != name
        or any(each in _FORBIDDEN or unicodedata.category(each) in _UNSEEN for each in name)
    )
    stem = name.partition(".")[0].rstrip().upper()
    return not odd and len(encoded) <= _LONGEST and stem not in _DEVICES


def _named(passing: Path, target: Path) -> Path:
    """Give a finished folder its name at once; nothing that stands there is touched."""
    for number in count(1):
        free = target if number == 1 else target.with_name(f"{target.name}-{number}")
        if free.exists() or free.is_symlink():
            continue
        passing.rename(free)
        return free
    raise AssertionError


def _remove_left_behind(folder: Path, passing: Path) -> None:
    """Remove what a crash left, of this package or, a while ago, of another."""
    _remove(passing)
    for left in folder.glob(f"{_PASSING}*"):
        if time.time() - left.stat().st_mtime > _LEFT_BEHIND_SECONDS:
            _remove(left)


def _remove(passing: Path) -> None:
    with suppress(OSError):
        shutil.rmtree(passing)
