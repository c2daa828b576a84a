"""The slot that the system's keyring opens, for the one person who chose it."""

import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from meetingapp.errors import AppError
from meetingapp.vault.change import known, write_next
from meetingapp.vault.keys import KEY_BYTES
from meetingapp.vault.openers import RingSecret
from meetingapp.vault.slots import SlotKind, wrap
from meetingapp.vault.vault import OpenVault, read_again
from meetingapp.vault.vault_file import VaultFile

if TYPE_CHECKING:
    from meetingapp.vault.os_keyring import Ring


def add_keyring(folder: Path, opened: OpenVault, person: str, ring: "Ring") -> None:
    """Let the system's keyring open the vault for one person, beside their passphrase.

    A keyring keeps one secret for each vault, so it serves one person.

    Raises:
        AppError: ``vault.person_unknown``; ``vault.keyring_taken`` when it opens for somebody
            else; what ``Ring.keep`` raises, and then the file is as it was; or as every change.
    """
    found = read_again(folder, opened)
    known(found, person)
    if any(slot.person != person for slot in found.slots_of(SlotKind.KEYRING)):
        raise AppError("vault.keyring_taken")
    secret = RingSecret(secrets.token_bytes(KEY_BYTES))
    after = wrap(opened.master, found.vault_id, secret, person, ring.kind())
    ring.keep(after, secret)
    others = _without_keyring(found).slots
    changed = replace(found, slots=(*others, after))
    write_next(folder, opened, changed, (after, secret))


def drop_keyring(folder: Path, opened: OpenVault, person: str, ring: "Ring") -> None:
    """Let the system's keyring open the vault no more, and forget what it kept for it.

    Raises:
        AppError: ``vault.person_unknown``, as every change, or ``vault.keyring_left_over``: the
            vault does not open by it any more, but the keyring has not forgotten.
    """
    found = read_again(folder, opened)
    known(found, person)
    if not found.slots_of(SlotKind.KEYRING, person):
        return
    write_next(folder, opened, _without_keyring(found))
    try:
        ring.forget()
    except AppError:
        raise AppError("vault.keyring_left_over") from None


def _without_keyring(found: VaultFile) -> VaultFile:
    kept = (slot for slot in found.slots if slot.kind is not SlotKind.KEYRING)
    return replace(found, slots=tuple(kept))
