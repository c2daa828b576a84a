"""Opens one window offscreen, says when it was first painted and how much memory it took, ends.

Run by ``measure.py`` in a process of its own, with ``empty`` or the folder of a vault.
"""

import os
import sys
import time
from pathlib import Path

from typing_extensions import override

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def stop_at_first_paint() -> None:
    """Let the event loop of whatever opens end as soon as a window is painted."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class FirstPaint(QObject):
        painted = False

        @override
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if (
                not self.painted
                and event.type() == QEvent.Type.Paint
                and isinstance(watched, QWidget)
            ):
                self.painted = True
                QTimer.singleShot(0, self.say)
            return False

        def say(self) -> None:
            print(time.monotonic_ns(), time.process_time_ns(), _memory_kib(), flush=True)
            os._exit(0)

    run = QApplication.exec

    def watched(*_: object) -> int:
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(FirstPaint(app))
        return run()

    QApplication.exec = watched  # type: ignore[method-assign] # the only way in from outside


def _memory_kib() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])


def empty_window() -> None:
    """Show what every PySide6 program pays for."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    stop_at_first_paint()
    app = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    app.exec()


def our_window(folder: Path) -> None:
    """Open the program as ``meetingapp`` does, on a vault that waits for its passphrase."""
    from meetingapp.app import open_window

    stop_at_first_paint()
    open_window(folder)


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        empty_window()
    else:
        our_window(Path(sys.argv[1]))
