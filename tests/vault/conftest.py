"""A vault of its own for each test, with a cheap cost given openly as an argument."""

import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from meetingapp.vault import recovery, vault
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder
from meetingapp.vault.vault import OpenVault
from tests.vault.desktop import Desktop, desktop_in

CHEAP = Cost(iterations=1, memory_kib=64, lanes=1)
WORDS = "fire ord på en rad"
KARI = Holder("kari-id", "Kari Fiktivsen", "LEADER")

Alter: TypeAlias = Callable[[Callable[[dict[str, object]], None]], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def cheap() -> Cost:
    return CHEAP


@pytest.fixture
def passphrase() -> str:
    return WORDS


@pytest.fixture
def code() -> str:
    return recovery.new_code()


@pytest.fixture
def kari() -> Holder:
    return KARI


@pytest.fixture
def per() -> Holder:
    return Holder("per-id", "Per Eksempelrud", "NOTE_TAKER")


@pytest.fixture
def made(folder: Path, passphrase: str, code: str, cheap: Cost) -> OpenVault:
    return vault.create(folder, passphrase=passphrase, recovery_code=code, holder=KARI, cost=cheap)


@pytest.fixture
def alter(folder: Path, made: OpenVault) -> Alter:  # noqa: ARG001 - the vault must be there
    """Change the vault file as somebody without any key could."""

    def change(how: Callable[[dict[str, object]], None]) -> None:
        path = folder / "vault.json"
        raw = json.loads(path.read_text())
        how(raw)
        path.write_text(json.dumps(raw))

    return change


@pytest.fixture
def snapshot(folder: Path) -> Callable[[], dict[str, bytes]]:
    """Everything in the folder, byte for byte."""

    def taken() -> dict[str, bytes]:
        files = itertools.chain(folder.rglob("*")) if folder.exists() else ()
        return {str(path): path.read_bytes() for path in files if path.is_file()}

    return taken


@pytest.fixture
def desktop(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """A message bus and a real keyring, unlocked, in the test's own home."""
    with desktop_in(own_home, monkeypatch) as running:
        yield running
