"""Migrations: a step happens whole or not at all, and never without a safety copy."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.models.backup import shelf
from meetingapp.models.connection import APPLICATION_ID, RawConnection, connect, inspect, one
from meetingapp.models.migrations import STEPS
from meetingapp.models.store import Keys, Store, create_store, open_store
from meetingapp.models.verify.checking import Place, check_lying
from meetingapp.services.wholeness_port import Outside
from tests.reach import EVERYTHING

NOT_ROWS = ("sqlite_", "search_")
"""The index is kept by the database itself, some of it in tables of the library’s own kind."""


def adds_a_table(connection: RawConnection) -> None:
    connection.execute("CREATE TABLE later (id TEXT PRIMARY KEY) STRICT")


def fails_halfway(connection: RawConnection) -> None:
    connection.execute("CREATE TABLE half (id TEXT) STRICT")
    connection.execute("DROP TABLE audit")
    raise ZeroDivisionError


def leaves_a_dangling_reference(connection: RawConnection) -> None:
    connection.execute("CREATE TABLE a (id TEXT PRIMARY KEY)")
    connection.execute("CREATE TABLE b (a_id TEXT REFERENCES a (id))")
    connection.execute("INSERT INTO b VALUES ('nobody')")


@pytest.fixture
def closed(folder: Path, keys: Keys, clock: Clock) -> Path:
    with (
        closing(create_store(folder, keys, clock)) as store,
        store.transaction(EVERYTHING) as work,
    ):
        work.audit("case.read", "case-1")
        work.commit()
    return folder


def tables(connection: RawConnection) -> set[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name for (name,) in rows if not name.startswith(NOT_ROWS)}


def test_the_database_has_the_tables_and_columns_of_the_rows(raw: RawConnection) -> None:
    made = {
        table: [row[1] for row in raw.execute(f"PRAGMA table_info({table})").fetchall()]
        for table in tables(raw)
    }
    described = {
        name: [column.name for column in table.columns]
        for name, table in SQLModel.metadata.tables.items()
    }
    assert made == described


def test_every_table_is_strict(raw: RawConnection) -> None:
    rows = raw.execute("PRAGMA table_list").fetchall()
    tables_ = (row for row in rows if row[2] == "table")
    strict = {row[1]: row[5] for row in tables_ if not row[1].startswith(NOT_ROWS)}
    assert strict
    assert all(strict.values())


def test_a_new_store_has_the_newest_version_and_our_mark(
    store: Store, file: Path, keys: Keys
) -> None:
    assert store.head().seq == 0
    with closing(connect(file, keys.database)) as connection:
        assert one(connection, "PRAGMA user_version") == len(STEPS)
        assert one(connection, "PRAGMA application_id") == APPLICATION_ID


def test_an_older_database_is_copied_checked_and_brought_up_to_date(
    closed: Path, file: Path, keys: Keys, clock: Clock
) -> None:
    steps = (*STEPS, adds_a_table)
    with closing(open_store(closed, keys, clock, steps=steps)) as store:
        assert store.verify().whole
        assert store.head().seq == 1
    with closing(connect(file, keys.database)) as connection:
        assert "later" in tables(connection)
    (backup,) = shelf.ours(closed / "backups", keys)
    assert shelf.verified(backup.folder, keys)[1].version == len(STEPS)
    assert backup.manifest.counts["audit"] == 1
    for copied in backup.folder.iterdir():
        assert copied.stat().st_mode & 0o077 == 0
        assert b"SQLite format 3" not in copied.read_bytes()


@pytest.mark.parametrize(
    ("step", "error"),
    [(fails_halfway, ZeroDivisionError), (leaves_a_dangling_reference, ValueError)],
)
def test_a_failed_step_leaves_the_version_before_it(
    step: Callable[[RawConnection], None],
    error: type[Exception],
    closed: Path,
    file: Path,
    keys: Keys,
    clock: Clock,
) -> None:
    steps = (*STEPS, adds_a_table, step)
    with pytest.raises(error):
        open_store(closed, keys, clock, steps=steps)
    assert inspect(file, keys.database, newest=99) == len(STEPS) + 1
    with closing(connect(file, keys.database)) as connection:
        assert {"audit", "later"} <= tables(connection)
        assert not {"half", "a", "b"} & tables(connection)


def test_without_a_safety_copy_nothing_is_upgraded(
    closed: Path, file: Path, keys: Keys, clock: Clock, fingerprints: Callable[[], dict[str, str]]
) -> None:
    (closed / "backups").write_text("a file where the folder should be")
    before = fingerprints()
    with pytest.raises(AppError) as refused:
        open_store(closed, keys, clock, steps=(*STEPS, adds_a_table))
    assert refused.value.code == "store.backup_failed"
    assert inspect(file, keys.database, newest=99) == len(STEPS)
    assert fingerprints() == before


@pytest.mark.parametrize("version", [11, 12])
def test_an_older_database_is_whole_before_it_is_brought_up_to_date_and_after(
    version: int, folder: Path, file: Path, keys: Keys, clock: Clock
) -> None:
    with (
        closing(create_store(folder, keys, clock, steps=STEPS[:version])) as store,
        store.transaction(EVERYTHING) as work,
    ):
        work.audit("case.read", "case-1")
        work.commit()
    assert check_lying(Place(folder, keys), Outside()) == ()
    assert inspect(file, keys.database, newest=len(STEPS)) == version
    with closing(open_store(folder, keys, clock)) as store:
        assert store.findings() == ()
