"""Hears on Windows that the session is locked or the machine goes to sleep.

Written from Microsoft's documentation and tested by feeding it messages; it has not been run on
Windows.
"""

import ctypes
import sys
from ctypes import wintypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from typing_extensions import override

from meetingapp.ui.why import Why

WM_QUERYENDSESSION: Final = 0x0011
WM_POWERBROADCAST: Final = 0x0218
WM_WTSSESSION_CHANGE: Final = 0x02B1
_REASONS: Final = {
    (WM_POWERBROADCAST, 0x4): Why.SLEEP,  # PBT_APMSUSPEND
    (WM_WTSSESSION_CHANGE, 0x7): Why.SYSTEM,  # WTS_SESSION_LOCK
    (WM_WTSSESSION_CHANGE, 0x2): Why.SYSTEM,  # WTS_CONSOLE_DISCONNECT: another user took over
    (WM_WTSSESSION_CHANGE, 0x4): Why.SYSTEM,  # WTS_REMOTE_DISCONNECT
}
_MESSAGES: Final = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


class WindowsWatch(QObject):
    """``locked`` carries why."""

    locked = Signal(Why)

    def __init__(self, window: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.filter = _Messages(self)
        self._ask_to_be_told(window)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self.filter)

    @staticmethod
    def _ask_to_be_told(window: int) -> None:
        """Without this Windows tells nobody that the session is locked; sleep it tells all."""
        if sys.platform == "win32":
            this_session = 0
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(
                wintypes.HWND(window), this_session
            )


class _Messages(QAbstractNativeEventFilter):
    """Reads each message of the system's own; takes none of them."""

    def __init__(self, watch: WindowsWatch) -> None:
        super().__init__()
        self._watch = watch

    @override
    def nativeEventFilter(
        self, eventType: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        kind = eventType.data() if isinstance(eventType, QByteArray) else bytes(eventType)
        if kind in _MESSAGES:
            told = wintypes.MSG.from_address(int(message))
            why = _REASONS.get((told.message, told.wParam))
            if why is not None:
                self._watch.locked.emit(why)
        return False, 0
