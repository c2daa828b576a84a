"""The door of a vault: what may be done before it is unlocked. Imports nothing heavy.

The window is painted before SQLModel and ReportLab are loaded; ``warm_up`` fetches them in the
background, and whoever unlocks first waits for them.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from meetingapp.clock import Clock, utc_now
from meetingapp.errors import AppError
from meetingapp.vault import passphrase as passphrases
from meetingapp.vault import place, recovery, vault
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.vault import OpenVault

if TYPE_CHECKING:
    from meetingapp.wiring.session import Session


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

    def exists(self) -> bool:
        """Tell whether there is a vault to unlock."""
        return place.exists(self.folder)

    def missing_characters(self, passphrase: str) -> int:
        """Return how many characters a new passphrase lacks; 0 when it may be used."""
        return passphrases.missing_characters(passphrase)

    def new_recovery_code(self) -> str:
        """Make a recovery code to be shown once and asked back."""
        return recovery.new_code()

    def create(self, passphrase: str, recovery_code: str) -> "Session":
        """Make a vault here and open it. Slow: call it off the GUI thread.

        Raises:
            AppError: there is a vault already, or the folder may not be written.
        """
        made = vault.create(
            self.folder, passphrase=passphrase, recovery_code=recovery_code, cost=self._cost
        )
        try:
            return self._session(made, new=True)
        except AppError:
            vault.take_back(self.folder, made)
            raise

    def unlock(self, passphrase: str) -> "Session":
        """Open with the passphrase. Slow: call it off the GUI thread.

        Raises:
            AppError: the passphrase is wrong, or the vault or store cannot be opened.
        """
        return self._session(vault.open_with_passphrase(self.folder, passphrase))

    def unlock_with_code(self, typed: str) -> "Session":
        """Open with the recovery code; raises as ``unlock``."""
        return self._session(vault.open_with_recovery_code(self.folder, typed))

    def _session(self, opened: OpenVault, *, new: bool = False) -> "Session":
        from meetingapp.wiring.session import open_session  # noqa: PLC0415 - the window comes first

        return open_session(self.folder, opened, self._clock, new=new)


def warm_up() -> None:
    """Load what the first unlocked screen will need. Called in the background."""
    import meetingapp.wiring.session  # noqa: F401, PLC0415 - the window comes first
