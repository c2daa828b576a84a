"""Puts a backup back, over a damaged vault or where there is none. The old is set aside, whole.

The backup is checked before it is copied and the copy after. What stood there is kept byte for
byte in a folder of its own, and the change itself is one file that comes to be (``pending``).
"""

import os
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from meetingapp.disks import room
from meetingapp.durable import private_folder, sync_file, sync_folder
from meetingapp.errors import AppError
from meetingapp.models import anchor, audit
from meetingapp.models.anchor import Anchor, PutBack
from meetingapp.models.backup import pending
from meetingapp.models.backup.condition import examined
from meetingapp.models.backup.shelf import verified
from meetingapp.models.connection import new_file
from meetingapp.models.engine import reading
from meetingapp.models.faults import as_sentences
from meetingapp.models.files import ANCHOR, DATABASE, VAULT, of_database
from meetingapp.models.keys import Keys
from meetingapp.services.ports import AuditEntry

SET_ASIDE: Final = "set-aside-"
_SPARE: Final = 1_000_000
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the old files lie, if there were any, and what was lost."""

    aside: Path | None
    put_back: PutBack


def restore(
    backup: Path, vault: Path, keys: Keys, *, now: datetime, newest: int, vault_file: bytes
) -> Restored:
    """Put ``backup`` back in the folder ``vault``. Nobody may have the vault open.

    Args:
        backup: the folder of the backup.
        vault: where it goes; made if it is not there.
        keys: of the store.
        now: the time that is remembered.
        newest: the version of database this program knows.
        vault_file: what is to stand in vault.json; it must be the one the keys came from.

    Raises:
        AppError: what ``shelf.verified`` raises; ``store.newer``, ``backup.no_room`` or
            ``backup.not_put_back``. What stood there stands as it was.
    """
    chosen, found = verified(backup, keys)
    if found.version > newest:
        raise AppError("store.newer", file=DATABASE)
    try:
        private_folder(vault)
        pending.finish(vault)
        pending.sweep(vault)
        _must_have_room(vault, chosen.manifest.size())
        staged = vault / f"{pending.STAGED}{secrets.token_hex(8)}"
        lost = _lost(vault, keys, found.head)
        line = max(chosen.manifest.line, _line(vault)) + 1
        put_back = PutBack(now, line, found.head, lost)
        staged.mkdir(mode=0o700)
        history = (*anchor.put_back(vault), put_back)
        _place(staged / VAULT, vault_file)
        _place(staged / ANCHOR, Anchor(found.head, history).text())
        _copy(backup / DATABASE, staged / DATABASE)
        if examined(staged / DATABASE, keys) != found:
            raise AppError("backup.not_whole")
        _settle(staged)
        aside = _set_aside(vault, staged / pending.ASIDE, now)
        pending.commit(vault, staged, aside.name)
    except OSError:
        raise AppError("backup.not_put_back", folder=str(vault)) from None
    finally:
        with suppress(OSError):
            pending.sweep(vault)
    return Restored(aside if aside.exists() else None, put_back)


def _lost(vault: Path, keys: Keys, kept: AuditEntry) -> AuditEntry | None:
    """Give the last entry known from before: of the database if it can be read, or the anchor."""
    known = [head for head in (anchor.read(vault), _head(vault / DATABASE, keys)) if head]
    last = max(known, key=lambda head: head.seq, default=kept)
    return last if last.seq > kept.seq else None


def _head(database: Path, keys: Keys) -> AuditEntry | None:
    if not database.is_file():
        return None
    try:
        with as_sentences(DATABASE), reading(database, keys.database) as connection:
            return audit.head(connection)
    except (AppError, OSError):
        return None


def _line(vault: Path) -> int:
    return max((each.line for each in anchor.put_back(vault)), default=0)


def _set_aside(vault: Path, folder: Path, now: datetime) -> Path:
    """Keep what stands there under a second name, or where the disk has no such thing, a copy.

    Returns:
        What the folder with it will be called; it is not made where nothing stands there.
    """
    standing = [*of_database(vault / DATABASE), vault / VAULT, vault / ANCHOR]
    for path in standing:
        if path.is_file():
            folder.mkdir(mode=0o700, exist_ok=True)
            _name_twice(path, folder / path.name)
    if folder.exists():
        _settle(folder)
        sync_folder(folder.parent)
    name = f"{SET_ASIDE}{now.strftime('%Y%m%dT%H%M%SZ')}"
    numbered = (vault / (name if n == 1 else f"{name}-{n}") for n in count(1))
    return next(path for path in numbered if not path.exists())


def _name_twice(path: Path, second: Path) -> None:
    try:
        os.link(path, second)
    except OSError:
        _copy(path, second)


def _place(path: Path, content: bytes) -> None:
    new_file(path)
    path.write_bytes(content)


def _copy(source: Path, target: Path) -> None:
    new_file(target)
    shutil.copyfile(source, target)


def _settle(folder: Path) -> None:
    for path in (each for each in folder.iterdir() if each.is_file()):
        sync_file(path)
    sync_folder(folder)


def _must_have_room(vault: Path, size: int) -> None:
    # The copy that is made ready; and a copy of the old where it cannot have a second name.
    needed = 2 * size + _SPARE
    if room.free(vault) < needed:
        raise AppError("backup.no_room", megabytes=needed // _MEGABYTE + 1)
