"""Hears from the system that the person has left, in the way of each system."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from meetingapp.ui.why import Why

if TYPE_CHECKING:
    from meetingapp.ui.lock.bus import BusWatch
    from meetingapp.ui.lock.windows import WindowsWatch


def watch_system(window: QWidget, locked: Callable[[Why], object]) -> QObject | None:
    """Call ``locked`` when the system locks or goes to sleep; macOS is not listened to yet."""
    heard: BusWatch | WindowsWatch | None = None
    if sys.platform == "linux":
        from meetingapp.ui.lock import bus  # noqa: PLC0415 - Linux alone has it

        ours = os.environ.get("XDG_SESSION_ID", "")
        heard = bus.BusWatch(bus.system_bus(), bus.session_bus(), ours, window)
    elif sys.platform == "win32":
        from meetingapp.ui.lock import windows  # noqa: PLC0415 - Windows alone has it

        heard = windows.WindowsWatch(int(window.winId()), window)
    if heard is not None:
        heard.locked.connect(locked)
    return heard
