"""Runs the steps a database lacks: each whole or not at all, and never without a safety copy."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final, TypeAlias

from meetingapp import __version__
from meetingapp.clock import Clock
from meetingapp.disks import room
from meetingapp.durable import private_folder
from meetingapp.errors import AppError
from meetingapp.models.backup import making, place
from meetingapp.models.connection import APPLICATION_ID, RawConnection, connect, one
from meetingapp.models.files import DATABASE
from meetingapp.models.keys import Keys

Step: TypeAlias = Callable[[RawConnection], None]

_ROOM: Final = 2  # the safety copy, and what a step may write anew
_MEGABYTE: Final = 1_000_000


def migrate(vault: Path, keys: Keys, clock: Clock, *, steps: Sequence[Step], version: int) -> None:
    """Bring the database in ``vault`` from ``version`` to ``len(steps)``, after a verified copy.

    Raises:
        AppError: ``store.backup_failed`` or ``backup.no_room``; nothing was changed.
    """
    if version >= len(steps):
        return
    _copy_first(vault, keys, clock)
    with closing(connect(vault / DATABASE, keys.database)) as connection:
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
        _must_hang_together(connection, number)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={number}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _must_hang_together(connection: RawConnection, number: int) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise ValueError(f"step {number} leaves a reference to nothing")
    if one(connection, "PRAGMA quick_check") != "ok":
        raise ValueError(f"step {number} leaves a table that breaks its own rules")


def _copy_first(vault: Path, keys: Keys, clock: Clock) -> None:
    """Make a backup beside the vault: that place is always there."""
    backups = place.beside(vault)
    try:
        _must_have_room(vault)
        private_folder(backups)
        making.make(vault, keys, backups, now=clock(), program=__version__)
    except OSError:
        raise AppError("store.backup_failed") from None
    except AppError as refused:
        if refused.code == "backup.no_room":
            raise
        raise AppError("store.backup_failed") from None


def _must_have_room(vault: Path) -> None:
    needed = _ROOM * (vault / DATABASE).stat().st_size
    if room.free(vault) < needed:
        raise AppError("backup.no_room", megabytes=needed // _MEGABYTE + 1)
