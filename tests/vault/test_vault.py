"""Creating and opening: the right secret opens, anything else says what is wrong."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from meetingapp.errors import AppError
from meetingapp.vault import place, recovery, vault
from meetingapp.vault.attempts import Attempts
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder, SlotKind
from meetingapp.vault.vault import OpenVault

KARI = Holder("kari-id", "Kari Fiktivsen", "LEADER")
Snapshot: TypeAlias = Callable[[], dict[str, bytes]]


def refusal_of(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as refused:
        attempt()
    return refused.value.code


def test_passphrase_and_code_open_the_same_keys(
    folder: Path, made: OpenVault, passphrase: str, code: str
) -> None:
    by_words = vault.open_with_passphrase(folder, passphrase)
    by_code = vault.open_with_recovery_code(folder, code.lower())
    assert made.database_key() == by_words.database_key() == by_code.database_key()
    assert made.audit_key() == by_words.audit_key() == by_code.audit_key()
    assert made.database_key() != made.audit_key()
    assert len(made.database_key()) == 32
    assert (by_words.slot_kind, by_code.slot_kind) == (SlotKind.PASSPHRASE, SlotKind.RECOVERY)
    assert by_words.slot_id == made.slot_id != by_code.slot_id


def test_no_key_stands_in_the_file_or_in_any_text_form(folder: Path, made: OpenVault) -> None:
    stored = (folder / "vault.json").read_bytes()
    for key in (made.master.secret, made.database_key(), made.audit_key()):
        assert key not in stored
        assert key.hex().encode() not in stored
        assert key.hex() not in repr(made)
        assert repr(key) not in repr(made)


@pytest.mark.usefixtures("made")
def test_folder_and_file_are_for_the_owner_alone(folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [path.name for path in folder.iterdir()] == ["vault.json"]
    assert stat.S_IMODE((folder / "vault.json").stat().st_mode) == 0o600


@pytest.mark.usefixtures("made")
def test_a_wrong_passphrase_says_so_and_changes_nothing(
    folder: Path, snapshot: Snapshot, passphrase: str
) -> None:
    before = snapshot()
    for guess in (passphrase + " ", passphrase.upper(), "", "helt feil passfrase"):
        assert refusal_of(lambda: vault.open_with_passphrase(folder, guess)) == (  # noqa: B023 - called at once
            "vault.wrong_passphrase"
        )
    assert snapshot() == before


@pytest.mark.usefixtures("made")
def test_a_code_of_another_vault_is_told_from_a_mistyped_one(folder: Path, code: str) -> None:
    other = recovery.new_code()
    assert refusal_of(lambda: vault.open_with_recovery_code(folder, other)) == "vault.wrong_code"
    slip = ("1" if code[0] == "0" else "0") + code[1:]
    assert refusal_of(lambda: vault.open_with_recovery_code(folder, slip)) == "vault.code_mistyped"


@pytest.mark.usefixtures("made")
def test_a_vault_is_never_made_over_another(
    folder: Path, snapshot: Snapshot, passphrase: str, cheap: Cost
) -> None:
    before = snapshot()
    again = recovery.new_code()
    assert (
        refusal_of(
            lambda: vault.create(
                folder, passphrase=passphrase, recovery_code=again, holder=KARI, cost=cheap
            )
        )
        == "vault.exists"
    )
    assert snapshot() == before


def test_no_new_key_is_made_where_a_database_lies_without_its_vault(
    folder: Path, passphrase: str, code: str, cheap: Cost, snapshot: Snapshot
) -> None:
    folder.mkdir()
    (folder / "data.db").write_bytes(b"a database whose vault file was lost")
    before = snapshot()
    assert (
        refusal_of(
            lambda: vault.create(
                folder, passphrase=passphrase, recovery_code=code, holder=KARI, cost=cheap
            )
        )
        == "vault.data_without_vault"
    )
    assert snapshot() == before


@pytest.mark.parametrize("lost", ["link to a disk that is away", "link in a ring", "long name"])
def test_where_a_vault_may_lie_none_is_made(
    lost: str, folder: Path, passphrase: str, code: str, cheap: Cost
) -> None:
    file = folder / "vault.json"
    folder.mkdir()
    if lost == "long name":
        folder /= "n" * 300
    else:
        file.symlink_to(file if lost == "link in a ring" else "/nowhere/vault.json")
    assert place.exists(folder)
    refused = refusal_of(
        lambda: vault.create(
            folder, passphrase=passphrase, recovery_code=code, holder=KARI, cost=cheap
        )
    )
    assert refused in ("vault.exists", "vault.folder_not_writable")
    assert lost == "long name" or file.is_symlink()


def test_a_short_passphrase_or_a_mistyped_code_leaves_no_trace(
    folder: Path, passphrase: str, code: str, cheap: Cost
) -> None:
    def attempt(words: str, typed: str) -> str:
        return refusal_of(
            lambda: vault.create(
                folder, passphrase=words, recovery_code=typed, holder=KARI, cost=cheap
            )
        )

    assert attempt("for kort", code) == "vault.passphrase_short"
    assert attempt(passphrase, code[:-1]) == "vault.code_length"
    assert not folder.exists()


def test_a_missing_vault_is_said_to_be_missing_and_not_made(folder: Path, passphrase: str) -> None:
    assert refusal_of(lambda: vault.open_with_passphrase(folder, passphrase)) == "vault.missing"
    assert not folder.exists()
    assert not place.exists(folder)


def test_a_folder_that_cannot_be_made_is_named(
    tmp_path: Path, passphrase: str, code: str, cheap: Cost
) -> None:
    (tmp_path / "file").write_text("a file where a folder should be")
    for folder in (tmp_path / "file" / "vault", tmp_path / "file"):
        assert (
            refusal_of(
                lambda: vault.create(
                    folder,  # noqa: B023 - called at once
                    passphrase=passphrase,
                    recovery_code=code,
                    holder=KARI,
                    cost=cheap,
                )
            )
            == "vault.folder_not_writable"
        )


def test_a_folder_in_the_place_of_the_file_cannot_be_read(folder: Path, passphrase: str) -> None:
    (folder / "vault.json").mkdir(parents=True)
    assert refusal_of(lambda: vault.open_with_passphrase(folder, passphrase)) == (
        "vault.not_readable"
    )


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(folder: Path, passphrase: str) -> None:
    folder.mkdir()
    os.mkfifo(folder / "vault.json")
    assert refusal_of(lambda: vault.open_with_passphrase(folder, passphrase)) == (
        "vault.not_readable"
    )
    os.mkfifo(folder / "attempts.json")
    assert Attempts(folder).wait() == 30


def test_a_vault_is_taken_back_only_when_new_and_without_data(
    folder: Path, tmp_path: Path, made: OpenVault, passphrase: str, code: str, cheap: Cost
) -> None:
    other = vault.create(
        tmp_path / "o", passphrase=passphrase, recovery_code=code, holder=KARI, cost=cheap
    )
    vault.take_back(folder, other)
    assert place.exists(folder)
    (folder / "data.db").write_bytes(b"data")
    vault.take_back(folder, made)
    assert place.exists(folder)
    (folder / "data.db").unlink()
    vault.take_back(folder, made)
    assert not place.exists(folder)
