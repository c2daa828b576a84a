"""Creating a vault and opening it. A key is never made where data may already lie."""

import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from meetingapp.durable import private_folder
from meetingapp.errors import AppError
from meetingapp.vault import passphrase as passphrases
from meetingapp.vault import vault_file
from meetingapp.vault.keys import MasterKey, Use
from meetingapp.vault.openers import Passphrase, RecoveryCode
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.place import FILE_NAME, exists, has_data
from meetingapp.vault.slots import Holder, Secret, SlotKind, unwrap, wrap
from meetingapp.vault.vault_file import VaultFile

if TYPE_CHECKING:
    from meetingapp.vault.os_keyring import Ring


@dataclass(frozen=True, slots=True)
class OpenVault:
    """An unlocked vault: gives the keys of each use, and tells which slot opened it.

    Attributes:
        holder: the person whose slot it is; None for the recovery code, which is nobody's, and
            for a vault older than its people.
        generation: how many times the vault file had been changed when it was opened.
    """

    vault_id: str
    slot_id: str
    slot_kind: SlotKind
    holder: Holder | None
    generation: int
    master: MasterKey = field(repr=False)

    def database_key(self) -> bytes:
        """Give the key of the encrypted database."""
        return self.master.subkey(Use.DATABASE)

    def audit_key(self) -> bytes:
        """Give the key of the audit chain."""
        return self.master.subkey(Use.AUDIT)

    def rescue_key(self) -> bytes:
        """Give the key of text that is saved elsewhere because the store cannot take it."""
        return self.master.subkey(Use.RESCUE)


def create(
    folder: Path,
    *,
    passphrase: str,
    recovery_code: str,
    holder: Holder,
    cost: Cost | None = None,
) -> OpenVault:
    """Make a new vault that the holder's passphrase and the recovery code each open.

    The code comes from ``recovery.new_code`` and is asked back before this is called, so that a
    person who stops halfway leaves nothing behind.

    Args:
        folder: made if it does not exist.
        passphrase: at least ``passphrase.MINIMUM_CHARACTERS`` long.
        recovery_code: as printed.
        holder: the first person who may open it.
        cost: what a guess costs; measured on this machine when None.

    Raises:
        AppError: ``vault.exists``, ``vault.data_without_vault``, ``vault.passphrase_short``,
            ``vault.folder_not_writable``, or what ``recovery.read`` raises. Nothing was changed.
    """
    if lacking := passphrases.missing_characters(passphrase):
        raise AppError("vault.passphrase_short", missing=lacking)
    code = RecoveryCode.typed(recovery_code)
    try:
        private_folder(folder)
    except OSError:
        raise AppError("vault.folder_not_writable", folder=str(folder)) from None
    if exists(folder):
        raise AppError("vault.exists", folder=str(folder))
    if has_data(folder):
        raise AppError("vault.data_without_vault", folder=str(folder))
    master, vault_id = MasterKey.new(), str(uuid.uuid4())
    words = Passphrase(passphrase, cost or passphrases.calibrated())
    slots = (wrap(master, vault_id, words, holder.person), wrap(master, vault_id, code))
    VaultFile(vault_id, slots, people=(holder,), generation=1).sealed(master).write(folder)
    return OpenVault(vault_id, slots[0].id, slots[0].kind, holder, 1, master)


def take_back(folder: Path, made: OpenVault) -> None:
    """Remove a vault that was made just now, because no database could be made for it.

    A vault beside a database, or any other vault than this one, stays: its key may be needed.
    """
    found = vault_file.read(folder)
    if found.vault_id == made.vault_id and not has_data(folder):
        (folder / FILE_NAME).unlink()


def open_with_passphrase(folder: Path, passphrase: str, person: str | None = None) -> OpenVault:
    """Unlock by passphrase.

    Args:
        folder: where the vault lies.
        passphrase: as typed.
        person: whose it is; None tries everybody's, and each try takes its time.

    Raises:
        AppError: ``vault.wrong_passphrase``, ``vault.person_unknown``, or what
            ``vault_file.read`` raises.
    """
    found = vault_file.read(folder)
    if person is not None and found.holder(person) is None:
        raise AppError("vault.person_unknown")
    opened = opened_by(found, Passphrase(passphrase), person)
    if opened is None:
        raise AppError("vault.wrong_passphrase")
    return opened


def open_with_recovery_code(folder: Path, typed: str) -> OpenVault:
    """Unlock by the printed recovery code.

    Raises:
        AppError: ``vault.wrong_code`` (well typed, but of another vault), or what
            ``recovery.read`` and ``vault_file.read`` raise.
    """
    code = RecoveryCode.typed(typed)
    opened = opened_by(vault_file.read(folder), code)
    if opened is None:
        raise AppError("vault.wrong_code")
    return opened


def has_keyring(folder: Path) -> bool:
    """Tell whether the vault may be opened by the system's keyring, without asking the keyring.

    Raises:
        AppError: what ``vault_file.read`` raises.
    """
    return bool(vault_file.read(folder).slots_of(SlotKind.KEYRING))


def open_with_keyring(folder: Path, ring: "Ring | None" = None) -> OpenVault:
    """Unlock by what the system's keyring keeps. May ask the person for the keyring's password.

    Whatever goes wrong, nothing is made and nothing is written: the passphrase and the recovery
    code open as before.

    Args:
        folder: where the vault lies.
        ring: the keyring; None asks the system's.

    Raises:
        AppError: ``vault.keyring_unused``, ``vault.keyring_wrong_item``, what ``Ring.secret_of``
            raises, or what ``vault_file.read`` raises.
    """
    from meetingapp.vault.os_keyring import Ring  # noqa: PLC0415 - few use it

    found = vault_file.read(folder)
    slots = found.slots_of(SlotKind.KEYRING)
    if not slots:
        raise AppError("vault.keyring_unused")
    opened = opened_by(found, (ring or Ring(found.vault_id)).secret_of(slots[0]))
    if opened is None:
        raise AppError("vault.keyring_wrong_item")
    return opened


def opened_by(found: VaultFile, secret: Secret, person: str | None = None) -> OpenVault | None:
    """Open a vault file that was read; None when no slot of this kind (and person) opens.

    Raises:
        AppError: a slot opened, but the file was changed by something else: what
            ``VaultFile.must_be_whole`` raises.
    """
    for slot in found.slots_of(secret.kind, person):
        master = unwrap(slot, found.vault_id, secret)
        if master is None:
            continue
        found.must_be_whole(master)
        holder = found.holder(slot.person)
        return OpenVault(found.vault_id, slot.id, slot.kind, holder, found.generation, master)
    return None


def read_again(folder: Path, opened: OpenVault) -> VaultFile:
    """Read the file of a vault that is open, and trust it: its seal is checked.

    Raises:
        AppError: ``vault.older`` when an earlier file was put back since it was opened; or what
            ``VaultFile.must_be_whole`` and ``vault_file.read`` raise.
    """
    found = vault_file.read(folder)
    found.must_be_whole(opened.master)
    if found.vault_id != opened.vault_id:
        raise AppError("vault.altered")
    if found.generation < opened.generation:
        raise AppError("vault.older")
    return found
