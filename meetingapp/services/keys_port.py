"""What the use cases need from the vault's keys: who can unlock, and how."""

from typing import Protocol

from meetingapp.services.roles import Account, Role


class Keys(Protocol):
    """The slots of the vault. Each change is one whole replacement of the vault file.

    ``digest`` is the SHA-256 of that file, and goes into the audit log with each change.
    """

    def opened_by(self) -> str:
        """Tell who unlocked, also after they were taken out; nobody where a code did."""
        ...

    def people(self) -> tuple[Account, ...]:
        """List those who can unlock the vault, in the order they came."""
        ...

    def add(self, account: Account, passphrase: str) -> None:
        """Let somebody unlock; raise ``vault.person_known`` or ``vault.passphrase_short``."""
        ...

    def remove(self, person: str) -> None:
        """Take away everything a person could unlock with."""
        ...

    def set_role(self, person: str, role: Role) -> None:
        """Give a person another role."""
        ...

    def change_passphrase(self, person: str, old: str, new: str) -> None:
        """Replace a passphrase; raise ``vault.wrong_passphrase`` or ``vault.passphrase_short``."""
        ...

    def new_code(self) -> str:
        """Draw a recovery code, to be shown once and asked back."""
        ...

    def rotate_code(self, typed: str) -> None:
        """Let a new recovery code, as typed back, take the place of the old one."""
        ...

    def uses_keyring(self, person: str) -> bool:
        """Tell whether the system's keyring opens the vault for a person."""
        ...

    def use_keyring(self, person: str) -> None:
        """Let the system's keyring open the vault too; raise ``vault.keyring_…``."""
        ...

    def leave_keyring(self, person: str) -> None:
        """Let the system's keyring open the vault no more."""
        ...

    def confirm(self, person: str, passphrase: str) -> None:
        """Make sure that a passphrase is somebody's. Opens nothing; a wrong one counts as a guess.

        Raises ``vault.wrong_passphrase``, ``vault.person_unknown`` or ``vault.wait``.
        """
        ...

    def check_code(self, typed: str) -> None:
        """Make sure that a recovery code is this vault's. Opens nothing, as ``confirm``."""
        ...

    def digest(self) -> str:
        """Give the checksum of the vault file as it now stands."""
        ...
