"""Creating a vault and opening it. A key is never made where data may already lie."""

import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from meetingapp.durable import private_folder
from meetingapp.errors import AppError
from meetingapp.vault import passphrase as passphrases
from meetingapp.vault import vault_file
from meetingapp.vault.keys import MasterKey, Use
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.place import FILE_NAME, exists
from meetingapp.vault.slots import Passphrase, RecoveryCode, Secret, SlotKind, unwrap, wrap
from meetingapp.vault.vault_file import VaultFile

_DATABASES: Final = "*.db"


@dataclass(frozen=True, slots=True)
class OpenVault:
    """An unlocked vault: gives the keys of each use, and tells which slot opened it."""

    vault_id: str
    slot_id: str
    slot_kind: SlotKind
    master: MasterKey = field(repr=False)

    def database_key(self) -> bytes:
        """Give the key of the encrypted database."""
        return self.master.subkey(Use.DATABASE)

    def audit_key(self) -> bytes:
        """Give the key of the audit chain."""
        return self.master.subkey(Use.AUDIT)


def create(
    folder: Path, *, passphrase: str, recovery_code: str, cost: Cost | None = None
) -> OpenVault:
    """Make a new vault that the passphrase and the recovery code each open.

    The code comes from ``recovery.new_code`` and is asked back before this is called, so that a
    person who stops halfway leaves nothing behind.

    Args:
        folder: made if it does not exist.
        passphrase: at least ``passphrase.MINIMUM_CHARACTERS`` long.
        recovery_code: as printed.
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
    if any(folder.glob(_DATABASES)):
        raise AppError("vault.data_without_vault", folder=str(folder))
    master, vault_id = MasterKey.new(), str(uuid.uuid4())
    words = Passphrase(passphrase, cost or passphrases.calibrated())
    slots = (wrap(master, vault_id, words), wrap(master, vault_id, code))
    VaultFile(vault_id, slots).sealed(master).write(folder)
    return OpenVault(vault_id, slots[0].id, slots[0].kind, master)


def take_back(folder: Path, made: OpenVault) -> None:
    """Remove a vault that was made just now, because no database could be made for it.

    A vault beside a database, or any other vault than this one, stays: its key may be needed.
    """
    found = vault_file.read(folder)
    if found.vault_id == made.vault_id and not any(folder.glob(_DATABASES)):
        (folder / FILE_NAME).unlink()


def open_with_passphrase(folder: Path, passphrase: str) -> OpenVault:
    """Unlock by passphrase.

    Raises:
        AppError: ``vault.wrong_passphrase``, or what ``vault_file.read`` raises.
    """
    return _open(folder, Passphrase(passphrase), refusal="vault.wrong_passphrase")


def open_with_recovery_code(folder: Path, typed: str) -> OpenVault:
    """Unlock by the printed recovery code.

    Raises:
        AppError: ``vault.wrong_code`` (well typed, but of another vault), or what
            ``recovery.read`` and ``vault_file.read`` raise.
    """
    return _open(folder, RecoveryCode.typed(typed), refusal="vault.wrong_code")


def _open(folder: Path, secret: Secret, *, refusal: str) -> OpenVault:
    found = vault_file.read(folder)
    for slot in found.slots:
        if slot.kind is not secret.kind:
            continue
        master = unwrap(slot, found.vault_id, secret)
        if master is None:
            continue
        if not found.is_whole(master):
            raise AppError("vault.altered")
        return OpenVault(found.vault_id, slot.id, slot.kind, master)
    raise AppError(refusal)
