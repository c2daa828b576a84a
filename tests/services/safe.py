"""A fake of the port to the backups: it remembers that one was made, and what there was then."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from meetingapp.services.backup_port import Copy, Standing


class SafeOfTests:
    def __init__(self, cases: Callable[[], int] = lambda: 0) -> None:
        self._cases = cases
        self.held: list[int] = []
        self.whole = True

    @property
    def vault(self) -> Path:
        return Path("vault")

    def standing(self) -> Standing:
        return Standing(self.vault)

    def listed(self) -> tuple[Copy, ...]:
        return ()

    def make(self, where: Path | None = None) -> Copy:
        self.held.append(self._cases())
        return Copy(self.vault, datetime(2026, 11, 24, tzinfo=UTC), 1, self.whole)

    def choose(self, place: Path | None) -> None:
        return None
