"""Who may open a vault: letting people in and out, and changing what they open it with."""

from dataclasses import replace
from pathlib import Path

from meetingapp.errors import AppError
from meetingapp.vault import passphrase as passphrases
from meetingapp.vault import vault_file
from meetingapp.vault.change import exchanged, known, write_next
from meetingapp.vault.openers import Passphrase, RecoveryCode
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder, Slot, SlotKind, unwrap, wrap
from meetingapp.vault.vault import OpenVault, read_again
from meetingapp.vault.vault_file import VaultFile


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
    known(found, person)
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
    known(found, person)
    words = _new_words(new, cost)
    [before] = found.slots_of(SlotKind.PASSPHRASE, person)
    if old is not None and unwrap(before, found.vault_id, Passphrase(old)) is None:
        raise AppError("vault.wrong_passphrase")
    after = wrap(opened.master, found.vault_id, words, person)
    write_next(folder, opened, exchanged(found, before, after), (after, words))


def change_role(folder: Path, opened: OpenVault, person: str, role: str) -> None:
    """Give a person another role.

    Raises:
        AppError: ``vault.person_unknown``, or as every change.
    """
    found = read_again(folder, opened)
    changed = replace(known(found, person), role=role)
    write_next(folder, opened, _described(found, changed))


def rename(folder: Path, opened: OpenVault, person: str, name: str) -> None:
    """Give a person another name on the unlock screen.

    Raises:
        AppError: ``vault.person_unknown``, or as every change.
    """
    found = read_again(folder, opened)
    changed = replace(known(found, person), name=name)
    write_next(folder, opened, _described(found, changed))


def rotate_code(folder: Path, opened: OpenVault, typed_new_code: str) -> None:
    """Put a new recovery code in the place of the old, which opens nothing from then on.

    The new one is typed by the person, so that it is known to be written down.

    Raises:
        AppError: ``vault.code_same``, what ``recovery.read`` raises, or as every change.
    """
    code = RecoveryCode.typed(typed_new_code)
    found = read_again(folder, opened)
    before, after = _new_code(found, opened, code)
    write_next(folder, opened, exchanged(found, before, after), (after, code))


def recover(
    folder: Path,
    opened: OpenVault,
    person: str,
    new: str,
    typed_new_code: str,
    *,
    cost: Cost | None = None,
) -> OpenVault:
    """Give a person a new passphrase, and the vault a new recovery code, both in one move.

    Gives the vault as opened by that person.

    Raises:
        AppError: as ``change_passphrase`` and ``rotate_code``; then nothing was changed.
    """
    code = RecoveryCode.typed(typed_new_code)
    found = read_again(folder, opened)
    holder = known(found, person)
    used, fresh = _new_code(found, opened, code)
    words = _new_words(new, cost)
    [before] = found.slots_of(SlotKind.PASSPHRASE, person)
    after = wrap(opened.master, found.vault_id, words, person)
    changed = exchanged(exchanged(found, used, fresh), before, after)
    generation = write_next(folder, opened, changed, (fresh, code), (after, words))
    return OpenVault(opened.vault_id, after.id, after.kind, holder, generation, opened.master)


def _let_in(
    folder: Path, opened: OpenVault, found: VaultFile, holder: Holder, words: Passphrase
) -> OpenVault:
    slot = wrap(opened.master, found.vault_id, words, holder.person)
    changed = replace(found, people=(*found.people, holder), slots=(*found.slots, slot))
    generation = write_next(folder, opened, changed, (slot, words))
    return replace(
        opened, slot_id=slot.id, slot_kind=slot.kind, holder=holder, generation=generation
    )


def _new_code(found: VaultFile, opened: OpenVault, code: RecoveryCode) -> tuple[Slot, Slot]:
    """Give the slot of the code in use, and the one of the code that takes its place."""
    [before] = found.slots_of(SlotKind.RECOVERY)
    if unwrap(before, found.vault_id, code) is not None:
        raise AppError("vault.code_same")
    return before, wrap(opened.master, found.vault_id, code)


def _described(found: VaultFile, changed: Holder) -> VaultFile:
    people = (changed if each.person == changed.person else each for each in found.people)
    return replace(found, people=tuple(people))


def _new_words(passphrase: str, cost: Cost | None) -> Passphrase:
    if lacking := passphrases.missing_characters(passphrase):
        raise AppError("vault.passphrase_short", missing=lacking)
    return Passphrase(passphrase, cost or passphrases.calibrated())
