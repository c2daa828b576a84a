"""Files that are either the old or the new one, whole, whatever happens meanwhile.

Where the system has files without a name (Linux), content is written into such a one and gets its
name when it is whole and on disk, so that a crash leaves nothing behind. Elsewhere it is written
under a passing name; what a crash left under one is removed when something is written there next.
"""

import errno
import json
import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

_OPEN_FILES: Final = Path("/proc/self/fd")
_LARGEST_SMALL: Final = 1_000_000
_PASSING: Final = ".samraad-part"
_LEFT_BEHIND_SECONDS: Final = 60  # a younger one may be written by another thread just now
_NO_NAMELESS: Final = {errno.EISDIR, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM}


def private_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, for the owner alone. One that exists stays as it is."""
    if not folder.parent.exists():
        private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def replace_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` so that a crash leaves the old file or the new, never half.

    The file is readable by its owner alone. File and folder are on disk when this returns.

    Raises:
        OSError: it could not be written; what stood there before still stands.
    """
    _put(path, content, may_replace=True)


def add_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` where nothing stands; as whole and private as ``replace_file``.

    Raises:
        FileExistsError: something stands there; it was not touched.
        OSError: it could not be written, and nothing was.
    """
    _put(path, content, may_replace=False)


def read_small(path: Path) -> bytes:
    """Read a small file of ours, as it may be after anybody was at it.

    Raises:
        OSError: it is not there, no file, or not readable.
        ValueError: it is far too large.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "not a file")  # a pipe would never end
    with path.open("rb") as opened:
        raw = opened.read(_LARGEST_SMALL + 1)
    if len(raw) > _LARGEST_SMALL:
        raise ValueError("too large")
    return raw


def read_json(path: Path) -> Any:
    """Read a small file of ours that holds JSON.

    Raises:
        OSError: as ``read_small``.
        ValueError: it is far too large, or not JSON that can be read.
    """
    raw = read_small(path)
    try:
        return json.loads(raw)
    except RecursionError:
        raise ValueError("nested too deep") from None


def sync_file(path: Path) -> None:
    """Make the content of a file survive a power cut. Windows wants it open for writing."""
    with path.open("r+b" if os.name == "nt" else "rb") as opened:
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` survive a power cut. Windows does it by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _put(path: Path, content: bytes, *, may_replace: bool) -> None:
    import hashlib  # noqa: PLC0415 - brings OpenSSL; the window is painted before anything is written

    # Not called after the file: its name may be as long as a name may be, and tell of somebody.
    passing = path.with_name(f".{hashlib.sha256(path.name.encode()).hexdigest()[:16]}{_PASSING}")
    _remove_left_behind(passing)
    try:
        nameless = _nameless(path.parent)
        if nameless is None:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            _fill(os.open(passing, flags, 0o600), content)
            _move(passing, path, may_replace=may_replace)
        else:
            _fill(nameless, content, lambda: _name(nameless, passing, path, may_replace))
    except BaseException:
        with suppress(OSError):
            passing.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _fill(descriptor: int, content: bytes, then: Callable[[], None] = lambda: None) -> None:
    """Write the content and bring it to disk before anything else."""
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(descriptor)
        then()


def _nameless(folder: Path) -> int | None:
    """Open a file without a name; None where the system or this disk has no such thing."""
    if not hasattr(os, "O_TMPFILE") or not _OPEN_FILES.is_dir():
        return None
    try:
        return os.open(folder, os.O_WRONLY | os.O_TMPFILE, 0o600)
    except OSError as reason:
        if reason.errno in _NO_NAMELESS:
            return None
        raise


def _name(descriptor: int, passing: Path, path: Path, may_replace: bool) -> None:
    """Give a file without a name its name, straight away where nothing stands there yet."""
    try:
        _link(descriptor, path)
    except FileExistsError:
        if not may_replace:
            raise
        # No system replaces a name by a file without one: for one moment it has two names.
        _link(descriptor, passing)
        passing.replace(path)


def _link(descriptor: int, path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.link(_OPEN_FILES / str(descriptor), path.name, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


def _move(passing: Path, path: Path, *, may_replace: bool) -> None:
    if may_replace:
        passing.replace(path)
        return
    try:
        os.link(passing, path)  # a rename would replace what stands there
    except FileExistsError:
        raise
    except OSError:  # this disk has no second names
        if path.exists():
            raise FileExistsError(errno.EEXIST, "something stands there") from None
        passing.replace(path)
    else:
        passing.unlink()


def _remove_left_behind(passing: Path) -> None:
    """Remove what a crash left, of this file or, a while ago, of any other in the folder."""
    passing.unlink(missing_ok=True)
    now = time.time()
    with suppress(OSError):  # a folder that may be written in but not listed
        for left in passing.parent.glob(f".*{_PASSING}"):
            if now - left.stat().st_mtime > _LEFT_BEHIND_SECONDS:
                left.unlink(missing_ok=True)
