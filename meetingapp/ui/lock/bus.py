"""Hears on Linux that the session is locked or the machine goes to sleep (D-Bus).

A bus that is not there, or a desktop that says nothing, is no fault: idleness still locks.
"""

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCall,
    QDBusPendingCallWatcher,
)

from meetingapp.ui.why import Why

_LOGIN: Final = "org.freedesktop.login1"
_LOGIN_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SCREEN_SAVERS: Final = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
)


class BusWatch(QObject):
    """``locked`` carries why. Sleep waits for us a moment: logind is asked to delay it.

    Args:
        system: the bus of the machine, where logind speaks.
        session: the bus of the person, where the desktop speaks.
        login_session: the id of the session of the person at the desk, where it is known.
    """

    locked = Signal(Why)

    def __init__(
        self,
        system: QDBusConnection | None,
        session: QDBusConnection | None,
        login_session: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._system = system
        self._delay: QDBusMessage | None = None
        if system is not None and system.isConnected():
            place = session_path(login_session) if login_session else ""
            self._hear(system, (_LOGIN, _LOGIN_PATH, _MANAGER), "PrepareForSleep", "sleeps(bool)")
            self._hear(system, (_LOGIN, place, f"{_LOGIN}.Session"), "Lock", "locks()")
            self._ask_for_delay(system)
        if session is not None and session.isConnected():
            for source in _SCREEN_SAVERS:
                self._hear(session, source, "ActiveChanged", "saves(bool)")

    @Slot(bool)
    def sleeps(self, going: bool) -> None:
        """Hear that the machine goes to sleep, or wakes."""
        if going:
            self.locked.emit(Why.SLEEP)
            self._delay = None  # whatever could be done is done: sleep well

    @Slot()
    def locks(self) -> None:
        """Hear that the session is locked."""
        self.locked.emit(Why.SYSTEM)

    @Slot(bool)
    def saves(self, active: bool) -> None:
        """Hear that the screen is locked or blanked, or is not any more."""
        if active:
            self.locked.emit(Why.SYSTEM)

    def _hear(
        self, bus: QDBusConnection, source: tuple[str, str, str], name: str, slot: str
    ) -> None:
        """Call ``slot`` at each signal of this name from a service, path and interface."""
        bus.connect(*source, name, self, SLOT(slot))  # type: ignore[call-overload]  # the stubs want bytes, the method wants text

    def _ask_for_delay(self, system: QDBusConnection) -> None:
        call = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, "Inhibit")
        call.setArguments(["sleep", "Samråd", "Locks the window before sleep", "delay"])
        watcher = QDBusPendingCallWatcher(QDBusPendingCall(system.asyncCall(call)), self)
        watcher.finished.connect(self._delayed)

    def _delayed(self, watcher: QDBusPendingCallWatcher) -> None:
        """Keep the answer: the delay lasts as long as the file in it is open."""
        self._delay = watcher.reply()
        watcher.deleteLater()


def session_path(login_session: str) -> str:
    """Name the object of a login session as logind does: other signs than letters in hex."""
    written = "".join(
        sign
        if sign.isascii() and (sign.isalpha() or (sign.isdigit() and at))
        else f"_{ord(sign):02x}"
        for at, sign in enumerate(login_session)
    )
    return f"{_LOGIN_PATH}/session/{written}"


def system_bus() -> QDBusConnection:
    """Connect to the bus of the machine."""
    return QDBusConnection.systemBus()


def session_bus() -> QDBusConnection | None:
    """Connect to the bus of the person, if there is one: asking for one that is not starts one."""
    at_home = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS") or at_home.exists():
        return QDBusConnection.sessionBus()
    return None
