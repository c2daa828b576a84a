"""Makes one backup: copied, opened again, read through, on disk, and only then given its name."""

import errno
import secrets
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from meetingapp.disks import room
from meetingapp.durable import sync_file, sync_folder
from meetingapp.errors import AppError
from meetingapp.models import anchor, audit
from meetingapp.models.backup import manifest as manifests
from meetingapp.models.backup.condition import Condition, counts, examined
from meetingapp.models.backup.manifest import Manifest, content_of, mark_of
from meetingapp.models.connection import connect, new_file, one
from meetingapp.models.engine import reading
from meetingapp.models.faults import as_sentences
from meetingapp.models.files import DATABASE, VAULT
from meetingapp.models.keys import Keys

NAME: Final = "samraad-"
UNFINISHED: Final = ".samraad-unfinished-"
_TIME: Final = "%Y%m%dT%H%M%SZ"
_OF_THE_PLACE: Final = ("store.disk_fault", "store.read_only", "store.exists")
_SPARE: Final = 1_000_000
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that lies in a folder, and what its manifest says."""

    folder: Path
    manifest: Manifest


def make(vault: Path, keys: Keys, place: Path, *, now: datetime, program: str) -> Backup:
    """Copy the vault in the folder ``vault`` to a new folder in ``place``, and prove the copy.

    It may be in use meanwhile: the copy is of one moment. A vault whose audit chain is broken is
    copied too, for what is written in it must not be lost either; the manifest says so.

    Raises:
        AppError: ``backup.no_room``, ``backup.not_written`` or ``backup.not_whole``, or what the
            database says. Nothing half is left, and earlier backups are as they were.
    """
    _must_have_room(vault, place)
    passing = f"{UNFINISHED}{mark_of(keys)}-"
    _sweep(place, passing)
    unfinished = place / f"{passing}{secrets.token_hex(8)}"
    try:
        unfinished.mkdir(mode=0o700)
        found = _copied(vault, keys, unfinished)
        files = {path.name: content_of(path) for path in sorted(unfinished.iterdir())}
        made = Manifest(
            now.replace(microsecond=0),
            program,
            found.version,
            found.head,
            found.line,
            found.counts,
            files,
            found.whole,
        ).sealed(keys)
        _write_private(unfinished / manifests.FILE_NAME, made.text())
        _settle(unfinished)
        return Backup(_named(unfinished, place, made), made)
    except OSError as fault:
        if fault.errno == errno.ENOSPC:
            raise _no_room(vault) from None
        raise AppError("backup.not_written", folder=str(place)) from None
    except AppError as fault:
        if fault.code == "store.disk_full":
            raise _no_room(vault) from None
        if fault.code in _OF_THE_PLACE:
            raise AppError("backup.not_written", folder=str(place)) from None
        raise
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _copied(vault: Path, keys: Keys, target: Path) -> Condition:
    """Copy the two files, and read the copy through. It holds what stood there when it began."""
    source, copy = vault / DATABASE, target / DATABASE
    with as_sentences(DATABASE), closing(connect(source, keys.database)) as connection:
        with reading(source, keys.database) as before:
            expected, rows = audit.head(before), counts(before)
        seen = one(connection, "PRAGMA data_version")
        new_file(copy)
        connection.execute("VACUUM INTO ?", (str(copy),))
        untouched = one(connection, "PRAGMA data_version") == seen
    with suppress(FileNotFoundError):
        _write_private(target / VAULT, (vault / VAULT).read_bytes())
    found = examined(copy, keys, anchor.read(vault))
    if found.head.seq < expected.seq or (untouched and found.counts != rows):
        raise AppError("backup.not_whole")
    return found


def _write_private(path: Path, content: bytes) -> None:
    new_file(path)
    path.write_bytes(content)


def _settle(folder: Path) -> None:
    """Bring the files and their names to disk, on sticks and shares too."""
    for path in folder.iterdir():
        sync_file(path)
    _sync_names(folder)


def _sync_names(folder: Path) -> None:
    try:
        sync_folder(folder)
    except OSError as fault:
        if fault.errno != errno.EINVAL:  # some shares have no such thing, and need none
            raise


def _named(unfinished: Path, place: Path, made: Manifest) -> Path:
    """Give the finished folder its name. A rename never replaces a folder that holds something."""
    name = f"{NAME}{made.made_at.strftime(_TIME)}-{made.head.seq}"
    folder, number = place / name, 1
    while folder.exists():
        number += 1
        folder = place / f"{name}-{number}"
    unfinished.rename(folder)
    _sync_names(place)
    return folder


def _must_have_room(vault: Path, place: Path) -> None:
    try:
        enough = room.free(place) >= _needed(vault)
    except OSError:
        raise AppError("backup.place_missing", folder=str(place)) from None
    if not enough:
        raise _no_room(vault)


def _needed(vault: Path) -> int:
    database = vault / DATABASE
    return (database.stat().st_size if database.exists() else 0) + _SPARE


def _no_room(vault: Path) -> AppError:
    return AppError("backup.no_room", megabytes=_needed(vault) // _MEGABYTE + 1)


def _sweep(place: Path, passing: str) -> None:
    """Remove what a crash of ours left half-made; another vault may be at work beside us."""
    for left in place.glob(f"{passing}*"):
        shutil.rmtree(left, ignore_errors=True)
