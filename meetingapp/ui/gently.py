"""Work for the thread of the screens that is done a little at a time, so that nothing stands still.

Widgets can be made in no other thread. A room with all its fields takes a quarter of a second, so
it is made in parts: between two parts the window draws, listens and answers. However much is made
so at the same time, one of all has each turn of the loop.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import delete, isValid

SLICE_SECONDS: Final = 0.003
"""No part is begun when so much of a turn is used: with one part more it stays under 16 ms."""

_A_FEW: Final = 40
"""So many widgets are deleted together."""

Parts = Iterator[None]
"""Work that gives way after each of its parts."""
Make = Callable[[QWidget, Parts], None]
"""Does the work of a widget: at once, or gently."""


def at_once(_owner: QWidget, parts: Parts) -> None:
    """Do it all now."""
    for _ in parts:
        pass


def taking_down(widget: QWidget) -> Parts:
    """Delete a widget nobody sees any more; what is large in it goes first, a part at a time."""
    if len(widget.findChildren(QWidget)) > _A_FEW:
        inside = widget.widget() if isinstance(widget, QScrollArea) else None
        children: list[QWidget] = [inside] if inside is not None else []
        if widget.layout() is not None:  # else its children are Qt’s own
            children = widget.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
        for child in children:
            yield from taking_down(child)
    delete(widget)
    yield


class _Turns(QObject):
    """Gives each turn of the loop to one of those who have work left, in their order."""

    _the_only: ClassVar["_Turns | None"] = None

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._line: deque[Gently] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    @classmethod
    def of_the_loop(cls) -> "_Turns":
        """Return the one there is, as long as the application lives."""
        if cls._the_only is None or not isValid(cls._the_only):
            cls._the_only = cls(QCoreApplication.instance())
        return cls._the_only

    def join(self, work: "Gently") -> None:
        """Stand in line from now on."""
        self._line.append(work)
        self._timer.start(0)

    def _next(self) -> None:
        for _ in range(len(self._line)):
            work = self._line.popleft()
            if not isValid(work) or work.is_done:
                continue
            self._line.append(work)
            if not work.gives_way():
                work.go_on()
                return
        if not self._line:
            self._timer.stop()


class Gently(QObject):
    """Does the parts in turns of the event loop, as long as ``owner`` lives.

    Where ``gives_way`` says so, other work has the turn.
    """

    def __init__(
        self, owner: QObject, parts: Parts, gives_way: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(owner)
        self._parts = parts
        self.gives_way = gives_way
        self._is_done = False
        _Turns.of_the_loop().join(self)

    @property
    def is_done(self) -> bool:
        """Tell whether nothing is left, or a part failed."""
        return self._is_done

    def stop(self) -> None:
        """Leave the rest undone."""
        self._is_done = True

    def go_on(self) -> None:
        """Do parts until the turn is used."""
        until = time.perf_counter() + SLICE_SECONDS
        is_left = False
        try:
            for _ in self._parts:
                is_left = time.perf_counter() >= until
                if is_left:
                    return
        finally:
            if not is_left:
                self._is_done = True
