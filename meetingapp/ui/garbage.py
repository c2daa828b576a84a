"""Collects Python's garbage on the thread of the screens, and on no other.

Python looks for cycles in whichever thread makes the next object. In a worker that cycle may be a
widget: its end takes a lock of Qt's and then waits for the interpreter, while the thread of the
screens holds the interpreter and waits for that very lock. The window then stands still for ever
(seen once in a long run of the campaigns, with the stacks of both threads).
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS: Final = 250


def collect_what_has_grown() -> None:
    """Collect as Python itself would now: the oldest generation that is over its threshold."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return


class Garbage(QObject):
    """While it lives, no thread collects by itself; its timer does it where the screens are."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_what_has_grown)
        self._timer.start(_PAUSE_MS)


def spare_what_stays() -> None:
    """Pass over all that is there now from here on; called when every module has been read.

    What was imported never becomes garbage, and looking through it takes 100 ms and more: long
    enough to be felt while somebody types.
    """
    gc.freeze()
