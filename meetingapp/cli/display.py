"""Whether a window can be shown here. Qt ends the process when it cannot, so we ask first."""

import ctypes
import os
import sys

from meetingapp.errors import AppError

_XCB_CURSOR = "libxcb-cursor.so.0"


def has_display() -> bool:
    """Tell whether there is a screen a person can look at."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def require_display() -> None:
    """Let a window be opened. Whoever names Qt's platform knows what they do.

    Raises:
        AppError: ``window.no_display``, or ``window.no_library`` where X lacks what Qt needs.
    """
    if os.environ.get("QT_QPA_PLATFORM"):
        return
    if not has_display():
        raise AppError("window.no_display")
    if sys.platform == "linux" and not os.environ.get("WAYLAND_DISPLAY"):
        try:
            ctypes.CDLL(_XCB_CURSOR)
        except OSError:
            raise AppError("window.no_library", package="libxcb-cursor0") from None
