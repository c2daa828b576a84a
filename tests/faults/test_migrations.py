"""Vaults of earlier versions are brought up to date whole, or stand as they were."""

import hashlib
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from meetingapp.clock import utc_now
from meetingapp.errors import AppError
from meetingapp.models.connection import RawConnection, connect, one
from meetingapp.models.files import of_database
from meetingapp.models.migrations import STEPS
from meetingapp.models.migrations.runner import run_steps
from meetingapp.models.store import Keys, create_store, open_store
from meetingapp.wiring.door import Door
from meetingapp.wiring.wholeness import check_closed, unlocked
from tests.faults.campaign import Campaign
from tests.faults.drill import drill
from tests.faults.drills.killed_migration import (
    OWN_TABLES,
    PASSPHRASE,
    counts,
    keys_of,
    upgrade,
)

FIXTURES = Path(__file__).parents[1] / "models" / "fixtures"
RELEASED = sorted(FIXTURES.glob("vault-v*"), key=lambda each: int(each.name[7:]))
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"

INDEXED = {"person": "person", "case": "child_case", "measure": "measure",
           "discussion": "discussion"}  # fmt: skip
ENTRIES = "SELECT subject FROM search_entry WHERE kind = ? ORDER BY entry"

each_release = pytest.mark.parametrize("fixture", RELEASED, ids=lambda each: each.name)


class Failing:
    """A real connection that fails after so many statements, as a disk or a cable does."""

    def __init__(self, real: RawConnection, after: int) -> None:
        self._real = real
        self._left = after
        self.run = 0

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> object:
        if sql == "ROLLBACK":
            return self._real.execute(sql)
        if self.run >= self._left:
            raise ConnectionError("the statement after the last that was let through")
        self.run += 1
        return self._real.execute(sql, parameters)

    def close(self) -> None:
        self._real.close()


def version_of(fixture: Path) -> int:
    return int(fixture.name.removeprefix("vault-v"))


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[Path], Path]:
    def of(fixture: Path) -> Path:
        target = tmp_path / "vault"
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(fixture, target)
        return target

    return of


def schema(database: Path, keys: Keys) -> list[tuple[str, ...]]:
    with closing(connect(database, keys.database)) as connection:
        return [tuple(map(str, row)) for row in connection.execute(SCHEMA).fetchall()]


def test_a_vault_of_each_earlier_version_is_kept() -> None:
    assert version_of(RELEASED[0]) == 4
    assert all(version_of(each) <= len(STEPS) for each in RELEASED)
    assert all((each / "README.md").is_file() for each in RELEASED)


@each_release
def test_a_vault_of_an_earlier_version_opens_with_all_that_was_in_it(
    fixture: Path, copied: Callable[[Path], Path]
) -> None:
    folder = copied(fixture)
    session = Door(folder).unlock(PASSPHRASE)
    try:
        session.must_be_whole()
        held, coming = session.lists.list_meetings().rows
        assert held.discussions[0].case_title == "Jonas Fiktivsen"
        pdf = session.read_minutes_pdf(held.discussions[0].minutes_id)
        assert pdf.startswith(b"%PDF")
        assert len(coming.discussions) == 2
        assert len(session.lists.list_cases().rows) == 3
        assert (session.vault.backups().newest is None) is (version_of(fixture) == len(STEPS))
    finally:
        session.close()


@each_release
def test_it_has_then_the_shape_of_a_new_one(
    fixture: Path, copied: Callable[[Path], Path], tmp_path: Path
) -> None:
    folder, keys = copied(fixture), keys_of(fixture)
    upgrade(folder, keys)
    (tmp_path / "new").mkdir()
    create_store(tmp_path / "new", keys, utc_now).close()
    assert schema(folder / "data.db", keys) == schema(tmp_path / "new" / "data.db", keys)


def test_what_came_last_stands_last_in_the_index(copied: Callable[[Path], Path]) -> None:
    folder, keys = copied(RELEASED[0]), keys_of(RELEASED[0])
    upgrade(folder, keys)
    with closing(connect(folder / "data.db", keys.database)) as connection:
        for kind, table in INDEXED.items():
            entries = connection.execute(ENTRIES, (kind,)).fetchall()
            rows = connection.execute(f"SELECT id FROM {table} ORDER BY rowid").fetchall()  # noqa: S608 - a name of ours
            assert entries == rows, kind
            assert entries, kind


def test_an_upgrade_that_fails_at_any_statement_leaves_a_whole_version(
    campaign: Campaign, copied: Callable[[Path], Path]
) -> None:
    tried = campaign("T18", "migrations failed after each statement", short=40, full=400)
    fixture = RELEASED[0]
    keys, version, done, stood = keys_of(fixture), version_of(fixture), 0, dict[int, int]()
    for after in range(tried.count):
        folder = copied(fixture)
        with closing(connect(folder / "data.db", keys.database)) as connection:
            before = counts(connection, OWN_TABLES)
            failing = Failing(connection, after)
            try:
                run_steps(failing, STEPS, version=version)
            except ConnectionError:
                done = after + 1
        with closing(connect(folder / "data.db", keys.database)) as connection:
            stands = int(str(one(connection, "PRAGMA user_version")))
            assert version <= stands <= len(STEPS)
            assert counts(connection, OWN_TABLES) == before
            assert one(connection, "PRAGMA integrity_check") == "ok"
        stood[stands] = stood.get(stands, 0) + 1
        if tried.count == 400 or after % 6 == 0:
            upgrade(folder, keys)  # and the next try gets there
        if done <= after:
            break
    else:
        assert tried.count < 400
    assert set(stood) <= set(range(version, len(STEPS) + 1))
    tried.held(f"failed after each of {done} statements: always N or N+1, equal counts", done)


def test_an_upgrade_that_is_killed_leaves_a_whole_version(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign("T18", "migrations of an earlier vault killed on the way", short=3, full=200)
    fixture = RELEASED[0]
    seen = drill(
        "killed_migration",
        folder=str(tmp_path),
        fixture=str(fixture),
        version=version_of(fixture),
        kills=tried.count,
        seed=tried.seed,
    )
    assert seen["old"] + seen["new"] == tried.count
    assert tried.count < 100 or min(seen.values()) > 5
    tried.held(f"{seen['old']} stood at the old version, {seen['new']} at the new; all whole")


def test_a_newer_database_is_refused_at_once_and_not_touched(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign("T19", "an older program meets a newer database", short=5, full=100)
    keys = Keys(database=bytes(range(32)), audit=b"a" * 32)
    create_store(tmp_path, keys, utc_now).close()
    with closing(connect(tmp_path / "data.db", keys.database)) as connection:
        connection.execute("PRAGMA user_version=999")
    digest = hashlib.sha256((tmp_path / "data.db").read_bytes()).hexdigest()
    slowest = 0.0
    for _ in range(tried.count):
        began = time.monotonic()
        with pytest.raises(AppError) as refused:
            open_store(tmp_path, keys, utc_now)
        slowest = max(slowest, time.monotonic() - began)
        assert refused.value.code == "store.newer"
        assert hashlib.sha256((tmp_path / "data.db").read_bytes()).hexdigest() == digest
        assert not any(each.exists() for each in of_database(tmp_path / "data.db")[1:])
    assert slowest <= 1
    tried.held(f"refused in at most {slowest * 1000:.0f} ms, SHA-256 unchanged")


def test_without_room_for_a_copy_nothing_is_upgraded(
    copied: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, keys = copied(RELEASED[0]), keys_of(RELEASED[0])
    before = (folder / "data.db").read_bytes()
    monkeypatch.setattr("meetingapp.disks.room.free", lambda _: len(before))
    with pytest.raises(AppError) as refused:
        upgrade(folder, keys)
    assert refused.value.code == "backup.no_room"
    assert (folder / "data.db").read_bytes() == before


@each_release
def test_an_earlier_version_is_checked_as_it_is(
    fixture: Path, copied: Callable[[Path], Path]
) -> None:
    vault = copied(fixture)
    assert not check_closed(vault, unlocked(vault, PASSPHRASE, is_code=False))
    before = (vault / "data.db").read_bytes()
    with closing(connect(vault / "data.db", keys_of(vault).database)) as connection:
        trigger = one(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        connection.execute(f"DROP TRIGGER {trigger}")
    assert (vault / "data.db").read_bytes() != before
    [found] = check_closed(vault, unlocked(vault, PASSPHRASE, is_code=False))
    assert found.code == "guard.missing"
