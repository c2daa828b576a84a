"""Runs the steps a database lacks: each whole or not at all, and never without a safety copy."""

import os
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeAlias, cast

from sqlcipher3 import dbapi2

from meetingapp.durable import private_folder, sync_folder
from meetingapp.errors import AppError
from meetingapp.models.connection import APPLICATION_ID, RawConnection, connect, new_file, one

Step: TypeAlias = Callable[[RawConnection], None]


def migrate(path: Path, key: bytes, *, steps: Sequence[Step], version: int) -> None:
    """Bring an existing database from ``version`` to ``len(steps)``, after a verified copy.

    Raises:
        AppError: ``store.backup_failed``; nothing was changed.
    """
    if version >= len(steps):
        return
    with closing(connect(path, key)) as connection:
        _copy_first(connection, path, key, version)
        run_steps(connection, steps, version=version)


def run_steps(connection: RawConnection, steps: Sequence[Step], *, version: int) -> None:
    """Run the steps after ``version``. One that fails leaves the database as it was before it."""
    connection.execute("PRAGMA foreign_keys=OFF")  # has no effect once a transaction has begun
    try:
        for number, step in enumerate(steps[version:], start=version + 1):
            _run(connection, step, number)
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


def _run(connection: RawConnection, step: Step, number: int) -> None:
    connection.execute("BEGIN EXCLUSIVE")
    try:
        step(connection)
        _must_refer_to_something(connection, number)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={number}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _must_refer_to_something(connection: RawConnection, number: int) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise ValueError(f"step {number} leaves a reference to nothing")


def _copy_first(connection: RawConnection, path: Path, key: bytes, version: int) -> None:
    folder = path.parent / "backups"
    copy = folder / f"before-version-{version + 1}.db"
    fresh = copy.with_suffix(".new")
    try:
        private_folder(folder)
        fresh.unlink(missing_ok=True)
        new_file(fresh)
        connection.execute("VACUUM INTO ?", (str(fresh),))
        _verify(fresh, key, version)
        fresh.replace(copy)
        sync_folder(folder)
    except (OSError, AppError, ValueError, dbapi2.Error):
        raise AppError("store.backup_failed") from None
    finally:
        with suppress(OSError):
            fresh.unlink()


def _verify(copy: Path, key: bytes, version: int) -> None:
    with closing(connect(copy, key)) as opened:
        sound = one(opened, "PRAGMA integrity_check") == "ok"
        found = cast("int", one(opened, "PRAGMA user_version"))
        opened.execute("PRAGMA journal_mode=DELETE")
    if not sound or found != version:
        raise ValueError("the copy is not what was copied")
    with copy.open("rb") as written:
        os.fsync(written.fileno())
