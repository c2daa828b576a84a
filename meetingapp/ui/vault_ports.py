"""What the screens need from what looks after the vault: who opens it, its backups, its repair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from meetingapp.errors import AppError
    from meetingapp.services.access_port import RestrictedCase, Restriction
    from meetingapp.services.backup_port import Copy, Standing
    from meetingapp.services.erasing import Erasure, ErasureDecision
    from meetingapp.services.people_access import LeftBehind
    from meetingapp.services.roles import Account, Role


class Opener(Protocol):
    """Somebody who may open the vault, as the vault file lists them."""

    @property
    def person(self) -> str:
        """Their id in the register."""
        ...

    @property
    def name(self) -> str:
        """Their name."""
        ...


class Keeper(Protocol):
    """Looks after an open vault: who may unlock it and with what, its backups and its wholeness."""

    def missing_characters(self, passphrase: str) -> int:
        """Tell how many characters a new passphrase lacks."""
        ...

    def list_access(self) -> Sequence[Account]:
        """Those who can unlock the vault."""
        ...

    def add_access(self, account: Account, passphrase: str) -> Sequence[Account]:
        """Let somebody in the register unlock the vault. Takes about a second."""
        ...

    def change_role(self, person: str, role: Role) -> Sequence[Account]:
        """Give somebody another role."""
        ...

    def left_behind(self, person: str) -> LeftBehind:
        """What others must take over from somebody."""
        ...

    def remove_access(self, person: str, successor: str) -> Sequence[Account]:
        """Let somebody unlock no more; their cases go to a successor."""
        ...

    def change_own_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase of the person at the desk. Takes about two seconds."""
        ...

    def new_recovery_code(self) -> str:
        """Draw a code, to be shown once and asked back."""
        ...

    def rotate_recovery_code(self, typed: str) -> None:
        """Let a new recovery code take the place of the old one."""
        ...

    def keyring_is_used(self) -> bool:
        """Tell whether the system's keyring opens the vault for the person at the desk."""
        ...

    def use_keyring(self, *, on: bool) -> bool:
        """Let the system's keyring open the vault for the person at the desk, or no more."""
        ...

    def backups(self) -> Standing:
        """How it stands with the backups."""
        ...

    def backs_up_beside(self) -> bool:
        """Tell whether the backups go to the vault's own folder."""
        ...

    def list_backups(self) -> Sequence[Copy]:
        """The backups, newest first."""
        ...

    def make_backup(self) -> Copy:
        """Make a verified backup now. Long: run it as heavy work."""
        ...

    def choose_backup_place(self, place: Path | None) -> None:
        """Let backups go to another place, or beside the vault when None."""
        ...

    def disk_warnings(self) -> Sequence[AppError]:
        """What of this machine's disks others could read. Asks the system: not on the GUI."""
        ...

    def verify(self) -> Sequence[AppError]:
        """Check the whole vault; nothing when it is whole. Long: run it as heavy work."""
        ...


class Rights(Protocol):
    """What a family may ask for."""

    def restrict_case(self, case_id: str, restriction_: Restriction, /) -> None:
        """Hide a case from everybody; it is kept as it is."""
        ...

    def lift_restriction(self, case_id: str, reason: str) -> None:
        """Let a restricted case be used again."""
        ...

    def list_restricted(self) -> Sequence[RestrictedCase]:
        """Restricted cases, by the day they are to be looked at again."""
        ...

    def erase_cases(
        self, case_ids: Sequence[str], decision: ErasureDecision, confirmed: str, /
    ) -> Erasure:
        """Erase cases without finalised minutes."""
        ...


class Offer(Protocol):
    """A backup that may be put back."""

    @property
    def folder(self) -> Path:
        """Where it lies."""
        ...

    @property
    def made_at(self) -> datetime:
        """When it was made."""
        ...

    @property
    def size(self) -> int:
        """How many bytes it has."""
        ...

    @property
    def verified(self) -> bool:
        """Whether it is as it was written, of a vault that was whole."""
        ...


class Restored(Protocol):
    """What putting a backup back did."""

    @property
    def aside(self) -> Path | None:
        """Where the files that stood there lie now, if there were any."""
        ...


class ReadOut(Protocol):
    """What was written of the minutes that can be read."""

    @property
    def written(self) -> Sequence[Path]:
        """The files."""
        ...

    @property
    def unreadable(self) -> int:
        """How many are known of that could not be read."""
        ...


class Repairs(Protocol):
    """What can be done about a vault that does not open. Long: run each as heavy work."""

    def backups(self, elsewhere: Path | None) -> Sequence[Offer]:
        """List the backups that are found, newest first."""
        ...

    def away(self) -> AppError | None:
        """Say so when the place the backups go to is not there now."""
        ...

    def restore(self, backup: Path, typed: str, *, is_code: bool) -> Restored:
        """Put a backup back; what stands there is set aside, byte for byte."""
        ...

    def copy_out(self, target: Path) -> Path:
        """Copy the vault's files as they are to a new folder in ``target``."""
        ...

    def read_out_minutes(self, target: Path, typed: str, *, is_code: bool) -> ReadOut:
        """Write all finalised minutes that can be read. Only for a leader."""
        ...
