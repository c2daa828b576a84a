"""Who may open a vault: letting people in and out, and changing what they open it with.

Every change reads the file anew, checks its seal, proves on the very bytes to be written that what
is new opens, and replaces the file in one move. Whatever happens meanwhile, the old file or the new
one stands whole. The data is never encrypted anew: only the wrapping of its key changes.
"""

import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from meetingapp.errors import AppError
from meetingapp.vault import passphrase as passphrases
from meetingapp.vault import vault_file
from meetingapp.vault.keys import KEY_BYTES
from meetingapp.vault.openers import Passphrase, RecoveryCode, RingSecret
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder, Secret, Slot, SlotKind, unwrap, wrap
from meetingapp.vault.vault import OpenVault, read_again
from meetingapp.vault.vault_file import VaultFile

if TYPE_CHECKING:
    from meetingapp.vault.os_keyring import Ring


def holders(folder: Path) -> tuple[Holder, ...]:
    """Tell who may open the vault. Read before unlocking, so the seal is not checked yet.

    Raises:
        AppError: what ``vault_file.read`` raises.
    """
    return vault_file.read(folder).people


def claim(folder: Path, opened: OpenVault, holder: Holder, passphrase: str) -> OpenVault:
    """Give a vault that is older than its people its first person, with the same passphrase.

    Raises:
        AppError: ``vault.wrong_passphrase``, ``vault.person_known``, or as every change.
    """
    found = read_again(folder, opened)
    if found.people:
        raise AppError("vault.person_known")
    words = Passphrase(passphrase)
    for slot in found.slots_of(SlotKind.PASSPHRASE, ""):
        if unwrap(slot, found.vault_id, words) is not None:
            others = tuple(each for each in found.slots if each is not slot)
            own = Passphrase(passphrase, slot.cost)
            return _let_in(folder, opened, replace(found, slots=others), holder, own)
    raise AppError("vault.wrong_passphrase")


def add_person(
    folder: Path, opened: OpenVault, holder: Holder, passphrase: str, cost: Cost | None = None
) -> None:
    """Let one more person in, with a passphrase of their own. Takes about a second.

    Raises:
        AppError: ``vault.person_known``, ``vault.passphrase_short``, or as every change.
    """
    found = read_again(folder, opened)
    if found.holder(holder.person) is not None:
        raise AppError("vault.person_known")
    _let_in(folder, opened, found, holder, _new_words(passphrase, cost))


def remove_person(folder: Path, opened: OpenVault, person: str) -> None:
    """Take away all that one person opens the vault with.

    Raises:
        AppError: ``vault.person_unknown``; ``vault.last_keeper`` when nobody would be left who may
            open it; or as every change.
    """
    found = read_again(folder, opened)
    _known(found, person)
    people = tuple(holder for holder in found.people if holder.person != person)
    if not people:
        raise AppError("vault.last_keeper")
    slots = tuple(slot for slot in found.slots if slot.person != person)
    write_next(folder, opened, replace(found, people=people, slots=slots))


def change_passphrase(
    folder: Path,
    opened: OpenVault,
    person: str,
    new: str,
    *,
    cost: Cost | None = None,
    old: str | None = None,
) -> None:
    """Give a person a new passphrase. The old one opens until the new one is proved and on disk.

    Args:
        folder: where the vault lies.
        opened: the vault, unlocked.
        person: whose passphrase it is.
        new: the new one.
        cost: what a guess costs; measured on this machine when None.
        old: what the person says it is now; None when it is forgotten, or somebody else's.

    Raises:
        AppError: ``vault.person_unknown``, ``vault.passphrase_short``, ``vault.wrong_passphrase``,
            or as every change.
    """
    found = read_again(folder, opened)
    _known(found, person)
    words = _new_words(new, cost)
    [before] = found.slots_of(SlotKind.PASSPHRASE, person)
    if old is not None and unwrap(before, found.vault_id, Passphrase(old)) is None:
        raise AppError("vault.wrong_passphrase")
    after = wrap(opened.master, found.vault_id, words, person)
    write_next(folder, opened, _exchanged(found, before, after), (after, words))


def change_role(folder: Path, opened: OpenVault, person: str, role: str) -> None:
    """Give a person another role.

    Raises:
        AppError: ``vault.person_unknown``, or as every change.
    """
    found = read_again(folder, opened)
    changed = replace(_known(found, person), role=role)
    write_next(folder, opened, _described(found, changed))


def rename(folder: Path, opened: OpenVault, person: str, name: str) -> None:
    """Give a person another name on the unlock screen.

    Raises:
        AppError: ``vault.person_unknown``, or as every change.
    """
    found = read_again(folder, opened)
    changed = replace(_known(found, person), name=name)
    write_next(folder, opened, _described(found, changed))


def rotate_code(folder: Path, opened: OpenVault, typed_new_code: str) -> None:
    """Put a new recovery code in the place of the old, which opens nothing from then on.

    The new one is typed by the person, so that it is known to be written down.

    Raises:
        AppError: what ``recovery.read`` raises, or as every change.
    """
    code = RecoveryCode.typed(typed_new_code)
    found = read_again(folder, opened)
    [before] = found.slots_of(SlotKind.RECOVERY)
    after = wrap(opened.master, found.vault_id, code)
    write_next(folder, opened, _exchanged(found, before, after), (after, code))


def add_keyring(folder: Path, opened: OpenVault, person: str, ring: "Ring") -> None:
    """Let the system's keyring open the vault for one person, beside their passphrase.

    A keyring keeps one secret for each vault, so it serves one person.

    Raises:
        AppError: ``vault.person_unknown``; ``vault.keyring_taken`` when it opens for somebody
            else; what ``Ring.keep`` raises, and then the file is as it was; or as every change.
    """
    found = read_again(folder, opened)
    _known(found, person)
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
    _known(found, person)
    if not found.slots_of(SlotKind.KEYRING, person):
        return
    write_next(folder, opened, _without_keyring(found))
    try:
        ring.forget()
    except AppError:
        raise AppError("vault.keyring_left_over") from None


def write_next(
    folder: Path, opened: OpenVault, changed: VaultFile, new: tuple[Slot, Secret] | None = None
) -> int:
    """Seal and write the next generation, once the new slot is proved; return its number.

    Raises:
        AppError: ``vault.folder_not_writable``, or ``vault.not_proved``: then nothing was changed.
    """
    after = replace(changed, generation=changed.generation + 1).sealed(opened.master)
    proof = vault_file.parsed(after.text())
    if proof != after or not proof.is_whole(opened.master):
        raise AppError("vault.not_proved")
    if new is not None:
        slot, secret = new
        [written] = [each for each in proof.slots if each.id == slot.id]
        if unwrap(written, proof.vault_id, secret) != opened.master:
            raise AppError("vault.not_proved")
    after.write(folder)
    return after.generation


def _let_in(
    folder: Path, opened: OpenVault, found: VaultFile, holder: Holder, words: Passphrase
) -> OpenVault:
    slot = wrap(opened.master, found.vault_id, words, holder.person)
    changed = replace(found, people=(*found.people, holder), slots=(*found.slots, slot))
    generation = write_next(folder, opened, changed, (slot, words))
    return replace(
        opened, slot_id=slot.id, slot_kind=slot.kind, holder=holder, generation=generation
    )


def _new_words(passphrase: str, cost: Cost | None) -> Passphrase:
    if lacking := passphrases.missing_characters(passphrase):
        raise AppError("vault.passphrase_short", missing=lacking)
    return Passphrase(passphrase, cost or passphrases.calibrated())


def _known(found: VaultFile, person: str) -> Holder:
    holder = found.holder(person)
    if holder is None:
        raise AppError("vault.person_unknown")
    return holder


def _without_keyring(found: VaultFile) -> VaultFile:
    kept = (slot for slot in found.slots if slot.kind is not SlotKind.KEYRING)
    return replace(found, slots=tuple(kept))


def _described(found: VaultFile, changed: Holder) -> VaultFile:
    people = (changed if each.person == changed.person else each for each in found.people)
    return replace(found, people=tuple(people))


def _exchanged(found: VaultFile, before: Slot, after: Slot) -> VaultFile:
    return replace(found, slots=tuple(after if each is before else each for each in found.slots))
