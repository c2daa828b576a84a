"""A person who is taken out of the vault, or given another role, is so at once."""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from meetingapp.errors import AppError
from meetingapp.vault import people, vault, vault_file
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder
from meetingapp.vault.vault import OpenVault
from meetingapp.vault.watch import Watch

THEIRS = "en helt annen passfrase"


def refusal_of(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as refused:
        attempt()
    return refused.value.code


@pytest.fixture
def watched(folder: Path, made: OpenVault, per: Holder, cheap: Cost) -> Watch:
    people.add_person(folder, made, per, THEIRS, cheap)
    return Watch(folder, vault.open_with_passphrase(folder, THEIRS, per.person))


def test_a_new_role_or_name_is_seen_at_the_next_look(
    folder: Path, made: OpenVault, watched: Watch, per: Holder, kari: Holder
) -> None:
    assert watched.holder() == per
    assert watched.people() == (kari, per)
    people.change_role(folder, made, per.person, "READER")
    assert watched.holder().role == "READER"
    people.rename(folder, made, per.person, "Per Fiktivsen")
    assert watched.holder().name == "Per Fiktivsen"
    assert watched.generation() == 4
    assert watched.digest() == sha256((folder / "vault.json").read_bytes()).hexdigest()


def test_a_person_taken_out_is_out_at_the_next_look(
    folder: Path, made: OpenVault, watched: Watch, per: Holder
) -> None:
    watched.holder()
    people.remove_person(folder, made, per.person)
    assert refusal_of(watched.holder) == "vault.person_gone"


def test_a_vault_opened_by_nobody_has_nobody_at_the_desk(
    folder: Path, made: OpenVault, code: str
) -> None:
    watch = Watch(folder, vault.open_with_recovery_code(folder, code))
    assert refusal_of(watch.holder) == "vault.person_gone"
    assert watch.generation() == made.generation


def test_a_file_that_did_not_change_is_not_read_again(
    watched: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.holder()

    def never(_: Path) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(vault_file, "read", never)
    watched.holder()


def test_an_older_file_put_back_is_seen_even_one_from_before_the_last_look(
    folder: Path, made: OpenVault, watched: Watch, per: Holder
) -> None:
    path = folder / "vault.json"
    before = path.read_bytes()
    people.change_role(folder, made, per.person, "READER")
    assert watched.holder().role == "READER"
    path.write_bytes(before)
    assert refusal_of(watched.holder) == "vault.older"
    assert refusal_of(watched.holder) == "vault.older"


def test_a_forged_or_missing_file_gives_nobody_a_role(folder: Path, watched: Watch) -> None:
    watched.holder()
    path = folder / "vault.json"
    path.write_bytes(path.read_bytes().replace(b"NOTE_TAKER", b"LEADER"))
    assert refusal_of(watched.holder) == "vault.people_altered"
    path.unlink()
    assert refusal_of(watched.holder) == "vault.missing"


def test_a_change_within_the_same_moment_is_seen(
    folder: Path, made: OpenVault, watched: Watch, per: Holder
) -> None:
    path = folder / "vault.json"
    watched.holder()
    known = path.stat()
    people.change_role(folder, made, per.person, "READ_TAKER")
    assert path.stat().st_size == known.st_size
    os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))
    assert watched.holder().role == "READ_TAKER"
