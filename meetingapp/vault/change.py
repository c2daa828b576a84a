"""How a vault file is changed: on what it says now, sealed, proved, and in one move.

Every change is proved on the very bytes to be written, and the file replaced whole. Whatever
happens meanwhile, the old file or the new one stands, and either opens. The data is never encrypted
anew: only the wrapping of its key changes.
"""

from dataclasses import replace
from pathlib import Path

from meetingapp.errors import AppError
from meetingapp.vault import vault_file
from meetingapp.vault.slots import Holder, Secret, Slot, unwrap
from meetingapp.vault.vault import OpenVault
from meetingapp.vault.vault_file import VaultFile


def write_next(
    folder: Path, opened: OpenVault, changed: VaultFile, *new: tuple[Slot, Secret]
) -> int:
    """Seal and write the next generation, once each new slot is proved; return its number.

    Raises:
        AppError: ``vault.folder_not_writable``, or ``vault.not_proved``: then nothing was changed.
    """
    after = replace(changed, generation=changed.generation + 1).sealed(opened.master)
    proof = vault_file.parsed(after.text())
    if proof != after:
        raise AppError("vault.not_proved")
    proof.must_be_whole(opened.master)
    for slot, secret in new:
        [written] = [each for each in proof.slots if each.id == slot.id]
        if unwrap(written, proof.vault_id, secret) != opened.master:
            raise AppError("vault.not_proved")
    after.write(folder)
    return after.generation


def known(found: VaultFile, person: str) -> Holder:
    """Give a person of the vault.

    Raises:
        AppError: ``vault.person_unknown``.
    """
    holder = found.holder(person)
    if holder is None:
        raise AppError("vault.person_unknown")
    return holder


def exchanged(found: VaultFile, before: Slot, after: Slot) -> VaultFile:
    """Put one slot in the place of another."""
    return replace(found, slots=tuple(after if each is before else each for each in found.slots))
