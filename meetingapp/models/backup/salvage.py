"""What can still be had of a damaged vault: the files as they are, and the minutes one can read.

Nothing is changed in the vault, and nothing is removed. A connection that has met a damaged page
cannot be trusted any more, so each document is read by a connection of its own.
"""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Select, select
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2
from sqlmodel import col

from meetingapp.durable import add_file, private_folder
from meetingapp.errors import AppError
from meetingapp.models.backup.manifest import content_of
from meetingapp.models.connection import new_file
from meetingapp.models.engine import reading
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow

ORIGINAL: Final = "samraad-original-"
_NOT_THE_VAULTS: Final = ("window.lock",)
_FAULTS: Final = (AppError, SQLAlchemyError, dbapi2.Error)


@dataclass(frozen=True, slots=True)
class ReadOut:
    """The minutes that were written as files, and how many are known of but could not be read."""

    written: tuple[Path, ...]
    unreadable: int


def copy_out(vault: Path, target: Path, now: datetime) -> Path:
    """Copy every file of the vault, byte for byte, to a new folder in ``target``.

    Raises:
        AppError: ``backup.not_written``; what was copied so far is removed.
    """
    folder = target / f"{ORIGINAL}{now.strftime('%Y%m%dT%H%M%SZ')}"
    try:
        folder.mkdir(mode=0o700, parents=True)
    except OSError:
        raise AppError("backup.not_written", folder=str(target)) from None
    try:
        for path in sorted(vault.iterdir()):
            if path.is_file() and path.name not in _NOT_THE_VAULTS:
                _copy_exactly(path, folder / path.name)
    except (OSError, AppError):
        shutil.rmtree(folder, ignore_errors=True)
        raise AppError("backup.not_written", folder=str(target)) from None
    return folder


def read_out_minutes(database: Path, key: bytes, target: Path) -> ReadOut:
    """Write the PDF of all minutes that can be read into ``target``. They are not encrypted there.

    A PDF counts as readable when it has the checksum it was finalised with, or, where that cannot
    be read, when it is a PDF from its first byte to its last.

    Raises:
        AppError: ``backup.not_written``.
    """
    known = _known(database, key)
    written, unreadable = list[Path](), 0
    try:
        private_folder(target)
        for minutes_id, (name, checksum) in known.items():
            pdf = _pdf(database, key, minutes_id)
            if pdf is None or not _is_whole(pdf, checksum):
                unreadable += 1
                continue
            path = target / f"{name}-{minutes_id}.pdf"
            with suppress(FileExistsError):
                add_file(path, pdf)
            written.append(path)
    except OSError:
        raise AppError("backup.not_written", folder=str(target)) from None
    return ReadOut(tuple(written), unreadable)


def _copy_exactly(source: Path, target: Path) -> None:
    new_file(target)
    shutil.copyfile(source, target)
    if content_of(source) != content_of(target):
        raise AppError("backup.not_whole")


def _known(database: Path, key: bytes) -> dict[str, tuple[str, str]]:
    """Give the id of all minutes that can be told of, with the day and the checksum if known.

    The list of minutes and the shelf of documents lie on different pages, and so do their
    indexes: what one of them has lost another may tell.
    """
    found: dict[str, tuple[str, str]] = {}
    ids = col(MinutesRow.id)
    for statement in (
        select(col(MinutesDocumentRow.minutes_id)),
        select(ids).order_by(ids),
        select(ids).order_by(col(MinutesRow.case_id)),
        select(ids).order_by(col(MinutesRow.discussion_id)),
    ):
        for (minutes_id,) in _rows(database, key, statement):
            found.setdefault(str(minutes_id), ("minutes", ""))
    for minutes_id in found:
        row = select(col(MinutesRow.finalised_at), col(MinutesRow.pdf_sha256)).where(
            ids == minutes_id
        )
        for at, checksum in _rows(database, key, row):
            found[minutes_id] = (f"minutes-{str(at)[:10]}", str(checksum))
    return found


def _pdf(database: Path, key: bytes, minutes_id: str) -> bytes | None:
    statement = select(col(MinutesDocumentRow.pdf)).where(
        col(MinutesDocumentRow.minutes_id) == minutes_id
    )
    return next((bytes(pdf) for (pdf,) in _rows(database, key, statement)), None)


def _rows(
    database: Path, key: bytes, statement: Select[*tuple[Any, ...]]
) -> Iterator[tuple[Any, ...]]:
    """Give rows until a damaged page is met."""
    with suppress(*_FAULTS), reading(database, key) as connection:
        for row in connection.execute(statement):
            yield tuple(row)


def _is_whole(pdf: bytes, checksum: str) -> bool:
    if checksum:
        return hashlib.sha256(pdf).hexdigest() == checksum
    return pdf.startswith(b"%PDF-") and b"%%EOF" in pdf[-16:]
