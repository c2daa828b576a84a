"""Every connection is set as the store relies on, or nothing is opened."""

import ast
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest
from sqlcipher3 import dbapi2

from meetingapp.errors import AppError
from meetingapp.models import connection
from meetingapp.models.connection import RawConnection, connect, new_file, one
from meetingapp.models.engine import engine_for
from tests.faults.campaign import Campaign

KEY: Final = bytes(range(32))
# Written out once more: what is checked against must not change with what is checked.
PROMISED: Final = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "recursive_triggers": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "cache_size": -16384,
}
OPPOSITE: Final[dict[object, object]] = {"wal": "DELETE", 0: 1}
CODE: Final = Path(connection.__file__).parents[1]


class Deaf:
    """A real connection to a library that has never heard of one setting, and says nothing."""

    def __init__(self, real: Any, setting: str) -> None:
        self._real = real
        self._setting = setting

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        if sql.startswith(f"PRAGMA {self._setting}="):
            sql = f"PRAGMA {self._setting}={OPPOSITE.get(PROMISED[self._setting], 0)}"
        if sql == f"PRAGMA {self._setting}" and self._setting == "cipher_version":
            sql = "SELECT 1 WHERE 0"
        return self._real.execute(sql, parameters)

    def close(self) -> None:
        self._real.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "data.db"
    new_file(path)
    with closing(connect(path, KEY)) as opened:
        opened.execute("CREATE TABLE kept (word TEXT)")
        opened.execute("PRAGMA journal_mode=DELETE")
    return path


def refused(file: Path, monkeypatch: pytest.MonkeyPatch, **library: object) -> str | None:
    """Try to open with a library that is not as it should be, and give the code of the refusal."""
    given = {
        "connect": dbapi2.connect,
        "sqlite_version_info": dbapi2.sqlite_version_info,
        "Error": dbapi2.Error,
    }
    with monkeypatch.context() as other:
        other.setattr(connection, "dbapi2", SimpleNamespace(**{**given, **library}))
        try:
            connect(file, KEY).close()
        except AppError as refusal:
            return refusal.code
    return None


def deaf_to(setting: str) -> dict[str, object]:
    return {"connect": lambda *a, **k: Deaf(dbapi2.connect(*a, **k), setting)}


def test_a_library_that_ignores_one_setting_opens_nothing(
    campaign: Campaign, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tampered: dict[str, dict[str, object]] = {name: deaf_to(name) for name in PROMISED}
    tampered["no encryption"] = deaf_to("cipher_version")
    tampered["too old"] = {"sqlite_version_info": (3, 53, 2)}
    tried = campaign(
        "T04",
        "the library ignores one setting, lacks encryption or is too old",
        short=len(tampered),
        full=len(tampered),
    )
    assert refused(file, monkeypatch) is None
    said = {name: refused(file, monkeypatch, **library) for name, library in tampered.items()}
    assert {name for name, code in said.items() if code != "store.setting_refused"} == {
        "no encryption",
        "too old",
    }
    assert {said["no encryption"], said["too old"]} == {"store.not_encrypted_build"}
    tried.held(f"{len(said)} of {len(said)} refused to open")


def test_every_connection_of_an_engine_is_set_as_promised(campaign: Campaign, file: Path) -> None:
    tried = campaign("T04", "many connections of one engine at once", short=10, full=200)
    engine = engine_for(file, KEY, wait=0.1)
    found: list[dict[str, object]] = []
    for _ in range(0, tried.count, 10):
        opened = [engine.raw_connection() for _ in range(10)]
        for each in opened:
            raw: RawConnection = each.driver_connection  # type: ignore[assignment]  # untyped library
            found.append({name: one(raw, f"PRAGMA {name}") for name in PROMISED})
            each.close()
        engine.dispose()
    assert found == [PROMISED] * tried.count
    tried.held(f"{len(found)} of {len(found)} connections with all {len(PROMISED)} settings")


def test_no_other_part_of_the_program_opens_a_database() -> None:
    # SQLAlchemy's engine takes the function that connects; nobody else names the library's own.
    doors = {
        file.relative_to(CODE).as_posix()
        for file in CODE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"connect", "Connection"}
        if isinstance(node.value, ast.Name) and node.value.id in {"dbapi2", "sqlite3", "sqlcipher3"}
    }
    # A check builds the tables anew in memory, to compare, and a rehearsal reads empty ones there;
    # nothing of a person's is in them.
    assert doors == {"models/connection.py", "models/rehearsal.py", "models/verify/schema.py"}
