"""Looking after an open vault: who may unlock it and with what."""

from pathlib import Path

from meetingapp.disks.readable import unencrypted
from meetingapp.errors import AppError
from meetingapp.services import people_access, safekeeping, verifying
from meetingapp.services.backup_port import Copy, Safe, Standing
from meetingapp.services.people_access import LeftBehind
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from meetingapp.services.wholeness_port import Wholeness
from meetingapp.vault import passphrase as passphrases


class Keeper:
    """Each method is the use case of the same name and raises as it does."""

    def __init__(self, desk: Desk, safe: Safe, whole: Wholeness) -> None:
        self._desk = desk
        self._safe = safe
        self._whole = whole

    def verify(self) -> tuple[AppError, ...]:
        """Check everything; what was found, gravest first. Long: run it as heavy work."""
        told = verifying.verify_vault(self._desk, self._whole)
        return tuple(finding.as_error() for finding in told)

    def missing_characters(self, passphrase: str) -> int:
        """Tell how many characters a new passphrase lacks; 0 when it may be used."""
        return passphrases.missing_characters(passphrase)

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

    def left_behind(self, person: str) -> LeftBehind:
        """What others must take over when somebody leaves."""
        return people_access.left_behind(self._desk, person)

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

    def backups(self) -> Standing:
        """How it stands with the backups."""
        return safekeeping.backups_standing(self._desk, self._safe)

    def backs_up_beside(self) -> bool:
        """Tell whether the backups go to the vault's own folder."""
        return self._safe.vault in self.backups().place.parents

    def list_backups(self) -> tuple[Copy, ...]:
        """The backups, newest first."""
        return safekeeping.list_backups(self._desk, self._safe)

    def make_backup(self, where: Path | None = None) -> Copy:
        """Make a verified backup now, for once in ``where``. Takes seconds in a large vault."""
        return safekeeping.make_backup(self._desk, self._safe, where)

    def choose_backup_place(self, place: Path | None) -> None:
        """Let the backups go to another place, or beside the vault when None."""
        safekeeping.choose_backup_place(self._desk, self._safe, place)

    def disk_warnings(self) -> tuple[AppError, ...]:
        """What of this machine's disks others could read."""
        return unencrypted(self._safe.vault)
