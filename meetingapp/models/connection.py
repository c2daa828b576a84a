"""One connection to the encrypted file: every guard and every setting, on each of them.

The library makes a missing file without asking, readable by all, and a build without encryption
takes a key and ignores it. So nothing here opens a file before it was looked at.
"""

import errno
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Protocol, cast

from sqlcipher3 import dbapi2

from meetingapp.errors import AppError
from meetingapp.models.faults import as_sentences

APPLICATION_ID: Final = 0x53_61_6D_72  # “Samr”
_PAGE_BYTES: Final = 4096
_PLAIN_HEADER: Final = b"SQLite format 3\0"
_OLDEST_SQLITE: Final = (3, 53, 3)  # older ones can lose a write-ahead log, or worse
_WRITE_AHEAD: Final = "PRAGMA journal_mode=WAL"
_CONTRACT: Final[Mapping[str, str | int]] = MappingProxyType(
    {
        _WRITE_AHEAD: "wal",
        "PRAGMA synchronous=FULL": 2,
        "PRAGMA foreign_keys=ON": 1,
        "PRAGMA secure_delete=ON": 1,
        "PRAGMA trusted_schema=OFF": 0,
        "PRAGMA recursive_triggers=ON": 1,  # else INSERT OR REPLACE walks round a delete trigger
        "PRAGMA mmap_size=0": 0,
        "PRAGMA temp_store=MEMORY": 2,  # a temporary file would not be encrypted
        "PRAGMA fullfsync=ON": 1,
        "PRAGMA checkpoint_fullfsync=ON": 1,
        # KiB. A page that is not at hand is decrypted anew: I dag of a vault of 10,000 cases reads
        # more pages than the 2 MB the library keeps by itself, and then none stays till the next.
        "PRAGMA cache_size=-16384": -16384,
    }
)
"""What every connection is set to, and what the library must then say it is set to."""


class RawConnection(Protocol):
    """What we use of the database library, which has no types of its own."""

    def execute(self, sql: str, parameters: Sequence[object] = ...) -> Any:
        """Run one statement."""

    def close(self) -> None:
        """Close the connection."""


def connect(path: Path, key: bytes, *, wait: float = 5.0) -> RawConnection:
    """Open an existing database for reading and writing.

    Args:
        path: an existing file; it is never made here.
        key: the raw 256-bit key.
        wait: how many seconds to wait for another connection's lock.

    Raises:
        AppError: ``store.setting_refused``: the library does not do what we rely on.
    """
    connection = _keyed(f"{path.resolve().as_uri()}?mode=rw", key, wait)
    try:
        _keep_contract(connection, _CONTRACT)
    except BaseException:
        connection.close()
        raise
    return connection


def new_file(path: Path) -> None:
    """Make an empty file for a new database, readable by its owner alone.

    Raises:
        AppError: ``store.exists``, ``store.read_only`` or ``store.disk_full``.
    """
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise AppError("store.exists", file=path.name) from None
    except OSError as reason:
        code = "store.disk_full" if reason.errno == errno.ENOSPC else "store.read_only"
        raise AppError(code, file=path.name) from None


def inspect(path: Path, key: bytes, *, newest: int) -> int:
    """Look at a database without changing a byte of it, and give its version.

    Raises:
        AppError: ``store.missing``, ``store.plain``, ``store.damaged``, ``store.foreign``,
            ``store.newer`` or ``store.read_only``.
    """
    _refuse_by_looks(path)
    with as_sentences(path.name), looking(path, key) as connection:
        application = one(connection, "PRAGMA application_id")
        version = cast("int", one(connection, "PRAGMA user_version"))
    if application != APPLICATION_ID:
        raise AppError("store.foreign", file=path.name)
    if version > newest:
        raise AppError("store.newer", file=path.name)
    return version


def _refuse_by_looks(path: Path) -> None:
    """Refuse what can be told apart without the key."""
    if not path.is_file():
        raise AppError("store.damaged" if path.exists() else "store.missing", file=path.name)
    try:
        # Opened as for writing: the library would open a protected file, and fail at first use.
        with path.open("r+b") as opened:
            header = opened.read(_PAGE_BYTES)
            size = opened.seek(0, os.SEEK_END)
    except OSError:
        raise AppError("store.read_only", file=path.name) from None
    if header.startswith(_PLAIN_HEADER):
        raise AppError("store.plain", file=path.name)
    # The library would take a shorter file for a new, empty database, and miss the end of a last
    # page until somebody asks for what stood there. Only a log can still hold the rest.
    if len(header) < _PAGE_BYTES or (size % _PAGE_BYTES and not _has_log(path)):
        raise AppError("store.damaged", file=path.name)


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def one(connection: RawConnection, sql: str, parameters: Sequence[object] = ()) -> object:
    """Give the first value of the first row, or None."""
    row = connection.execute(sql, parameters).fetchone()
    return row[0] if row else None


@contextmanager
def looking(path: Path, key: bytes) -> Iterator[RawConnection]:
    """Open for reading only. What lies in the write-ahead log counts, and stays there."""
    index = path.with_name(f"{path.name}-shm")
    has_log, had_index = _has_log(path), index.exists()
    mode = "mode=ro" if has_log else "immutable=1"
    try:
        with closing(_keyed(f"{path.resolve().as_uri()}?{mode}", key, 5.0)) as connection:
            _keep_contract(connection, _CONTRACT.keys() - {_WRITE_AHEAD})  # to set that is to write
            yield connection
    finally:
        if has_log and not had_index:
            index.unlink(missing_ok=True)


def _keyed(uri: str, key: bytes, wait: float) -> RawConnection:
    digits = key.hex()
    if not re.fullmatch("[0-9a-f]{64}", digits):  # 63 digits would be taken as a passphrase
        raise ValueError("the database key must be 256 bits")
    if dbapi2.sqlite_version_info < _OLDEST_SQLITE:
        raise AppError("store.not_encrypted_build")
    connection: RawConnection = dbapi2.connect(
        uri, uri=True, timeout=wait, check_same_thread=False, isolation_level=None
    )
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{digits}'\"")
        _must_encrypt(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def cipher() -> str:
    """Name the version of the encryption that every store is kept with."""
    with closing(dbapi2.connect(":memory:")) as connection:
        return str(one(connection, "PRAGMA cipher_version"))


def _keep_contract(connection: RawConnection, settings: Iterable[str]) -> None:
    """Set what must be set, and ask: a setting that is unknown or refused is ignored in silence."""
    for setting in settings:
        connection.execute(setting)
        question = setting.partition("=")[0]
        if one(connection, question) != _CONTRACT[setting]:
            raise AppError("store.setting_refused", setting=question)


def _must_encrypt(connection: RawConnection) -> None:
    """A build without encryption takes the key in silence and writes everything readable."""
    if not one(connection, "PRAGMA cipher_version"):
        raise AppError("store.not_encrypted_build")
