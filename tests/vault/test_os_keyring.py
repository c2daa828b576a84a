"""A real keyring of the desktop opens a vault, and whatever is wrong with it harms nothing."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from meetingapp.errors import AppError
from meetingapp.vault import people, ring_slot, vault
from meetingapp.vault.os_keyring import Ring
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder, SlotKind
from meetingapp.vault.vault import OpenVault
from tests.vault.desktop import Desktop

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.needs_secret_service


def refusal_of(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as refused:
        attempt()
    return refused.value.code


@pytest.fixture
def ring(made: OpenVault) -> Ring:
    return Ring(made.vault_id)


@pytest.fixture
def in_use(desktop: Desktop, folder: Path, made: OpenVault, kari: Holder, ring: Ring) -> Desktop:
    ring_slot.add_keyring(folder, made, kari.person, ring)
    return desktop


def test_the_keyring_opens_the_vault_as_the_person_who_chose_it(
    in_use: Desktop, folder: Path, made: OpenVault, kari: Holder
) -> None:
    assert vault.has_keyring(folder)
    opened = vault.open_with_keyring(folder)
    assert opened.master == made.master
    assert opened.holder == kari
    assert opened.slot_kind is SlotKind.KEYRING
    [(service, kept)] = in_use.kept().items()
    assert service == f"samraad/{made.vault_id}/key"
    assert made.master.secret not in kept


def test_a_keyring_that_was_restarted_still_opens_the_vault(
    in_use: Desktop, folder: Path, made: OpenVault
) -> None:
    in_use.stop()
    in_use.start()
    assert vault.open_with_keyring(folder).master == made.master


def test_a_keyring_no_longer_wanted_opens_nothing_and_keeps_nothing(
    in_use: Desktop, folder: Path, made: OpenVault, kari: Holder, ring: Ring, passphrase: str
) -> None:
    ring_slot.drop_keyring(folder, made, kari.person, ring)
    assert in_use.kept() == {}
    assert not vault.has_keyring(folder)
    assert refusal_of(lambda: vault.open_with_keyring(folder)) == "vault.keyring_unused"
    assert vault.open_with_passphrase(folder, passphrase).master == made.master
    ring_slot.drop_keyring(folder, made, kari.person, ring)
    assert vault.open_with_passphrase(folder, passphrase).generation == 3


def test_taken_into_use_again_the_newest_secret_opens(
    in_use: Desktop, folder: Path, made: OpenVault, kari: Holder, ring: Ring
) -> None:
    before = in_use.kept()
    ring_slot.add_keyring(folder, made, kari.person, ring)
    assert in_use.kept() != before
    assert vault.open_with_keyring(folder).master == made.master


@pytest.mark.usefixtures("in_use")
def test_a_keyring_serves_one_person(
    folder: Path, made: OpenVault, per: Holder, kari: Holder, ring: Ring, cheap: Cost
) -> None:
    people.add_person(folder, made, per, "en helt annen passfrase", cheap)
    assert refusal_of(lambda: ring_slot.add_keyring(folder, made, per.person, ring)) == (
        "vault.keyring_taken"
    )
    assert vault.open_with_keyring(folder).holder == kari
    people.remove_person(folder, made, kari.person)
    assert not vault.has_keyring(folder)
    ring_slot.add_keyring(folder, made, per.person, ring)
    assert vault.open_with_keyring(folder).holder == per


def test_the_audit_head_is_kept_beside_the_key(in_use: Desktop, ring: Ring, folder: Path) -> None:
    assert ring.anchor() is None
    for seq in (1, 20):
        ring.keep_anchor(seq, "a1b2" * 16)
        assert ring.anchor() == (seq, "a1b2" * 16)
    vault.open_with_keyring(folder)
    in_use.put(f"{ring._service}/anchor", b"rubbish")
    assert refusal_of(ring.anchor) == "vault.keyring_wrong_item"


def test_nothing_in_the_environment_chooses_where_the_key_is_kept(
    desktop: Desktop, made: OpenVault, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/org/freedesktop/secrets/other")
    monkeypatch.setenv("KEYRING_PROPERTY_SCHEME", "KeePassXC")
    ring.keep_anchor(7, "abc")
    assert desktop.kept() == {f"samraad/{made.vault_id}/anchor": b"7 abc"}


def test_no_keyring_is_read_into_memory_before_it_is_used() -> None:
    code = (
        "import sys; import meetingapp.wiring.door, meetingapp.vault.people\n"
        "print([name for name in ('keyring', 'secretstorage', 'jeepney') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"
