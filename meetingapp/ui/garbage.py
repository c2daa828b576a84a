"""Collects Python's garbage on the thread of the screens, and on no other.

Python looks for cycles in whichever thread makes the next object. In a worker that cycle may be a
widget: its end takes a lock of Qt's and then waits for the interpreter, while the thread of the
screens holds the interpreter and waits for that very lock. The window then stands still for ever
(seen once in a long run of the campaigns, with the stacks of both threads).
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOK_MS: Final = 100
IN_A_PAUSE: Final = 10
"""So many looks after one another at which next to nothing was made: a second."""
AT_LONGEST: Final = 300
"""What is old waits no longer than so many looks for a pause: half a minute."""


class Garbage(QObject):
    """While it lives, no thread collects by itself; its timer does it where the screens are.

    What was made last is looked through often, so that there is never much of it. What is older
    waits for a pause: a room that opens makes 25,000 objects, and looking through those took 30 to
    45 ms, in the middle of its opening.
    """

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        gc.disable()
        self._made = 0
        self._quiet = 0
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Collect what was made last, where there is enough; and in a pause, what is older."""
        threshold = gc.get_threshold()[0]
        before, self._made = self._made, gc.get_count()[0]
        self._quiet = 0 if self._made - before > threshold else self._quiet + 1
        self._waited += 1
        if self._made > threshold:
            gc.collect(0)
            self._made = gc.get_count()[0]
        if self._quiet >= IN_A_PAUSE or self._waited >= AT_LONGEST:
            self._waited = 0
            collect_what_is_old()


def collect_what_is_old() -> None:
    """Collect as Python itself would now: the oldest generation that is over its threshold."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return


def spare_what_stays() -> None:
    """Pass over all that is there now from here on; called when every module has been read.

    What was imported never becomes garbage, and looking through it takes 100 ms and more: long
    enough to be felt while somebody types.
    """
    gc.freeze()
