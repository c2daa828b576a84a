"""One start of the program, as far as it matters who holds the vault. Runs in its own process."""

import os
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from meetingapp.ui.doorbell import Doorbell, ring
from meetingapp.vault.hold import Hold


def start(folder: Path, runtime: Path, go: Event, told: Connection) -> None:
    """Wait for the word, then hold the vault and listen, or ring at who does."""
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    go.wait()
    began = time.monotonic()
    hold = Hold(folder)
    if not hold.take():
        answered = ring(folder)
        told.send(("rang", answered, time.monotonic() - began))
        return
    app = QCoreApplication(sys.argv[:1])
    bell = Doorbell(folder, app)
    bell.rung.connect(_tells(told))
    told.send(("holds", bell.listen(), time.monotonic() - began))
    app.exec()


def _tells(told: Connection) -> Callable[[], None]:
    def tell() -> None:
        told.send(("rung", True, 0.0))

    return tell
