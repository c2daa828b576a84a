"""A keyring that is wrong in any way opens nothing, harms nothing, and says what to do instead."""

import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

from meetingapp.errors import AppError
from meetingapp.vault import ring_slot, vault
from meetingapp.vault.os_keyring import Ring
from meetingapp.vault.patience import Patience
from meetingapp.vault.slots import Holder
from meetingapp.vault.vault import OpenVault
from tests.faults.campaign import Campaign
from tests.vault.desktop import Desktop, desktop_in, person_who_says_no

Snapshot: TypeAlias = Callable[[], dict[str, bytes]]
pytestmark = pytest.mark.needs_secret_service
HASTY = Patience(quick=0.3, asking=5)


def refusal_of(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as refused:
        attempt()
    return refused.value.code


@dataclass
class Scene:
    """A desktop on which something is about to go wrong with the vault's item."""

    desktop: Desktop
    item: str
    patch: pytest.MonkeyPatch

    def no_bus(self) -> None:
        self.patch.delenv("DBUS_SESSION_BUS_ADDRESS")

    def no_keyring(self) -> None:
        self.desktop.stop()

    def locked(self) -> None:
        self.desktop.lock()

    def reset(self) -> None:
        self.desktop.stop()
        shutil.rmtree(Path.home() / "data" / "keyrings")
        self.desktop.start()

    def none_made_yet(self) -> None:
        """Have a service without any keyring: the library would ask to make one."""
        self.desktop.stop()
        shutil.rmtree(Path.home() / "data" / "keyrings")
        self.desktop.start(logged_in=False)

    def item_gone(self) -> None:
        self.desktop.take(self.item)

    def rubbish(self) -> None:
        self.desktop.put(self.item, b"rubbish")

    def not_even_text(self) -> None:
        self.desktop.put(self.item, b"\xe6\x00")

    def other_slot(self) -> None:
        self.desktop.put(self.item, b"0000 " + self.desktop.kept()[self.item].split()[1])

    def other_secret(self) -> None:
        slot_id = self.desktop.kept()[self.item].split()[0]
        self.desktop.put(self.item, slot_id + b" " + b"A" * 43 + b"=")

    def other_desktop(self) -> None:
        """Answer from another program, with a keyring of its own."""
        program = shutil.which("gnome-keyring-daemon")
        assert program is not None
        self.desktop.stop()
        shutil.copy(program, Path.home() / "other-keyring")
        shutil.rmtree(Path.home() / "data" / "keyrings")
        self.desktop.start(str(Path.home() / "other-keyring"))

    def other_system(self) -> None:
        """Answer as the keyring of another system than the one the slot was made on."""
        self.patch.setattr("meetingapp.vault.rings.kind", lambda: "win32")


STATES = {
    "no_bus": "vault.keyring_none",
    "no_keyring": "vault.keyring_none",
    "none_made_yet": "vault.keyring_none",
    "locked": "vault.keyring_locked",
    "reset": "vault.keyring_item_gone",
    "item_gone": "vault.keyring_item_gone",
    "rubbish": "vault.keyring_wrong_item",
    "not_even_text": "vault.keyring_wrong_item",
    "other_slot": "vault.keyring_wrong_item",
    "other_secret": "vault.keyring_wrong_item",
    "other_desktop": "vault.keyring_changed",
    "other_system": "vault.keyring_changed",
}


@pytest.fixture
def in_use(desktop: Desktop, folder: Path, made: OpenVault, kari: Holder) -> Desktop:
    ring_slot.add_keyring(folder, made, kari.person, Ring(made.vault_id))
    return desktop


def test_whatever_is_wrong_with_the_keyring_nothing_is_made_or_written(
    campaign: Campaign,
    own_home: Path,
    folder: Path,
    made: OpenVault,
    passphrase: str,
    code: str,
    snapshot: Snapshot,
) -> None:
    states = len(STATES) + 1
    tried = campaign("T26", "a real keyring, wrong in every way", short=states, full=states)
    vault_as_made = snapshot()
    for wrong, expected in STATES.items():
        with pytest.MonkeyPatch.context() as patch, desktop_in(own_home, patch) as desktop:
            ring_slot.add_keyring(folder, made, "kari-id", Ring(made.vault_id))
            before = snapshot()
            getattr(Scene(desktop, f"samraad/{made.vault_id}/key", patch), wrong)()
            refused = refusal_of(lambda: vault.open_with_keyring(folder))
            assert refused == expected, wrong
            assert snapshot() == before, wrong
        assert vault.open_with_passphrase(folder, passphrase).master == made.master
        assert vault.open_with_recovery_code(folder, code).master == made.master
        shutil.rmtree(own_home / "data")
        (folder / "vault.json").write_bytes(vault_as_made[str(folder / "vault.json")])
    with pytest.MonkeyPatch.context() as patch, desktop_in(own_home, patch) as desktop:
        ring_slot.add_keyring(folder, made, "kari-id", Ring(made.vault_id))
        closes_the_prompt(desktop, folder, snapshot)
    tried.held(f"{states} of {states}: no key made, nothing written, passphrase and code open")


def closes_the_prompt(desktop: Desktop, folder: Path, snapshot: Snapshot) -> None:
    """Lock the keyring, and be asked for its password, and say no."""
    before = snapshot()
    desktop.lock()
    with person_who_says_no() as asked:
        assert refusal_of(lambda: vault.open_with_keyring(folder)) == "vault.keyring_dismissed"
        heard = [asked.get(timeout=60), asked.get(timeout=60)]
    assert heard == ["BeginPrompting", "PerformPrompt"]
    assert snapshot() == before


def test_where_there_is_no_keyring_nobody_is_asked_to_make_one(
    desktop: Desktop, made: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    Scene(desktop, "", monkeypatch).none_made_yet()
    with person_who_says_no() as asked:
        assert refusal_of(Ring(made.vault_id).anchor) == "vault.keyring_none"
        assert refusal_of(lambda: Ring(made.vault_id).keep_anchor(1, "a")) == "vault.keyring_none"
    assert asked.empty()


def test_a_keyring_that_does_not_answer_is_not_waited_for(
    in_use: Desktop, folder: Path, made: OpenVault, snapshot: Snapshot
) -> None:
    before, threads = snapshot(), set(threading.enumerate())
    with in_use.frozen():
        hasty = Ring(made.vault_id, HASTY)
        assert refusal_of(lambda: vault.open_with_keyring(folder, hasty)) == "vault.keyring_silent"
        left = set(threading.enumerate()) - threads
    for thread in left:
        thread.join(5)
        assert not thread.is_alive()
    assert snapshot() == before
    # GNOME's keyring now and then ends by itself when it may go on; what it kept is in its file.
    in_use.stop()
    in_use.start()
    assert vault.open_with_keyring(folder).master == made.master


@pytest.mark.parametrize("wrong", ["no_bus", "no_keyring", "locked"])
def test_a_keyring_that_cannot_keep_a_secret_is_not_taken_into_use(
    wrong: str,
    desktop: Desktop,
    folder: Path,
    made: OpenVault,
    kari: Holder,
    snapshot: Snapshot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = snapshot()
    getattr(Scene(desktop, "", monkeypatch), wrong)()
    refused = refusal_of(
        lambda: ring_slot.add_keyring(folder, made, kari.person, Ring(made.vault_id))
    )
    assert refused == STATES[wrong]
    assert snapshot() == before


def test_a_keyring_that_loses_what_it_is_given_is_found_out(
    desktop: Desktop,
    folder: Path,
    made: OpenVault,
    kari: Holder,
    snapshot: Snapshot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = snapshot()
    monkeypatch.setattr(
        "meetingapp.vault.secret_service.SecretServiceRing.set_password", lambda *_: None
    )
    refused = refusal_of(
        lambda: ring_slot.add_keyring(folder, made, kari.person, Ring(made.vault_id))
    )
    assert refused == "vault.keyring_not_kept"
    assert desktop.kept() == {}
    assert snapshot() == before


def test_a_keyring_that_cannot_forget_is_told_of_and_still_opens_nothing(
    in_use: Desktop, folder: Path, made: OpenVault, kari: Holder
) -> None:
    in_use.lock()
    refused = refusal_of(
        lambda: ring_slot.drop_keyring(folder, made, kari.person, Ring(made.vault_id))
    )
    assert refused == "vault.keyring_left_over"
    assert refusal_of(lambda: vault.open_with_keyring(folder)) == "vault.keyring_unused"
