"""The real program, locking itself: it types words, locks, and lets its memory be looked through.

``python -m tests.ui.lock.locked_program type FOLDER DISCUSSION`` opens the room and types. The
process becomes ``… look FOLDER WHY``, which shows the locked window. Each waits for a line on
standard input before it goes on, and is open to its parent’s look meanwhile. The passphrase and
the words come on standard input too, so that they are on no command line.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetingapp import __main__ as program
from meetingapp.app import LateDoor
from meetingapp.ui.application import make_application, run
from meetingapp.ui.places import RoomPlace
from meetingapp.ui.routes import routes
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.why import Locked, read_locked
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.window import MainWindow
from meetingapp.vault.hold import Hold
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door

_GET_DUMPABLE: Final = 3
_SET_DUMPABLE: Final = 4
_SHOWN_MS: Final = 600


def typing(folder: Path, discussion: str) -> int:
    """Open the room with a real vault, type, and lock as Ctrl+L does."""
    program._forbid_memory_dumps()
    app = make_application(Settings())
    door = Door(folder, lambda: datetime.now(UTC), Cost(1, 64, 1))
    hold = Hold(folder)
    hold.take()

    def relaunch(locked: Locked) -> None:
        hold.release()
        again = [sys.executable, "-m", "tests.ui.lock.locked_program", "look", str(folder)]
        os.execv(again[0], [*again, locked.as_argument()])  # noqa: S606 - ourselves, no shell

    window = MainWindow(
        door, folder, Settings(), routes=routes, relaunch=relaunch,
        now=lambda: datetime.now(UTC).astimezone(),
    )  # fmt: skip
    window.show()
    window.open_session(door.unlock(_line()), RoomPlace(discussion))
    assert window.shell is not None
    room = window.shell.shown
    assert isinstance(room, RoomScreen)

    def begin() -> None:
        room.turn_to("A05")
        room.model.caret_wanted.emit("voice.own_words")
        field = QApplication.focusWidget()
        assert isinstance(field, TextArea)
        QTest.keyClicks(field, _line())
        field.selectAll()
        field.copy()
        _be_looked_at()
        window.lock()

    room.ready.connect(_later(50, begin))
    return app.exec()


def looking(folder: Path, locked: str) -> int:
    """Show the locked window as the program does, and be looked at."""
    program._forbid_memory_dumps()
    application = make_application(Settings())

    def look() -> None:
        _be_looked_at()
        application.quit()

    _later(_SHOWN_MS, look)()
    return run(
        LateDoor(folder),
        folder,
        hold=Hold(folder),
        routes=routes,
        warm_up=lambda: None,
        relaunch=lambda _locked: None,
        now=lambda: datetime.now(UTC).astimezone(),
        locked=read_locked(locked),
    )


def _be_looked_at() -> None:
    """Tell how closed this process is, open it to its parent, and wait for a line."""
    libc = ctypes.CDLL(None)
    limits = Path("/proc/self/limits").read_text("ascii").splitlines()
    core = next(line for line in limits if line.startswith("Max core file size")).split()[4:6]
    dumpable = libc.prctl(_GET_DUMPABLE, 0, 0, 0, 0)
    titles = {window.windowTitle() for window in QApplication.topLevelWidgets()}
    print(f"dumpable {dumpable} core {core} titles {sorted(titles)}", flush=True)  # noqa: T201 - read by the test
    libc.prctl(_SET_DUMPABLE, 1, 0, 0, 0)
    _line()
    libc.prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def _line() -> str:
    """Read one line, byte by byte: what is read ahead would be lost when the process changes."""
    read = b""
    while not read.endswith(b"\n"):
        read += os.read(0, 1)
    return read.decode().rstrip("\n")


def _later(milliseconds: int, do: Callable[[], None]) -> Callable[[], None]:
    return lambda: QTimer.singleShot(milliseconds, do)


if __name__ == "__main__":
    sys.exit({"type": typing, "look": looking}[sys.argv[1]](Path(sys.argv[2]), sys.argv[3]))
