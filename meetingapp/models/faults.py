"""What the database reports, as a sentence a person can act on."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError
from sqlcipher3 import dbapi2

from meetingapp.disks.room import free
from meetingapp.errors import AppError

_MAY_MEAN_FULL: Final = frozenset({"store.read_only", "store.disk_fault"})
_LEAST_ROOM: Final = 64 * 1024  # the index of the log takes half of it
_SENTENCE_BY_CODE: Final[Mapping[int, str]] = MappingProxyType(
    {
        3: "store.read_only",  # SQLITE_PERM
        5: "store.busy",
        6: "store.busy",  # SQLITE_LOCKED
        7: "store.no_memory",
        8: "store.read_only",
        10: "store.disk_fault",
        11: "store.damaged",  # SQLITE_CORRUPT
        13: "store.disk_full",
        14: "store.read_only",  # SQLITE_CANTOPEN; whether the file exists was asked before
        26: "store.damaged",  # SQLITE_NOTADB; the key is right, the vault has proven it
    }
)


def sentence_for(error: BaseException, file: str) -> AppError | None:
    """Give the sentence for a fault about ``file``; None when it is a fault in the program."""
    if isinstance(error, StaleDataError):
        return AppError("store.changed_meanwhile")
    raw = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(raw, dbapi2.Error):
        return None
    sentence = _SENTENCE_BY_CODE.get(getattr(raw, "sqlite_errorcode", 0) & 0xFF)
    return AppError(sentence, file=file) if sentence else None


@contextmanager
def as_sentences(file: str) -> Iterator[None]:
    """Turn the database's own faults about ``file`` into an ``AppError``.

    What has no sentence goes on as it is.
    """
    try:
        yield
    except (StaleDataError, DBAPIError, dbapi2.Error) as error:
        if said := sentence_for(error, file):
            raise said from None
        raise


@contextmanager
def told_when_full(folder: Path) -> Iterator[None]:
    """Say that the disk is full where it is.

    The library cannot make the index of its log on a full disk, and says that it may not write,
    or that the disk has failed.
    """
    try:
        yield
    except AppError as error:
        if error.code in _MAY_MEAN_FULL and free(folder) < _LEAST_ROOM:
            raise AppError("store.disk_full") from None
        raise
