"""People are let in and out of a vault, and change what they open it with."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from meetingapp.errors import AppError
from meetingapp.vault import people, recovery, vault
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder
from meetingapp.vault.vault import OpenVault

Snapshot: TypeAlias = Callable[[], dict[str, bytes]]
OLD_FORMAT = Path(__file__).parent / "format1.json"
ITS_KEY = "3d5916d5f80b8085a9f4e89a8e5d034818a810048d0d835b138600910bb57b4f"
THEIRS = "en helt annen passfrase"


def refusal_of(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as refused:
        attempt()
    return refused.value.code


@pytest.fixture
def both(folder: Path, made: OpenVault, per: Holder, cheap: Cost) -> OpenVault:
    people.add_person(folder, made, per, THEIRS, cheap)
    return made


@pytest.fixture
def older(folder: Path) -> Path:
    """A vault as it was made before it knew any people."""
    folder.mkdir()
    shutil.copy(OLD_FORMAT, folder / "vault.json")
    return folder


def test_a_new_vault_lists_and_knows_its_first_person(
    folder: Path, made: OpenVault, kari: Holder, passphrase: str, code: str
) -> None:
    assert people.holders(folder) == (kari,)
    assert made.holder == kari
    assert made.generation == 1
    assert vault.open_with_passphrase(folder, passphrase, kari.person).holder == kari
    assert vault.open_with_recovery_code(folder, code).holder is None


def test_each_opens_with_their_own_passphrase_and_is_told_apart(
    folder: Path, both: OpenVault, kari: Holder, per: Holder, passphrase: str
) -> None:
    assert people.holders(folder) == (kari, per)
    assert vault.open_with_passphrase(folder, THEIRS).holder == per
    assert vault.open_with_passphrase(folder, passphrase).holder == kari
    opened = vault.open_with_passphrase(folder, THEIRS, per.person)
    assert opened.database_key() == both.database_key()
    assert opened.generation == 2
    for words, person in ((THEIRS, kari.person), (passphrase, per.person)):
        refused = refusal_of(lambda: vault.open_with_passphrase(folder, words, person))  # noqa: B023 - called at once
        assert refused == "vault.wrong_passphrase"
    assert refusal_of(lambda: vault.open_with_passphrase(folder, THEIRS, "eva")) == (
        "vault.person_unknown"
    )


@pytest.mark.usefixtures("both")
def test_nobody_becomes_another_by_exchanging_the_names_on_two_slots(
    folder: Path, kari: Holder, per: Holder, passphrase: str
) -> None:
    path = folder / "vault.json"
    text = path.read_text()
    head, slots = text.split('"slots"')
    exchanged = slots.replace(kari.person, "?").replace(per.person, kari.person)
    path.write_text(f'{head}"slots"{exchanged.replace("?", per.person)}')
    for words in (passphrase, THEIRS):
        for person in (kari.person, per.person, None):
            refused = refusal_of(lambda: vault.open_with_passphrase(folder, words, person))  # noqa: B023 - called at once
            assert refused == "vault.wrong_passphrase"


@pytest.mark.usefixtures("both")
def test_a_person_taken_out_opens_nothing_and_the_others_still_do(
    folder: Path, kari: Holder, per: Holder, passphrase: str, code: str
) -> None:
    opened = vault.open_with_passphrase(folder, passphrase)
    people.remove_person(folder, opened, per.person)
    assert people.holders(folder) == (kari,)
    assert (
        refusal_of(lambda: vault.open_with_passphrase(folder, THEIRS)) == "vault.wrong_passphrase"
    )
    assert vault.open_with_passphrase(folder, passphrase).generation == 3
    assert vault.open_with_recovery_code(folder, code).master == opened.master


def test_the_last_who_may_open_is_never_taken_out(
    folder: Path, made: OpenVault, kari: Holder, snapshot: Snapshot
) -> None:
    before = snapshot()
    assert (
        refusal_of(lambda: people.remove_person(folder, made, kari.person)) == "vault.last_keeper"
    )
    assert snapshot() == before


def test_a_new_passphrase_opens_and_the_old_one_no_more(
    folder: Path, both: OpenVault, per: Holder, passphrase: str, cheap: Cost
) -> None:
    new = "tre nye ord på en lang rad"
    people.change_passphrase(folder, both, per.person, new, cost=cheap, old=THEIRS)
    assert vault.open_with_passphrase(folder, new, per.person).master == both.master
    assert (
        refusal_of(lambda: vault.open_with_passphrase(folder, THEIRS)) == "vault.wrong_passphrase"
    )
    assert vault.open_with_passphrase(folder, passphrase).master == both.master


def test_a_changed_role_and_name_are_sealed_without_anybodys_passphrase(
    folder: Path, both: OpenVault, per: Holder
) -> None:
    people.change_role(folder, both, per.person, "READER")
    people.rename(folder, both, per.person, "Per Å. Eksempelrud")
    opened = vault.open_with_passphrase(folder, THEIRS)
    assert opened.holder == Holder(per.person, "Per Å. Eksempelrud", "READER")
    assert opened.generation == 4


def test_a_new_code_opens_and_the_old_one_no_more(
    folder: Path, made: OpenVault, code: str, passphrase: str
) -> None:
    new = recovery.new_code()
    people.rotate_code(folder, made, new.lower())
    assert vault.open_with_recovery_code(folder, new).master == made.master
    assert refusal_of(lambda: vault.open_with_recovery_code(folder, code)) == "vault.wrong_code"
    assert vault.open_with_passphrase(folder, passphrase).master == made.master


def test_a_change_that_may_not_be_made_changes_nothing(
    folder: Path, both: OpenVault, per: Holder, cheap: Cost, snapshot: Snapshot
) -> None:
    before, new = snapshot(), "tre nye ord på en lang rad"
    attempts: dict[str, Callable[[], object]] = {
        "vault.person_known": lambda: people.add_person(folder, both, per, new, cheap),
        "vault.person_unknown": lambda: people.remove_person(folder, both, "eva"),
        "vault.passphrase_short": lambda: people.change_passphrase(
            folder, both, per.person, "for kort", cost=cheap
        ),
        "vault.wrong_passphrase": lambda: people.change_passphrase(
            folder, both, per.person, new, cost=cheap, old=THEIRS + "?"
        ),
        "vault.code_length": lambda: people.rotate_code(folder, both, "ABCD"),
    }
    assert {code: refusal_of(attempt) for code, attempt in attempts.items()} == {
        code: code for code in attempts
    }
    unknown = (
        refusal_of(lambda: people.change_role(folder, both, "eva", "READER")),
        refusal_of(lambda: people.rename(folder, both, "eva", "Eva")),
        refusal_of(lambda: people.change_passphrase(folder, both, "eva", new, cost=cheap)),
    )
    assert set(unknown) == {"vault.person_unknown"}
    assert snapshot() == before


def test_a_file_that_was_changed_or_put_back_meanwhile_is_not_built_upon(
    folder: Path, made: OpenVault, per: Holder, cheap: Cost
) -> None:
    path = folder / "vault.json"
    first = path.read_bytes()
    people.add_person(folder, made, per, THEIRS, cheap)
    opened = vault.open_with_passphrase(folder, THEIRS)
    path.write_bytes(first)
    assert refusal_of(lambda: people.change_role(folder, opened, "kari-id", "READER")) == (
        "vault.older"
    )
    raw = json.loads(first)
    raw["people"][0]["role"] = "READER"
    path.write_text(json.dumps(raw))
    forged = path.read_bytes()
    assert refusal_of(lambda: people.rename(folder, made, "kari-id", "K.")) == (
        "vault.people_altered"
    )
    assert path.read_bytes() == forged


def test_what_does_not_open_is_never_written(
    folder: Path, both: OpenVault, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot()
    monkeypatch.setattr("meetingapp.vault.change.unwrap", lambda *_: None)
    new = recovery.new_code()
    assert refusal_of(lambda: people.rotate_code(folder, both, new)) == "vault.not_proved"
    assert snapshot() == before


def test_a_vault_older_than_its_people_opens_and_is_claimed_by_the_one_who_opened_it(
    older: Path, passphrase: str, kari: Holder
) -> None:
    code = recovery.written(bytes(range(20)))
    opened = vault.open_with_passphrase(older, passphrase)
    assert (opened.holder, opened.generation, people.holders(older)) == (None, 0, ())
    assert opened.database_key().hex() == ITS_KEY
    wrong = refusal_of(lambda: people.claim(older, opened, kari, passphrase + "?"))
    assert wrong == "vault.wrong_passphrase"
    assert (older / "vault.json").read_bytes() == OLD_FORMAT.read_bytes()
    claimed = people.claim(older, opened, kari, passphrase)
    assert claimed == vault.open_with_passphrase(older, passphrase, kari.person)
    assert (claimed.holder, claimed.generation) == (kari, 1)
    assert vault.open_with_recovery_code(older, code).master == opened.master
    assert refusal_of(lambda: people.claim(older, claimed, kari, passphrase)) == (
        "vault.person_known"
    )


def test_a_vault_older_than_its_people_is_brought_up_by_any_change(
    older: Path, passphrase: str, per: Holder, cheap: Cost
) -> None:
    opened = vault.open_with_passphrase(older, passphrase)
    people.add_person(older, opened, per, THEIRS, cheap)
    assert vault.open_with_passphrase(older, passphrase).holder is None
    assert vault.open_with_passphrase(older, THEIRS).holder == per
    assert json.loads((older / "vault.json").read_text())["format"] == 2
