"""The place beside the clock where a program may say a line. Some desktops have none."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from meetingapp.ui.icons import icon

_SHOWN_MS = 10_000
_NAME = "Samråd"


class Tray(Protocol):
    """Where a line is said."""

    def when_chosen(self, does: Callable[[], None]) -> None:
        """Do something whenever somebody presses the line, or the mark of the program."""
        ...

    def is_there(self) -> bool:
        """Tell whether this desktop shows lines now."""
        ...

    def say(self, line: str) -> None:
        """Say one line."""
        ...

    def hide(self) -> None:
        """Take the mark of the program away, and the line with it."""
        ...


class SystemTray(QObject):
    """The one of the desktop. Its mark says the name of the program and nothing else."""

    _chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    def when_chosen(self, does: Callable[[], None]) -> None:
        """Do something whenever somebody presses the line, or the mark of the program."""
        self._chosen.connect(does)

    def is_there(self) -> bool:
        """Tell whether this desktop shows lines now."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def say(self, line: str) -> None:
        """Say one line; the mark stands beside the clock until it is hidden."""
        if self._icon is None:
            self._icon = QSystemTrayIcon(icon("badge-check", "accent"), self)
            self._icon.setToolTip(_NAME)
            self._icon.messageClicked.connect(self._chosen)
            self._icon.activated.connect(self._pressed)
        self._icon.show()
        self._icon.showMessage(_NAME, line, self._icon.icon(), _SHOWN_MS)

    def hide(self) -> None:
        """Take the mark away, and the line with it."""
        if self._icon is not None:
            self._icon.hide()

    def _pressed(self, _how: object) -> None:
        self._chosen.emit()
