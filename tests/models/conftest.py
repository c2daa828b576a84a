"""A real encrypted store for each test, with a clock that only moves when asked."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from meetingapp.models.connection import RawConnection, connect
from meetingapp.models.store import FILE_NAME, Keys, Store, create_store

START = datetime(2026, 11, 24, 13, 15, tzinfo=UTC)


class Ticking:
    """A clock that goes one second for each look at it."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def keys() -> Keys:
    return Keys(database=bytes(range(32)), audit=b"a" * 32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "vault"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / FILE_NAME


@pytest.fixture
def store(folder: Path, keys: Keys, clock: Ticking) -> Iterator[Store]:
    with closing(create_store(folder, keys, clock, actor="slot-1")) as made:
        yield made


@pytest.fixture
def raw(store: Store, file: Path, keys: Keys) -> Iterator[RawConnection]:  # noqa: ARG001 - the file must be there
    """The open database as somebody with the key, but without our code, would meet it."""
    with closing(connect(file, keys.database)) as connection:
        yield connection


@pytest.fixture
def fingerprints(folder: Path) -> Callable[[], dict[str, str]]:
    """The SHA-256 of every file in the folder."""

    def taken() -> dict[str, str]:
        return {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return taken
