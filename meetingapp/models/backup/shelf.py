"""The backups that lie in a place: found, judged and removed."""

import secrets
import shutil
from pathlib import Path

from meetingapp.errors import AppError
from meetingapp.models.backup import manifest as manifests
from meetingapp.models.backup.condition import Condition, examined
from meetingapp.models.backup.making import NAME, UNFINISHED, Backup
from meetingapp.models.backup.manifest import content_of, mark_of
from meetingapp.models.files import DATABASE
from meetingapp.models.keys import Keys


def found(place: Path) -> tuple[Backup, ...]:
    """Give every backup in ``place`` whose manifest can be read, of any vault, oldest first.

    Raises:
        AppError: ``backup.place_missing``: the stick is not in, or the share not connected.
    """
    try:
        folders = sorted(each for each in place.iterdir() if each.name.startswith(NAME))
    except OSError:
        raise AppError("backup.place_missing", folder=str(place)) from None
    backups = []
    for folder in folders:
        try:
            backups.append(Backup(folder, manifests.read(folder)))
        except AppError:
            continue  # not one of ours, or past telling; it is left alone
    return tuple(sorted(backups, key=age))


def ours(place: Path, keys: Keys) -> tuple[Backup, ...]:
    """Give the backups of this vault, in the order of the audit log, oldest first."""
    return tuple(backup for backup in found(place) if backup.manifest.is_ours(keys))


def as_written(backup: Backup) -> bool:
    """Tell whether every file of a backup has the bytes it was written with."""
    try:
        return all(
            content_of(backup.folder / name) == content
            for name, content in backup.manifest.files.items()
        )
    except OSError:
        return False


def has_its_size(backup: Backup) -> bool:
    """Tell whether every file of a backup is there, as long as it was written. Quick."""
    try:
        return all(
            (backup.folder / name).stat().st_size == content.size
            for name, content in backup.manifest.files.items()
        )
    except OSError:
        return False


def verified(folder: Path, keys: Keys) -> tuple[Backup, Condition]:
    """Check a backup through and through: seal, bytes, pages, links, counts and chain.

    Raises:
        AppError: ``backup.missing``, ``backup.damaged``, ``backup.foreign`` (another vault’s, or
            altered), ``backup.newer`` or ``backup.not_whole``.
    """
    backup = Backup(folder, manifests.read(folder))
    if not backup.manifest.is_ours(keys):
        raise AppError("backup.foreign", name=folder.name)
    if not as_written(backup):
        raise AppError("backup.damaged", name=folder.name)
    condition = examined(folder / DATABASE, keys)
    said = backup.manifest
    if condition != Condition(said.version, said.head, said.line, said.counts):
        raise AppError("backup.not_whole")
    return backup, condition


def remove(backup: Backup, keys: Keys) -> None:
    """Remove a backup. It loses its name first, so that half a backup never looks like one."""
    passing = f"{UNFINISHED}{mark_of(keys)}-{secrets.token_hex(8)}"
    gone = backup.folder.rename(backup.folder.with_name(passing))
    shutil.rmtree(gone, ignore_errors=True)


def age(backup: Backup) -> tuple[int, int, str]:
    """Order by how far the audit log had come: clocks go wrong, numbers do not.

    What is written after a restore counts on from the backup, in a line of its own.
    """
    said = backup.manifest
    return said.line, said.head.seq, backup.folder.name
