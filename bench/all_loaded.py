"""Starts our program and waits until all it reads behind the first window has been read.

``python -m bench.all_loaded VAULT spelling|none`` prints when that was, the processor time, the
memory in KiB, and the longest that the window did not answer meanwhile, in milliseconds.
"""

import os
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from meetingapp.app import open_window

_BEAT_MS: Final = 5
_READ: Final = frozenset({"sqlmodel", "meetingapp.ui.routes", "meetingapp.ui.screens.room"})
"""Modules that show that reading ahead has come to its end, whenever it begins."""


def memory_kib() -> int:
    """Return how much memory this process holds, in KiB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])


def load_minutes() -> None:
    """Read what draws the minutes, where nothing has read it yet."""
    import meetingapp.wiring.printing  # noqa: F401 - read for what reading it does


def load_spelling() -> None:
    """Read the dictionary of bokmål, as the first room does."""
    from meetingapp.spelling.dictionary import load

    load("nb")


class Watch(QObject):
    """Counts how long the window does not answer, from its first painting until all is read."""

    def __init__(self, app: QApplication, *, spelling: bool) -> None:
        super().__init__(app)
        self._left = [load_minutes, *([load_spelling] if spelling else [])]
        self._longest = 0.0
        self._begun = False
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def _beat(self) -> None:
        from meetingapp.ui.reading_ahead import QtClasses
        from meetingapp.ui.window import MainWindow

        now = time.perf_counter()
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        if not windows:
            return
        [window] = windows
        if not self._begun:
            self._begun = window._is_painted and window.background.busy
            self._last = now
            return
        self._longest = max(self._longest, (now - self._last) * 1000 - _BEAT_MS)
        classes = QApplication.instance()
        reading = classes.findChildren(QtClasses) if classes is not None else []
        under_way = window.background.busy or any(each.left for each in reading)
        if under_way or not sys.modules.keys() >= _READ:
            self._last = time.perf_counter()
            return
        if self._left:
            window.background.heavy(self._left.pop(0), lambda _: None)
            self._last = time.perf_counter()
            return
        print(time.monotonic_ns(), time.process_time_ns(), memory_kib(), self._longest, flush=True)
        os._exit(0)


def main() -> None:
    """Open the program as ``meetingapp`` does, on a vault that waits for its passphrase."""
    folder, which = sys.argv[1:]
    run = QApplication.exec

    def watched(*_: object) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        Watch(app, spelling=which == "spelling")
        return run()

    QApplication.exec = watched  # type: ignore[method-assign] # the only way in from outside
    open_window(Path(folder))


if __name__ == "__main__":
    main()
