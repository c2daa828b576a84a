"""Something that is done once in the life of its owner, a little later."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(owner: QObject, milliseconds: int, do: Callable[[], object]) -> None:
    """Do something after so long, unless its owner is gone by then.

    ``QTimer.singleShot`` deletes a timer that Python has let go of; with PySide 6.11 that was now
    and then the end of the program. This one stays with its owner, and goes with it.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(do)
    timer.start(milliseconds)
