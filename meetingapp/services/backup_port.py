"""What the use cases need from whatever keeps the backups of the vault."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from meetingapp.errors import AppError


@dataclass(frozen=True, slots=True)
class Copy:
    """One backup, as it is shown.

    ``whole`` is False where something was wrong with the vault itself when it was made.
    """

    folder: Path
    made_at: datetime
    size: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with the backups: when the last was made, or what is in the way.

    Attributes:
        place: where they go.
        newest: the last one there; None where there is none, or the place is away.
        trouble: what stopped the last attempt, or would stop the next; a state, not a fault.
    """

    place: Path
    newest: Copy | None = None
    trouble: AppError | None = None


class Safe(Protocol):
    """Keeps the backups of one vault."""

    @property
    def vault(self) -> Path:
        """The folder of the vault."""
        ...

    def standing(self) -> Standing:
        """Tell how it stands; raise nothing."""
        ...

    def listed(self) -> tuple[Copy, ...]:
        """Give this vault's backups, newest first; raise ``backup.place_missing``."""
        ...

    def make(self, where: Path | None = None) -> Copy:
        """Make a verified backup now, in the chosen place or for once in another.

        Raise ``backup.…``, and leave earlier ones as they are.
        """
        ...

    def choose(self, place: Path | None) -> None:
        """Let backups go to a place, or beside the vault; raise ``backup.not_written``."""
        ...
