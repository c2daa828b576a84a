"""Opens the window: adds the screens to what ``wiring`` has built."""

import os
import sys
from collections.abc import Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from meetingapp.clock import utc_now
from meetingapp.ui.application import run
from meetingapp.vault import place

if TYPE_CHECKING:
    from meetingapp.ui.shell import Route
    from meetingapp.wiring.door import Door
    from meetingapp.wiring.session import Session


class LateDoor:
    """The door of a vault, read into memory when it is first used: the window is painted before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _door(self) -> "Door":
        from meetingapp.wiring.door import Door  # noqa: PLC0415 - the window is painted first

        return Door(self._folder)

    def exists(self) -> bool:
        """Tell whether there is a vault to unlock."""
        return place.exists(self._folder)

    def missing_characters(self, passphrase: str) -> int:
        """Tell how many characters a new passphrase still lacks."""
        return self._door.missing_characters(passphrase)

    def new_recovery_code(self) -> str:
        """Make a code of nine groups of four, joined by hyphens."""
        return self._door.new_recovery_code()

    def create(self, passphrase: str, recovery_code: str, name: str) -> "Session":
        """Make the vault and open it."""
        return self._door.create(passphrase, recovery_code, name)

    def unlock(self, passphrase: str) -> "Session":
        """Open the vault."""
        return self._door.unlock(passphrase)

    def unlock_with_code(self, typed: str) -> "Session":
        """Open the vault with the recovery code."""
        return self._door.unlock_with_code(typed)


def open_window(folder: Path) -> int:
    """Open the window on a vault folder, and stay until it is closed; returns the exit code."""
    return run(
        LateDoor(folder),
        folder,
        routes=_routes,
        warm_up=_warm_up,
        relaunch=partial(_relaunch, folder),
        now=lambda: utc_now().astimezone(),
    )


def _routes() -> "Mapping[type, Route]":
    from meetingapp.ui.routes import routes  # noqa: PLC0415 - the window is painted first

    return routes()


def _warm_up() -> None:
    """Read in the background what the first unlocked screen will need."""
    import meetingapp.ui.routes  # noqa: F401, PLC0415 - the window is painted first
    from meetingapp.wiring import door  # noqa: PLC0415 - the window is painted first

    door.warm_up()


def _relaunch(folder: Path) -> None:
    """Start anew, locked. The process that held the data ends, and its memory with it."""
    module = () if getattr(sys, "frozen", False) else ("-m", __package__)
    command = [sys.executable, *module, "--vault", str(folder)]
    if sys.platform == "win32":
        import subprocess  # noqa: PLC0415 - Windows alone needs it

        subprocess.Popen(command, close_fds=True)  # noqa: S603 - our own program, no shell
        sys.exit(0)
    os.execv(command[0], command)  # noqa: S606 - our own program, no shell
