"""Looking after an open vault: who may unlock it and with what."""

from meetingapp.services import people_access
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role


class Keeper:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list_access(self) -> tuple[Account, ...]:
        """Those who can unlock the vault."""
        return people_access.list_access(self._desk)

    def add_access(self, account: Account, passphrase: str) -> tuple[Account, ...]:
        """Let somebody in the register unlock the vault. Takes about a second."""
        return people_access.add_access(self._desk, account, passphrase)

    def change_role(self, person: str, role: Role) -> tuple[Account, ...]:
        """Give somebody another role."""
        return people_access.change_role(self._desk, person, role)

    def remove_access(self, person: str, successor: str = "") -> tuple[Account, ...]:
        """Let somebody unlock no more; their cases go to a successor."""
        return people_access.remove_access(self._desk, person, successor)

    def change_own_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase of the person at the desk. Takes about two seconds."""
        people_access.change_own_passphrase(self._desk, old, new)

    def new_recovery_code(self) -> str:
        """Draw a code, to be shown once and asked back."""
        return self._desk.keys.new_code()

    def rotate_recovery_code(self, typed: str) -> None:
        """Let a new recovery code take the place of the old one."""
        people_access.rotate_recovery_code(self._desk, typed)

    def keyring_is_used(self) -> bool:
        """Tell whether the system's keyring opens the vault for the person at the desk."""
        return people_access.keyring_is_used(self._desk)

    def use_keyring(self, *, on: bool) -> bool:
        """Let the system's keyring open the vault for the person at the desk, or no more."""
        return people_access.use_keyring(self._desk, on=on)
