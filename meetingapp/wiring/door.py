"""The door of a vault: what may be done before it is unlocked. Imports nothing heavy.

The window is painted before SQLModel and ReportLab are loaded; ``warm_up`` fetches them in the
background, and whoever unlocks first waits for them.
"""

import uuid
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from meetingapp.clock import Clock, utc_now
from meetingapp.disks.place import trouble_with
from meetingapp.errors import AppError
from meetingapp.models.backup import pending
from meetingapp.vault import passphrase as passphrases
from meetingapp.vault import people, place, recovery, vault
from meetingapp.vault.attempts import Attempts
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.slots import Holder
from meetingapp.vault.vault import OpenVault
from meetingapp.wiring.starts import Starts, needs_repair

if TYPE_CHECKING:
    from meetingapp.wiring.repair import Repair
    from meetingapp.wiring.session import Session


_FIRST_ROLE: Final = "LEADER"


class Door:
    """One folder with, or ready for, a vault.

    Args:
        folder: where the vault lies or will lie.
        clock: gives the time.
        cost: how slow a passphrase is to guess; ``None`` measures the machine.
    """

    def __init__(self, folder: Path, clock: Clock = utc_now, cost: Cost | None = None) -> None:
        self.folder = folder
        self._clock = clock
        self._cost = cost
        self._attempts = Attempts(folder)
        self._starts = Starts(folder)
        with suppress(OSError):  # said when the store is opened
            pending.finish(folder)

    def exists(self) -> bool:
        """Tell whether there is a vault to unlock."""
        return place.exists(self.folder)

    def missing_characters(self, passphrase: str) -> int:
        """Return how many characters a new passphrase lacks; 0 when it may be used."""
        return passphrases.missing_characters(passphrase)

    def new_recovery_code(self) -> str:
        """Make a recovery code to be shown once and asked back."""
        return recovery.new_code()

    def repair(self) -> "Repair":
        """What can be done when the vault does not open."""
        from meetingapp.wiring.repair import Repair  # noqa: PLC0415 - seldom needed, and heavy

        return Repair(self.folder, self._clock)

    def needs_repair(self) -> AppError | None:
        """Tell why to begin with what can be repaired, if anything is in the way of unlocking."""
        return needs_repair(self.folder)

    def stood(self) -> None:
        """Forget starts that came to nothing: the first screen stands."""
        self._starts.stood()

    def people(self) -> tuple[Holder, ...]:
        """Tell who may open the vault, for the list on the unlock screen."""
        return people.holders(self.folder)

    def create(self, passphrase: str, recovery_code: str, name: str = "") -> "Session":
        """Make a vault here and open it. Slow: call it off the GUI thread.

        Args:
            passphrase: the holder's.
            recovery_code: as it was shown and typed back.
            name: of the first person who may open it, who may do everything.

        Raises:
            AppError: there is a vault already, the folder may not be written, or it lies where no
                vault may, such as on a share.
        """
        self._must_lie_well()
        made = vault.create(
            self.folder,
            passphrase=passphrase,
            recovery_code=recovery_code,
            holder=_somebody(name),
            cost=self._cost,
        )
        try:
            return self._session(made, new=True)
        except AppError:
            vault.take_back(self.folder, made)
            raise

    def unlock(self, passphrase: str, person: str | None = None) -> "Session":
        """Open with the passphrase. Slow: call it off the GUI thread.

        Args:
            passphrase: as typed.
            person: who says so; None tries everybody's slot in turn.

        Raises:
            AppError: the passphrase is wrong, or the vault or store cannot be opened;
                ``vault.wait`` after many wrong ones.
        """
        with self._attempts.one():
            opened = vault.open_with_passphrase(self.folder, passphrase, person)
        if opened.holder is not None:
            return self._session(opened)
        opened = people.claim(self.folder, opened, _somebody(), passphrase)
        return self._session(opened, did="vault.claim")

    def confirm(self, passphrase: str, person: str) -> None:
        """Make sure that the person at the keyboard is the one it was. Opens nothing.

        Raises:
            AppError: as ``unlock`` does for a passphrase that is wrong.
        """
        with self._attempts.one():
            vault.open_with_passphrase(self.folder, passphrase, person)

    def seconds_to_wait(self) -> int:
        """Tell how long it is until the next passphrase may be tried; 0 when it may be now."""
        return self._attempts.wait()

    def has_keyring(self) -> bool:
        """Tell whether the system's keyring may open the vault. Does not ask the keyring."""
        return vault.has_keyring(self.folder)

    def unlock_with_keyring(self) -> "Session":
        """Open by the system's keyring, which may ask for its own password. Slow: off the GUI.

        Raises:
            AppError: the keyring does not open it, for a reason of its own each, and nothing was
                changed; or the vault or store cannot be opened.
        """
        return self._session(vault.open_with_keyring(self.folder))

    def check_code(self, typed: str) -> None:
        """Make sure that a recovery code is this vault's. Opens nothing.

        Raises:
            AppError: it is mistyped, or another vault's.
        """
        with self._attempts.one():
            vault.open_with_recovery_code(self.folder, typed)

    def recover(self, code: str, person: str, new_passphrase: str, new_code: str) -> "Session":
        """Open with the recovery code, which is used up: there is a new one from then on.

        Args:
            code: as typed from the printout.
            person: who is at the keyboard; the new passphrase becomes theirs.
            new_passphrase: takes the place of the one that was forgotten.
            new_code: from ``new_recovery_code``, as it was shown and typed back.

        Raises:
            AppError: a code or the passphrase will not do, and nothing was changed; or the vault
                or store cannot be opened.
        """
        with self._attempts.one():
            opened = vault.open_with_recovery_code(self.folder, code)
        opened = people.recover(
            self.folder, opened, person, new_passphrase, new_code, cost=self._cost
        )
        return self._session(opened, did="vault.recover")

    def _session(self, opened: OpenVault, *, new: bool = False, did: str = "") -> "Session":
        from meetingapp.wiring.entering import open_session  # noqa: PLC0415 - the window is first

        self._must_lie_well()
        if not new:
            self._starts.begin()
        try:
            return open_session(self.folder, opened, self._clock, new=new, cost=self._cost, did=did)
        except AppError:
            if not new:
                self._starts.stood()  # it did not stop: it said what is wrong
            raise

    def _must_lie_well(self) -> None:
        if trouble := trouble_with(self.folder):
            raise trouble


def _somebody(name: str = "") -> Holder:
    """Make a holder who may do everything, as a first person must."""
    return Holder(str(uuid.uuid4()), name, _FIRST_ROLE)


def warm_up() -> None:
    """Load what the first unlocked screen will need. Called in the background."""
    from meetingapp.wiring.reading_ahead import read_ahead  # noqa: PLC0415 - the window is first

    read_ahead()
