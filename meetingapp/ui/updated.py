"""An update under a running window: it is told, calmly, and nothing it took away is missed.

What is written is safe whatever happens to the program's files: the database is open, and the code
that stores is in memory. What was never shown is read into memory too, a little at a time, some
while after the start, so that a screen opened after the update is of the same version as the rest.
"""

import importlib
import pkgutil
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame

import meetingapp
from meetingapp.ui.background import Runs
from meetingapp.ui.state import AppState
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import wording
from meetingapp.words import Words

_MINUTE_MS: Final = 60_000
_QUIET_FIRST_MS: Final = 30_000
_BETWEEN_MS: Final = 150
_OF_OTHERS: Final = ("pypdfium2",)
"""What our modules first read when a document is looked at."""


class UpdateWatch(QObject):
    """Looks each minute, and when somebody comes back to the window.

    Args:
        is_replaced: tells whether another version lies on the disk; asked in a worker.
        state: is told of it.
        background: where it is asked, and where modules are read.
        parent: lives as long as this.
    """

    def __init__(
        self,
        is_replaced: Callable[[], bool],
        state: AppState,
        background: Runs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_replaced = is_replaced
        self._state = state
        self._background = background
        self._asked = False
        self._unread = unread_modules()
        self.has_read_all = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_MINUTE_MS)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.timeout.connect(self.read_one)
        self._reading.start(_QUIET_FIRST_MS)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)
        self.look()

    def look(self) -> None:
        """Ask whether another version lies there; asked once at a time."""
        if not self._asked and not self._state.is_updated:
            self._asked = True
            self._background.heavy(self._is_replaced, self._answered)

    def read_one(self) -> None:
        """Read one module more, and the next a moment later: a worker is never held for long."""
        if not self._state.is_updated:  # what lies there now is of another version
            self._background.heavy(self._read_next, self._read_more)

    def _read_next(self) -> bool:
        """Read the next module; where an update has taken it away already, there is none."""
        name = next(self._unread, None)
        if name is not None:
            with suppress(ImportError, SyntaxError, OSError, EOFError, ValueError, zlib.error):
                importlib.import_module(name)
        return name is not None

    def _read_more(self, is_more: bool) -> None:
        self.has_read_all = not is_more
        if is_more:
            self._reading.start(_BETWEEN_MS)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _answered(self, is_replaced: bool) -> None:
        self._asked = False
        if is_replaced:
            self._timer.stop()
            self._state.tell_updated()


def unread_modules() -> Iterator[str]:
    """Give each module of the program that is not in memory when its turn comes."""
    yield from (name for name in _OF_OTHERS if name not in sys.modules)
    for found in pkgutil.walk_packages(meetingapp.__path__, "meetingapp.", onerror=_pass_over):
        if found.name not in sys.modules and not found.name.endswith("__main__"):
            yield found.name


def _pass_over(_name: str) -> None:
    """Go on without a package that is no longer there."""


class UpdatedBand(QFrame):
    """Stands above the screen from then on. ``restart_asked`` comes when it suits somebody."""

    restart_asked = Signal()

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self.setObjectName("updated_band")
        line = row(self, margins=(20, 6, 20, 6), gap=12)
        line.addWidget(Icon("info", "info_text"))
        said = column(gap=1)
        said.addWidget(Label(_told, "sm_strong", wrap=True))
        said.addWidget(Label(_safe, "small", wrap=True))
        line.addLayout(said, 1)
        self.restart = Button(lambda words: words("Start anew"), kind="soft")
        self.restart.clicked.connect(self.restart_asked)
        line.addWidget(self.restart)
        if not state.is_updated:  # shown by whoever holds it; alone it would be a window
            self.hide()
        state.updated.connect(self._tell)

    def _tell(self) -> None:
        self.show()
        announce(self, f"{_told(wording.words)} {_safe(wording.words)}")


def _told(words: Words) -> str:
    return words("Samråd has been updated. Start it anew when it suits you.")


def _safe(words: Words) -> str:
    return words("What you have written is saved. You come back to where you are now.")
