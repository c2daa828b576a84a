"""The keys of an open vault, as the use cases see them."""

from pathlib import Path
from typing import TYPE_CHECKING

from meetingapp.errors import AppError
from meetingapp.services.roles import Account, Role
from meetingapp.vault import people, recovery, ring_slot, vault, vault_file
from meetingapp.vault.attempts import Attempts
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder, SlotKind
from meetingapp.vault.vault import OpenVault
from meetingapp.vault.watch import Watch

if TYPE_CHECKING:
    from meetingapp.vault.os_keyring import Ring


class VaultKeys:
    """Changes the slots in one folder, with the vault that was unlocked there."""

    def __init__(self, folder: Path, opened: OpenVault, cost: Cost | None = None) -> None:
        self._folder = folder
        self._opened = opened
        self._cost = cost
        self._watch = Watch(folder, opened)
        self._attempts = Attempts(folder)

    def me(self) -> Account:
        """Tell who sits at the desk now, with the role of this moment.

        Raises:
            AppError: ``vault.person_gone``: they may no longer unlock this vault.
        """
        return _account(self._watch.holder())

    def opened_by(self) -> str:
        """Tell who unlocked, also after they were taken out."""
        return self._opened.holder.person if self._opened.holder else ""

    def people(self) -> tuple[Account, ...]:
        """List those who can unlock the vault, in the order they came."""
        return tuple(_account(holder) for holder in self._watch.people())

    def add(self, account: Account, passphrase: str) -> None:
        """Let somebody unlock."""
        people.add_person(self._folder, self._opened, _holder(account), passphrase, self._cost)

    def remove(self, person: str) -> None:
        """Take away everything a person could unlock with."""
        people.remove_person(self._folder, self._opened, person)

    def set_role(self, person: str, role: Role) -> None:
        """Give a person another role."""
        people.change_role(self._folder, self._opened, person, role.value)

    def change_passphrase(self, person: str, old: str, new: str) -> None:
        """Replace a passphrase."""
        people.change_passphrase(self._folder, self._opened, person, new, cost=self._cost, old=old)

    def new_code(self) -> str:
        """Draw a recovery code, to be shown once and asked back."""
        return recovery.new_code()

    def rotate_code(self, typed: str) -> None:
        """Let a new recovery code take the place of the old one."""
        people.rotate_code(self._folder, self._opened, typed)

    def uses_keyring(self, person: str) -> bool:
        """Tell whether the system's keyring opens the vault for a person."""
        return bool(vault_file.read(self._folder).slots_of(SlotKind.KEYRING, person))

    def use_keyring(self, person: str) -> None:
        """Let the system's keyring open the vault too."""
        ring_slot.add_keyring(self._folder, self._opened, person, self._ring())

    def leave_keyring(self, person: str) -> None:
        """Let the system's keyring open the vault no more."""
        ring_slot.drop_keyring(self._folder, self._opened, person, self._ring())

    def _ring(self) -> "Ring":
        from meetingapp.vault.os_keyring import Ring  # noqa: PLC0415 - read when it is used

        return Ring(self._opened.vault_id)

    def confirm(self, person: str, passphrase: str) -> None:
        """Make sure that a passphrase is somebody's. What it would open is let go of at once."""
        with self._attempts.one():
            vault.open_with_passphrase(self._folder, passphrase, person)

    def check_code(self, typed: str) -> None:
        """Make sure that a recovery code is this vault's. It is not used up."""
        with self._attempts.one():
            vault.open_with_recovery_code(self._folder, typed)

    def digest(self) -> str:
        """Give the checksum of the vault file as it now stands."""
        return self._watch.digest()


def _account(holder: Holder) -> Account:
    """Read a person from the vault file.

    Raises:
        AppError: ``vault.newer``: a role this version does not know.
    """
    try:
        role = Role(holder.role)
    except ValueError:
        raise AppError("vault.newer") from None
    return Account(holder.person, holder.name, role)


def _holder(account: Account) -> Holder:
    return Holder(account.person, account.name, account.role.value)
