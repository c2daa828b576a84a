"""A store with something in it, the folder where its backups go, and clocks that go when asked."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import pytest

from meetingapp.clock import Clock
from meetingapp.domain.case import Case
from meetingapp.models.backup import making
from meetingapp.models.backup.making import Backup
from meetingapp.models.store import Keys, Store, open_store
from tests.reach import EVERYTHING

Write: TypeAlias = Callable[[int], int]
Make: TypeAlias = Callable[[], Backup]


class Seconds:
    """A clock that nobody can set, which goes when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def vault(folder: Path, planned: Store, case: Case) -> Path:
    """The folder of a vault that holds a case and a meeting, with its store open."""
    assert planned.head().seq
    assert case.id
    (folder / "vault.json").write_text('{"made": "up"}')
    return folder


@pytest.fixture
def make(vault: Path, keys: Keys, place: Path, clock: Clock) -> Make:
    """Make a backup as it is made when nothing is in the way."""
    return lambda: making.make(vault, keys, place, now=clock(), program="1.2.3")


@pytest.fixture
def write(store: Store) -> Write:
    """Add entries to the audit log of the open store; gives the number of the last."""

    def add(entries: int) -> int:
        with store.transaction(EVERYTHING) as work:
            last = [work.audit("case.read", "case-1") for _ in range(entries)][-1]
            work.commit()
        return last.seq

    return add


@pytest.fixture
def reopened(folder: Path, keys: Keys, clock: Clock) -> Callable[[], int]:
    """Open the store anew, as the next day would; gives the number of the last entry."""

    def opened() -> int:
        with closing(open_store(folder, keys, clock)) as store:
            assert store.verify().whole
            return store.head().seq

    return opened
