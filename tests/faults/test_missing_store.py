"""A database that is not where it was is said to be missing, and never made anew."""

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from meetingapp.errors import AppError
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from tests.faults.campaign import Campaign

WORDS: Final = "fire ord på en rad"
CHEAP: Final = Cost(iterations=1, memory_kib=64, lanes=1)
DATA: Final = "data.db"
MAY_COME: Final = "starts.json"
"""Counts openings that stopped halfway; it holds nothing of anybody."""


@dataclass
class Lost:
    """A vault that something is about to happen to. ``path`` is where it is looked for."""

    path: Path

    @property
    def data(self) -> Path:
        return self.path / DATA

    def elsewhere(self, name: str = "elsewhere") -> Path:
        return self.path.parent / name

    def deleted(self) -> None:
        self.data.unlink()

    def moved(self) -> None:
        self.data.rename(self.elsewhere())

    def renamed(self) -> None:
        self.data.rename(self.path / "data-old.db")

    def renamed_by_a_sync_program(self) -> None:
        self.data.rename(self.path / "data (conflicted copy).db")

    def in_other_letters(self) -> None:
        self.data.rename(self.path / "Data.DB")

    def only_the_log_left(self) -> None:
        self.data.rename(self.path / "data.db-wal")

    def a_link_to_nowhere(self) -> None:
        self.moved()
        self.data.symlink_to(self.elsewhere("gone"))

    def a_link_in_a_ring(self) -> None:
        self.moved()
        self.data.symlink_to(self.data)

    def a_folder_in_its_place(self) -> None:
        self.moved()
        self.data.mkdir()

    def a_socket_in_its_place(self) -> None:
        self.moved()
        with closing(socket.socket(socket.AF_UNIX)) as listening:
            listening.bind(str(self.data))

    def emptied(self) -> None:
        self.data.write_bytes(b"")

    def emptied_beside_its_log(self) -> None:
        self.emptied()
        (self.path / "data.db-wal").write_bytes(b"")

    def cut_to_its_first_bytes(self) -> None:
        self.data.write_bytes(self.data.read_bytes()[:100])

    def the_vault_file_alone_is_gone(self) -> None:
        (self.path / "vault.json").unlink()

    def the_vault_file_leads_nowhere(self) -> None:
        (self.path / "vault.json").unlink()
        (self.path / "vault.json").symlink_to(self.elsewhere("gone"))

    def the_folder_is_gone(self) -> None:
        self.path.rename(self.elsewhere())

    def the_folder_is_empty(self) -> None:
        self.the_folder_is_gone()
        self.path.mkdir(mode=0o700)

    def the_share_is_offline(self) -> None:
        self.the_folder_is_gone()
        self.path.symlink_to(self.elsewhere("mnt/away"))

    def a_file_in_place_of_the_folder(self) -> None:
        self.the_folder_is_gone()
        self.path.write_bytes(b"")

    def a_slip_of_the_pen(self) -> None:
        self.path = self.path.with_name("valut")


CASES: Final[dict[Callable[[Lost], None], str]] = {
    Lost.deleted: "store.missing",
    Lost.moved: "store.missing",
    Lost.renamed: "store.missing",
    Lost.renamed_by_a_sync_program: "store.missing",
    Lost.in_other_letters: "store.missing",
    Lost.only_the_log_left: "store.missing",
    Lost.a_link_to_nowhere: "store.missing",
    Lost.a_link_in_a_ring: "store.missing",
    Lost.a_folder_in_its_place: "store.damaged",
    Lost.a_socket_in_its_place: "store.damaged",
    Lost.emptied: "store.damaged",
    Lost.emptied_beside_its_log: "store.damaged",
    Lost.cut_to_its_first_bytes: "store.damaged",
    Lost.the_vault_file_alone_is_gone: "vault.missing",
    Lost.the_vault_file_leads_nowhere: "vault.missing",
    Lost.the_folder_is_gone: "vault.missing",
    Lost.the_folder_is_empty: "vault.missing",
    Lost.the_share_is_offline: "vault.missing",
    Lost.a_file_in_place_of_the_folder: "vault.missing",
    Lost.a_slip_of_the_pen: "vault.missing",
}


def everything(root: Path) -> dict[str, bytes | str]:
    """Every file below, byte for byte, and every link and folder by what it is."""
    found: dict[str, bytes | str] = {}
    for path in (path for path in sorted(root.rglob("*")) if path.name != MAY_COME):
        inside = str(path.relative_to(root))
        found[inside] = path.read_bytes() if path.is_file() else f"{path.lstat().st_mode:o}"
    return found


def openings(door: Door, person: str) -> Iterator[str]:
    """Try every way in, and give what each says."""
    ways: list[Callable[[], object]] = [
        lambda: door.unlock(WORDS),
        lambda: door.unlock(WORDS, person),
    ]
    for way in ways:
        with pytest.raises(AppError) as refused:
            way()
        yield refused.value.code
    with pytest.raises(AppError) as refused:
        door.unlock_with_keyring()
    assert refused.value.code.startswith("vault.")


def test_a_database_that_is_missing_is_never_made_anew(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign("T25", "a database is not where it was", short=len(CASES), full=len(CASES))
    original = tmp_path / "original"
    code = Door(original).new_recovery_code()
    Door(original, cost=CHEAP).create(WORDS, code).close()
    [kari] = Door(original).people()
    for number, (happens, expected) in enumerate(CASES.items()):
        root = tmp_path / str(number)
        shutil.copytree(original, root / "vault")
        lost = Lost(root / "vault")
        happens(lost)
        before = everything(root)
        for told in openings(Door(lost.path, cost=CHEAP), kari.person):
            assert told == expected, number
            assert everything(root) == before, number
        if (lost.path / "vault.json").exists() or any(lost.path.glob("*.db")):
            with pytest.raises(AppError):
                Door(lost.path, cost=CHEAP).create(WORDS, code)
            assert everything(root) == before, number
    tried.held(f"{len(CASES)} of {len(CASES)} times told what is missing, and nothing made")
