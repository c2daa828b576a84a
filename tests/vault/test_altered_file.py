"""A vault file that something else has changed is refused, whatever was changed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from meetingapp.errors import AppError
from meetingapp.vault import recovery, vault, vault_file
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder
from meetingapp.vault.vault import OpenVault
from tests.faults.campaign import Campaign

Change: TypeAlias = Callable[[dict[str, Any]], object]
Alter: TypeAlias = Callable[[Change], None]


def refusal(folder: Path, passphrase: str) -> str:
    with pytest.raises(AppError) as refused:
        vault.open_with_passphrase(folder, passphrase)
    return refused.value.code


def added_to_people(raw: dict[str, Any]) -> None:
    raw["people"].append({"person": "eva-id", "name": "Eva Inntrenger", "role": "LEADER"})


def swapped(raw: dict[str, Any]) -> None:
    first, second = raw["slots"]
    first["wrapped"], second["wrapped"] = second["wrapped"], first["wrapped"]


CHANGES: dict[str, tuple[Change, str]] = {
    "recovery slot removed": (lambda raw: raw["slots"].pop(), "vault.slot_missing"),
    "passphrase slot removed": (lambda raw: raw["slots"].pop(0), "vault.slot_missing"),
    "every slot removed": (lambda raw: raw["slots"].clear(), "vault.slot_missing"),
    "slots in another order": (lambda raw: raw["slots"].reverse(), "vault.altered"),
    "wrapped keys swapped": (swapped, "vault.wrong_passphrase"),
    "a slot twice": (lambda raw: raw["slots"].append(raw["slots"][0]), "vault.twice"),
    "a person twice": (lambda raw: raw["people"].append(raw["people"][0]), "vault.twice"),
    "a person added": (added_to_people, "vault.slot_missing"),
    "every person removed": (lambda raw: raw["people"].clear(), "vault.stray_slot"),
    "a person without an id": (lambda raw: raw["people"][0].update(person=""), "vault.altered"),
    "a person with more": (lambda raw: raw["people"][0].update(x=1), "vault.altered"),
    "another role": (
        lambda raw: raw["people"][0].update(role="ADMINISTRATOR"),
        "vault.people_altered",
    ),
    "another name": (lambda raw: raw["people"][0].update(name="Eva"), "vault.people_altered"),
    "another person": (lambda raw: raw["people"][0].update(person="eva"), "vault.stray_slot"),
    "another's slot": (lambda raw: raw["slots"][0].update(person="eva"), "vault.stray_slot"),
    "nobody's slot": (lambda raw: raw["slots"][0].pop("person"), "vault.slot_missing"),
    "the people’s seal replaced": (lambda raw: raw.update(people_mac="00"), "vault.people_altered"),
    "the people’s seal removed": (lambda raw: raw.pop("people_mac"), "vault.altered"),
    "a slot in a keyring": (lambda raw: raw["slots"][1].update(ring="x"), "vault.altered"),
    "higher generation": (lambda raw: raw.update(generation=2), "vault.altered"),
    "no generation": (lambda raw: raw.update(generation=0), "vault.altered"),
    "generation as a word": (lambda raw: raw.update(generation="1"), "vault.altered"),
    "generation true": (lambda raw: raw.update(generation=True), "vault.altered"),
    "seal removed": (lambda raw: raw.pop("mac"), "vault.altered"),
    "seal replaced": (lambda raw: raw.update(mac="00" * 32), "vault.altered"),
    "seal of other letters": (lambda raw: raw.update(mac="å"), "vault.altered"),
    "seal of half a letter": (lambda raw: raw.update(mac="\ud800"), "vault.altered"),
    "unknown key": (lambda raw: raw.update(extra=1), "vault.altered"),
    "unknown key in a slot": (lambda raw: raw["slots"][1].update(x=1), "vault.altered"),
    "other vault's name": (lambda raw: raw.update(vault_id="x"), "vault.wrong_passphrase"),
    "cheaper guesses": (lambda raw: raw["slots"][0]["kdf"].update(t=2), "vault.wrong_passphrase"),
    "slots not a list": (lambda raw: raw.update(slots={}), "vault.altered"),
    "slot not an object": (lambda raw: raw.update(slots=[1]), "vault.altered"),
    "people not a list": (lambda raw: raw.update(people={}), "vault.altered"),
    "unknown kind": (lambda raw: raw["slots"][1].update(kind="magic"), "vault.altered"),
    "short nonce": (lambda raw: raw["slots"][0].update(nonce="AAAA"), "vault.altered"),
    "not base64": (lambda raw: raw["slots"][0].update(wrapped="%%"), "vault.altered"),
    "older format": (lambda raw: raw.update(format=0), "vault.altered"),
    "the format without people": (lambda raw: raw.update(format=1), "vault.altered"),
    "newer format": (lambda raw: raw.update(format=3, news="unheard of"), "vault.newer"),
    "64 GiB a guess": (
        lambda raw: raw["slots"][0]["kdf"].update(m_kib=64 * 1024 * 1024),
        "vault.cost_too_high",
    ),
    "a million rounds": (
        lambda raw: raw["slots"][0]["kdf"].update(t=1_000_000),
        "vault.cost_too_high",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_file_is_refused(name: str, folder: Path, alter: Alter, passphrase: str) -> None:
    change, expected = CHANGES[name]
    alter(lambda raw: change(raw) and None)
    assert refusal(folder, passphrase) == expected


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"[]", b"\xff\xfe", b"[" * 100_000, b" " * 1_000_001, b'{"format": 1}'],
)
def test_a_file_that_is_no_vault_file_is_refused(
    content: bytes, folder: Path, passphrase: str
) -> None:
    folder.mkdir()
    (folder / "vault.json").write_bytes(content)
    assert refusal(folder, passphrase) == "vault.altered"
    assert (folder / "vault.json").read_bytes() == content


def test_no_change_of_a_character_gives_anybody_anything(
    folder: Path, made: OpenVault, passphrase: str, campaign: Campaign
) -> None:
    tried = campaign("T15", "a character of the vault file changed", short=200, full=2000)
    path = folder / "vault.json"
    whole = path.read_bytes()
    refused = 0
    for _ in range(tried.count):
        at, other = tried.random.randrange(len(whole)), tried.random.randrange(256)
        path.write_bytes(whole[:at] + bytes([other]) + whole[at + 1 :])
        try:
            opened = vault.open_with_passphrase(folder, passphrase)
        except AppError:
            refused += 1
        else:
            assert opened == made, "a change that means nothing, such as of a space, is no harm"
    assert refused > tried.count * 0.7
    tried.held(f"{refused} refused; the others changed nothing but the spacing")


def test_a_slot_moved_from_another_vault_opens_nothing(
    folder: Path, tmp_path: Path, alter: Alter, kari: Holder, cheap: Cost
) -> None:
    other = tmp_path / "other"
    words = "en helt annen passfrase"
    code = recovery.new_code()
    vault.create(other, passphrase=words, recovery_code=code, holder=kari, cost=cheap)
    foreign = json.loads((other / "vault.json").read_text())["slots"][0]
    alter(lambda raw: raw["slots"].append({**foreign, "person": "eva"}))
    assert refusal(folder, words) == "vault.stray_slot"
    alter(lambda raw: raw["slots"].pop())
    alter(lambda raw: raw["slots"].append(foreign))
    assert refusal(folder, words) == "vault.slot_missing"
    alter(lambda raw: raw["slots"].pop(0))
    assert refusal(folder, words) == "vault.wrong_passphrase"


def test_a_failed_write_leaves_the_old_file(
    folder: Path, made: OpenVault, passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / "vault.json").read_bytes()

    def no_room(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(AppError) as refused:
        vault_file.read(folder).write(folder)
    assert refused.value.code == "vault.folder_not_writable"
    assert [path.name for path in folder.iterdir()] == ["vault.json"]
    assert (folder / "vault.json").read_bytes() == before
    assert vault.open_with_passphrase(folder, passphrase).vault_id == made.vault_id
