"""Is every page of a database file as it was written? Asked before anything in it is shown.

Each page carries a seal of its content and its place. Reading one page proves nothing of the
others, and a page that is read may be the old one from the library's memory: so all are checked.
"""

import shutil
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, cast

from meetingapp.errors import AppError
from meetingapp.models.connection import connect, looking, one
from meetingapp.models.faults import as_sentences
from meetingapp.models.files import of_database

CHECKED_AT_ONCE: Final = 50_000_000
"""Files up to this size are checked whenever they are opened; it takes an eighth of a second."""

_PAGE_BYTES: Final = 4096
_TRIAL: Final = ".trial"


def is_small(path: Path) -> bool:
    """Tell whether the whole file is checked each time it is opened."""
    return path.stat().st_size <= CHECKED_AT_ONCE


def must_be_undamaged(path: Path, key: bytes) -> None:
    """Check every page, without changing a byte.

    A log that was left by a crash may hold newer pages than the file, some of them half-written
    in it. So where the file alone does not pass, the log is folded into a copy, and that decides.

    Raises:
        AppError: ``store.damaged``, or what the disk says.
    """
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or not log.stat().st_size:
        _must_pass(path, key)
        return
    try:
        _must_pass(path, key, whole_pages_only=True)
    except AppError as first:
        if first.code != "store.damaged":
            raise
        _must_pass_folded(path, key)


def must_be_undamaged_in_use(path: Path, key: bytes) -> None:
    """Check every page of a database that is open. It is in nobody’s way, however long it takes.

    As long as somebody reads from the file alone, nothing is folded into it: what is written
    meanwhile stays in the log, and the pages that are checked stay as they are.

    Raises:
        AppError: ``store.damaged``, or ``store.busy`` when somebody writes all the time.
    """
    log = path.with_name(f"{path.name}-wal")
    with as_sentences(path.name), closing(connect(path, key)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # reads from now on
        if log.exists() and log.stat().st_size:  # somebody wrote in between
            raise AppError("store.busy")
        pages = cast("int", one(connection, "PRAGMA page_count"))
        broken = connection.execute("PRAGMA cipher_integrity_check").fetchone()
        size = path.stat().st_size
    if broken or size != pages * _PAGE_BYTES:
        raise AppError("store.damaged", file=path.name)


def _must_pass_folded(path: Path, key: bytes) -> None:
    trial = path.with_name(f"{path.name}{_TRIAL}")
    try:
        for own, copy in zip(of_database(path), of_database(trial), strict=True):
            if own.exists() and not own.name.endswith("-shm"):
                shutil.copyfile(own, copy)
        with as_sentences(path.name), closing(connect(trial, key)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _must_pass(trial, key, named=path.name)
    except OSError:
        raise AppError("store.disk_fault") from None
    finally:
        for copy in of_database(trial):
            with suppress(OSError):
                copy.unlink(missing_ok=True)


def _must_pass(path: Path, key: bytes, *, named: str = "", whole_pages_only: bool = False) -> None:
    """Raise ``store.damaged`` unless each page carries its seal and none is missing or over."""
    name = named or path.name
    size = path.stat().st_size
    with as_sentences(name), looking(path, key) as connection:
        pages = cast("int", one(connection, "PRAGMA page_count"))
        broken = connection.execute("PRAGMA cipher_integrity_check").fetchone()
    counted = whole_pages_only or size == pages * _PAGE_BYTES
    if broken or not counted or size % _PAGE_BYTES:
        raise AppError("store.damaged", file=name)
