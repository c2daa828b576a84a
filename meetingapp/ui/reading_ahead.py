"""What the first unlocked screen needs, read while somebody types their passphrase.

PySide builds a class of Qt when it is first named, and all that are left at once when Qt hands it
something it does not know: that took 60 ms of the first moments after unlocking. Here they are
built beforehand, a few at a time, on the thread of the screens, where nothing else names them.
"""

import sys
import time
from collections.abc import Iterator
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer

_AT_A_TIME_SECONDS: Final = 0.004


def read_screens() -> None:
    """Read the modules that the window would read when the vault is open. In a worker."""
    import meetingapp.ui.lock.guards  # noqa: PLC0415 - the window is painted first
    import meetingapp.ui.upkeep  # noqa: PLC0415 - the window is painted first

    if sys.platform == "linux":
        import meetingapp.ui.lock.bus  # noqa: PLC0415 - Linux alone has it
    import meetingapp.ui.screens.room  # noqa: F401, PLC0415 - the largest, after what is needed first


class QtClasses(QObject):
    """Names one class of Qt after the other, never so many that a key stroke waits.

    Attributes:
        left: whether there are more.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.left = True
        self._names = _names()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._some)

    def begin(self) -> None:
        """Go on whenever there is nothing else to do."""
        self._timer.start(0)

    def _some(self) -> None:
        until = time.monotonic() + _AT_A_TIME_SECONDS
        while time.monotonic() < until:
            if next(self._names, None) is None:
                self.left = False
                self._timer.stop()
                return


def _names() -> Iterator[str]:
    """Give every name of Qt; its class is built when it is given."""
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)
            yield name
