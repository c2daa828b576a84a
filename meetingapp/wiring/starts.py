"""What leads to the repair screen at once: three starts that came to nothing, or no keys."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Final

from meetingapp.durable import read_json, replace_file
from meetingapp.errors import AppError
from meetingapp.vault import place

FILE_NAME: Final = "starts.json"
TOO_MANY: Final = 3


class Starts:
    """The count of one vault's folder. What cannot be read or written counts as nothing."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME

    def failed(self) -> int:
        """Return how many starts in a row came to nothing before this one."""
        try:
            raw = read_json(self._file)
        except (OSError, ValueError):
            return 0
        match raw:
            case {"failed": int(number)} if number > 0:
                return number
        return 0

    def too_many(self) -> bool:
        """Tell whether something is wrong that starting once more will not mend."""
        return self.failed() >= TOO_MANY

    def begin(self) -> None:
        """Count this start as failed until it has stood. Call it when the vault is unlocked."""
        self._keep(self.failed() + 1)

    def stood(self) -> None:
        """Forget the count: the first screen was shown, or the person closed the program."""
        if self.failed():
            self._keep(0)

    def _keep(self, failed: int) -> None:
        # A disk that takes no more must not keep anybody out.
        with suppress(OSError):
            replace_file(self._file, json.dumps({"failed": failed}).encode() + b"\n")


def needs_repair(folder: Path) -> AppError | None:
    """Tell why the first screen is to be the one for repairing: what unlocking cannot mend."""
    if Starts(folder).too_many():
        return AppError("vault.unsteady")
    if place.has_data(folder) and not place.exists(folder):
        return AppError("vault.data_without_vault", folder=str(folder))
    return None
