"""A second start of the program rings; the window that is open comes to the front.

Whoever rings can say one thing and learns nothing: that somebody heard, or did not.
"""

import hashlib
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from meetingapp.ui.later import later

RAISE: Final = b"samraad: come to the front\n"
HEARD: Final = b"heard\n"
_WAIT_MS: Final = 1000
_PATIENCE_MS: Final = 1800
_PAUSE_SECONDS: Final = 0.05
_MOST_AT_ONCE: Final = 8
_LONGEST_PATH: Final = 100  # the system's own limit for the name of a socket is about 108


class Doorbell(QObject):
    """``rung`` comes when a second start asks for the window. Only its own person can reach it.

    The socket lies in a folder of the person's alone, and anything but the one message is dropped
    unread. A folder whose name is too long has no bell, and a second start says so in words.
    """

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name_of(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_AT_ONCE)
        self._server.newConnection.connect(self._open)
        self._callers: set[QLocalSocket] = set()

    def listen(self) -> bool:
        """Listen, once. Only who holds the folder may: what is left of another is removed."""
        if self._server.isListening() or not self._name:
            return self._server.isListening()
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _open(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= _MOST_AT_ONCE:
                caller.abort()
                caller.deleteLater()
                continue
            self._callers.add(caller)
            caller.setReadBufferSize(len(RAISE) + 1)
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            caller.disconnected.connect(lambda caller=caller: self._drop(caller))
            later(caller, _PATIENCE_MS, partial(QLocalSocket.abort, caller))
            if caller.bytesAvailable():
                self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        said = caller.peek(len(RAISE) + 1).data()
        if said == RAISE:
            caller.write(HEARD)
            caller.flush()
            caller.disconnectFromServer()
            self.rung.emit()
        elif not RAISE.startswith(said):
            caller.abort()

    def _drop(self, caller: QLocalSocket) -> None:
        if caller in self._callers:
            self._callers.discard(caller)
            caller.deleteLater()


def ring(folder: Path) -> bool:
    """Ask the window of a folder to come to the front; False when nobody answers.

    A window that is just being opened is given time to listen.
    """
    name, until = name_of(folder), time.monotonic() + _PATIENCE_MS / 1000
    while name and time.monotonic() < until:
        if _rung(name):
            return True
        time.sleep(_PAUSE_SECONDS)
    return False


def _rung(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(RAISE)
    heard = b""
    while len(heard) < len(HEARD) and (
        socket.bytesAvailable() or socket.waitForReadyRead(_WAIT_MS)
    ):
        heard += socket.readAll().data()
    return heard == HEARD


def name_of(folder: Path) -> str:
    """Name the bell of a vault's folder; nothing where it can have none."""
    short = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    if sys.platform == "win32":
        return f"samraad-{short}"
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    path = Path(own) / f"samraad-{short}" if own and Path(own).is_dir() else folder / "window.bell"
    return str(path) if len(os.fsencode(path)) <= _LONGEST_PATH else ""
