"""What may wait until the rest was drawn: not all that follows from a key is done in one turn."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

_FRAME_MS: Final = 16


class AfterDrawing(QObject):
    """Does one thing a frame after it is asked for, however often it is asked for until then.

    The frame is counted from when what was shown has been drawn: on a slow computer a clock that
    was started before would be up already, and all would be drawn in one turn after all.
    """

    def __init__(self, owner: QObject, do: Callable[[], None]) -> None:
        super().__init__(owner)
        self._drawn, self._frame = QTimer(self), QTimer(self)
        for timer, ms in ((self._drawn, 0), (self._frame, _FRAME_MS)):
            timer.setSingleShot(True)
            timer.setInterval(ms)
        self._drawn.timeout.connect(self._frame.start)
        self._frame.timeout.connect(do)

    def start(self) -> None:
        """Ask for it."""
        self._frame.stop()
        self._drawn.start()
