"""What Qt is told to announce, taken where every screen reader’s bridge takes it.

PySide has no ``QAccessible.installUpdateHandler``, so Qt itself is asked for it.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, cast

import PySide6
import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

_HANDLER: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
_INSTALL: Final = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"


@contextmanager
def heard_by_readers() -> Iterator[list[str]]:
    """Give a list to which every announcement is added from now on."""
    heard: list[str] = []

    def take(address: int) -> None:
        event = cast("QAccessibleEvent", shiboken6.wrapInstance(address, QAccessibleEvent))
        if event.type() is not QAccessible.Event.Announcement:
            return
        said = shiboken6.wrapInstance(address, QAccessibleAnnouncementEvent)
        heard.append(cast("QAccessibleAnnouncementEvent", said).message())

    handler = _HANDLER(take)  # lives as long as Qt may call it
    install = getattr(_gui(), _INSTALL)
    install.restype = ctypes.c_void_p
    install.argtypes = [ctypes.c_void_p]
    before = install(ctypes.cast(handler, ctypes.c_void_p))
    try:
        yield heard
    finally:
        install(before)


def _gui() -> ctypes.CDLL:
    """Find the library of Qt that is loaded already."""
    folder = Path(PySide6.__file__).parent
    (library,) = (folder / "Qt" / "lib").glob("libQt6Gui.so.6")
    return ctypes.CDLL(str(library))
