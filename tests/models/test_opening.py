"""Opening: the right file opens, anything else gets its own sentence and is left alone."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import pytest
from sqlcipher3 import dbapi2

from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.models.connection import RawConnection, connect, one
from meetingapp.models.migrations import STEPS
from meetingapp.models.store import Keys, Store, create_store, open_store
from tests.reach import EVERYTHING

Fingerprints: TypeAlias = Callable[[], dict[str, str]]


def with_key(file: Path, key: bytes, *statements: str) -> None:
    """Change a database by hand, as a newer or another program would."""
    with closing(connect(file, key)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_closed_store_opens_again_and_is_one_file(
    closed: Path, keys: Keys, clock: Clock, file: Path
) -> None:
    assert sorted(path.name for path in closed.iterdir()) == ["audit-anchor.json", "data.db"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with closing(open_store(closed, keys, clock)) as store:
        assert store.head().seq == 0


def test_every_connection_has_every_setting(raw: RawConnection, store: Store) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "recursive_triggers": 1,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
    }
    assert {name: one(raw, f"PRAGMA {name}") for name in expected} == expected
    assert one(raw, "PRAGMA mmap_size") in (0, None)
    assert dbapi2.sqlite_version_info >= (3, 53, 3)
    assert store.head().seq == 0


def test_a_missing_database_is_not_made(folder: Path, refusal: Callable[[], str]) -> None:
    assert refusal() == "store.missing"
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "store.damaged"),
        (b"x", "store.damaged"),
        (b"a letter to somebody " * 1000, "store.damaged"),
        (os.urandom(8192), "store.damaged"),
        (b"SQLite format 3\0" + bytes(4080), "store.plain"),
    ],
    ids=["empty", "one byte", "a text", "noise", "only a plain header"],
)
def test_a_foreign_file_is_left_alone(
    content: bytes,
    expected: str,
    file: Path,
    refusal: Callable[[], str],
    fingerprints: Fingerprints,
) -> None:
    file.write_bytes(content)
    before = fingerprints()
    assert refusal() == expected
    assert fingerprints() == before


@pytest.mark.parametrize("cut", [1, 100, 4095, 4096, 8192])
@pytest.mark.usefixtures("closed")
def test_a_file_that_lost_its_end_is_damaged_at_once(
    cut: int, file: Path, refusal: Callable[[], str], fingerprints: Fingerprints
) -> None:
    file.write_bytes(file.read_bytes()[:-cut])
    before = fingerprints()
    assert refusal() == "store.damaged"
    assert fingerprints() == before


def test_a_folder_in_the_place_of_the_database_is_left_alone(
    file: Path, refusal: Callable[[], str]
) -> None:
    file.mkdir()
    assert refusal() == "store.damaged"
    assert list(file.iterdir()) == []


def test_a_link_to_a_disk_that_is_away_is_a_missing_database(
    file: Path, refusal: Callable[[], str]
) -> None:
    file.symlink_to("/nowhere/data.db")
    assert refusal() == "store.missing"
    assert file.is_symlink()


def test_a_plain_database_made_by_accident_is_told_from_an_encrypted_one(
    file: Path, refusal: Callable[[], str], fingerprints: Fingerprints
) -> None:
    with closing(dbapi2.connect(file)) as plain:
        plain.execute("CREATE TABLE child (name TEXT)")
    before = fingerprints()
    assert refusal() == "store.plain"
    assert fingerprints() == before


@pytest.mark.usefixtures("closed")
def test_a_damaged_first_page_is_never_called_a_wrong_key(
    file: Path, refusal: Callable[[], str], fingerprints: Fingerprints
) -> None:
    content = bytearray(file.read_bytes())
    content[100] ^= 1
    file.write_bytes(content)
    before = fingerprints()
    assert refusal() == "store.damaged"
    assert fingerprints() == before


def test_a_database_of_another_vault_is_left_alone(
    closed: Path, folder: Path, keys: Keys, clock: Clock, fingerprints: Fingerprints
) -> None:
    assert closed == folder
    before = fingerprints()
    other = Keys(database=b"o" * 32, audit=keys.audit)
    with pytest.raises(AppError) as refused:
        open_store(folder, other, clock)
    assert refused.value.code == "store.damaged"
    assert fingerprints() == before


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("PRAGMA user_version=99", "store.newer"),
        ("PRAGMA application_id=7", "store.foreign"),
    ],
)
@pytest.mark.usefixtures("closed")
def test_a_newer_or_another_programs_database_is_left_alone(
    statement: str,
    expected: str,
    file: Path,
    keys: Keys,
    refusal: Callable[[], str],
    fingerprints: Fingerprints,
) -> None:
    with_key(file, keys.database, statement)
    before = fingerprints()
    assert refusal() == expected
    assert fingerprints() == before


LEAVE_IN_THE_LOG = """
import os, sys
from pathlib import Path
from meetingapp.models.connection import connect
from tests.reach import EVERYTHING
connection = connect(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
connection.execute("PRAGMA user_version=99")
os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("kept", [("-wal", "-shm"), ("-wal",)], ids=["with index", "without"])
@pytest.mark.usefixtures("closed")
def test_a_newer_version_that_still_lies_in_the_log_is_seen_and_stays_there(
    kept: tuple[str, ...],
    file: Path,
    keys: Keys,
    refusal: Callable[[], str],
    fingerprints: Fingerprints,
) -> None:
    command = [sys.executable, "-c", LEAVE_IN_THE_LOG, str(file), keys.database.hex()]
    subprocess.run(command, check=False)
    if "-shm" not in kept:
        Path(f"{file}-shm").unlink()
    before = fingerprints()
    assert "data.db-wal" in before
    assert refusal() == "store.newer"
    after = fingerprints()
    assert after.keys() == before.keys()
    assert (after["data.db"], after["data.db-wal"]) == (before["data.db"], before["data.db-wal"])


@pytest.mark.usefixtures("closed")
def test_a_database_held_by_another_program_is_busy(
    file: Path, keys: Keys, folder: Path, clock: Clock
) -> None:
    with (
        closing(connect(file, keys.database)) as other,
        closing(open_store(folder, keys, clock, wait=0.05)) as store,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(AppError) as refused, store.transaction(EVERYTHING):
            pytest.fail("the lock was given twice")
        other.execute("ROLLBACK")
        assert refused.value.code == "store.busy"


def test_a_store_is_never_made_over_another(
    closed: Path, keys: Keys, clock: Clock, fingerprints: Fingerprints
) -> None:
    before = fingerprints()
    with pytest.raises(AppError) as refused:
        create_store(closed, keys, clock)
    assert refused.value.code == "store.exists"
    assert fingerprints() == before


def test_a_half_made_store_does_not_stay(folder: Path, keys: Keys, clock: Clock) -> None:
    def fails(_connection: RawConnection) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        create_store(folder, keys, clock, steps=(*STEPS, fails))
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("closed")
def test_a_key_of_the_wrong_length_is_refused_before_the_file_is_touched(
    file: Path, keys: Keys
) -> None:
    with pytest.raises(ValueError, match="256 bits"):
        connect(file, keys.database[:-1])


@pytest.mark.usefixtures("closed")
def test_a_library_without_encryption_is_refused(
    file: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3  # noqa: PLC0415 - the accident itself: the standard library in the place of ours

    copy = shutil.copy(file, file.with_name("copy.db"))
    monkeypatch.setattr("meetingapp.models.connection.dbapi2.connect", sqlite3.connect)
    with pytest.raises(AppError) as refused:
        connect(Path(copy), keys.database)
    assert refused.value.code == "store.not_encrypted_build"
    assert Path(copy).read_bytes() == file.read_bytes()
