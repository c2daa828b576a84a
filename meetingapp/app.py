"""Opens the window: adds the screens to what ``wiring`` has built."""

import os
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from meetingapp.clock import utc_now
from meetingapp.ui.application import run
from meetingapp.wiring import door

if TYPE_CHECKING:
    from meetingapp.ui.shell import Route


def open_window(folder: Path) -> int:
    """Open the window on a vault folder, and stay until it is closed; returns the exit code."""
    return run(
        door.Door(folder),
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
    door.warm_up()
    import meetingapp.ui.routes  # noqa: F401, PLC0415 - the window is painted first


def _relaunch(folder: Path) -> None:
    """Start anew, locked. The process that held the data ends, and its memory with it."""
    module = () if getattr(sys, "frozen", False) else ("-m", __package__)
    command = [sys.executable, *module, "--vault", str(folder)]
    if sys.platform == "win32":
        subprocess.Popen(command, close_fds=True)  # noqa: S603 - our own program
        sys.exit(0)
    os.execv(command[0], command)  # noqa: S606 - our own program, no shell
