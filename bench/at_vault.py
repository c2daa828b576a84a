"""The large vault opened without a window."""

from pathlib import Path

from sqlalchemy import Engine

from meetingapp.clock import utc_now
from meetingapp.vault import vault
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.entering import open_session
from meetingapp.wiring.session import Session

DATABASE = "data.db"


class AtVault:
    """A session in a vault, and what opens its database barely."""

    def __init__(self, folder: Path) -> None:
        opened = vault.open_with_passphrase(folder, PASSPHRASE)
        self.session: Session = open_session(folder, opened, utc_now, new=False)
        self.database = folder / DATABASE
        self.key = opened.database_key()

    @property
    def engine(self) -> Engine:
        """What the program's own statements go through."""
        return self.session._store._engine
