"""What the files of one vault are called, in its folder and in a backup of it."""

from pathlib import Path
from typing import Final

DATABASE: Final = "data.db"
VAULT: Final = "vault.json"
ANCHOR: Final = "audit-anchor.json"
BACKUPS: Final = "backups"
"""The folder for backups that stands beside the vault unless another was chosen."""

_SIDES: Final = ("-wal", "-shm", "-journal")


def of_database(database: Path) -> tuple[Path, ...]:
    """Give the database file and those that the library keeps beside it while it is open."""
    return (database, *(database.with_name(database.name + side) for side in _SIDES))
