"""What is kept of the reminders: a small file beside the vault that tells of nobody and nothing.

It says whether a line is wanted on this computer, and on which day the program was last opened and
a line last said. That something waits is never written outside the vault.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from meetingapp.durable import read_json, replace_file

FILE_NAME: Final = "reminders.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """Whether a line is wanted, and the last days of each."""

    is_on: bool = False
    opened_on: date | None = None
    said_on: date | None = None


def read_kept(folder: Path) -> Kept:
    """Read what is kept; whatever cannot be read is as it was from the start: off."""
    try:
        found = read_json(folder / FILE_NAME)
    except (OSError, ValueError):
        return Kept()
    if not isinstance(found, dict):
        return Kept()
    return Kept(
        found.get("is_on") is True, _day(found.get("opened_on")), _day(found.get("said_on"))
    )


def write_kept(folder: Path, kept: Kept) -> None:
    """Write it if the folder lets us; it is never worth stopping for."""
    with suppress(OSError):
        replace_file(folder / FILE_NAME, json.dumps(asdict(kept), default=str).encode())


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None
