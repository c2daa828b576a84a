"""Opens one window offscreen, says when it was first painted and how much memory it took, ends.

Run by ``measure.py`` in a process of its own, with ``empty`` or the folder of a vault. Nothing
watches the events of the application: a filter in Python makes PySide build every class of Qt
there is as soon as it meets an event it does not know, 50 ms that nobody but the watcher causes.
"""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _say() -> None:
    """Say that the window has been painted, all of it, and end."""
    print(time.monotonic_ns(), time.process_time_ns(), _memory_kib(), flush=True)
    os._exit(0)


def _memory_kib() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])


def empty_window() -> None:
    """Show what every PySide6 program pays for."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        @override
        def paintEvent(self, event: "QPaintEvent") -> None:
            QTimer.singleShot(0, _say)

    app = QApplication([])
    window = Window()
    window.resize(1440, 900)
    window.show()
    app.exec()


def our_window(folder: Path) -> None:
    """Open the program as ``meetingapp`` does, on a vault that waits for its passphrase."""
    from meetingapp.app import open_window
    from meetingapp.ui.window import MainWindow

    made = MainWindow.__init__

    def watched(window: MainWindow, *given: object, **named: object) -> None:
        made(window, *given, **named)  # type: ignore[arg-type] # whatever the program gives
        window.painted.connect(_say)  # before the program connects what follows the painting

    MainWindow.__init__ = watched  # type: ignore[assignment, method-assign] # the only way in
    open_window(folder)


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        empty_window()
    else:
        our_window(Path(sys.argv[1]))
