"""Work for the thread of the screens that is done a little at a time, so that nothing stands still.

Widgets can be made in no other thread. A room with all its fields takes a quarter of a second, so
it is made in parts: between two parts the window draws, listens and answers.
"""

import time
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

SLICE_SECONDS: Final = 0.006
"""No part is begun when so much of a turn is used: with one part more it stays under 16 ms."""

Parts = Iterator[None]
"""Work that gives way after each of its parts."""
Make = Callable[[QWidget, Parts], None]
"""Does the work of a widget: at once, or gently."""


def at_once(_owner: QWidget, parts: Parts) -> None:
    """Do it all now."""
    for _ in parts:
        pass


class Gently(QObject):
    """Does the parts in turns of the event loop, as long as ``owner`` lives."""

    def __init__(self, owner: QObject, parts: Parts) -> None:
        super().__init__(owner)
        self._parts = parts
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    @property
    def is_done(self) -> bool:
        """Tell whether nothing is left, or a part failed."""
        return not self._timer.isActive()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def _go_on(self) -> None:
        until = time.perf_counter() + SLICE_SECONDS
        is_left = False
        try:
            for _ in self._parts:
                is_left = time.perf_counter() >= until
                if is_left:
                    return
        finally:
            if not is_left:
                self._timer.stop()
