"""How long the window does not answer, measured where it is felt: in the event loop itself.

From the moment the loop wakes until it sleeps again nothing else is answered, whatever it does:
drawing, an answer of the store, or waiting for another thread.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, Qt, QTimer


@dataclass
class Stalls:
    """The longest time without an answer after each thing a person did, in milliseconds."""

    longest: list[float] = field(default_factory=list)

    def told(self) -> str:
        """Say how many there were, the middle one, the 99th of a hundred and the longest."""
        found = sorted(self.longest)
        at_99 = found[min(len(found) - 1, round(len(found) * 0.99))]
        return (
            f"{len(found):5} times: median {found[len(found) // 2]:5.1f}  "
            f"p99 {at_99:6.1f}  max {found[-1]:6.1f} ms"
        )


def measured(script: Iterator[object], every_ms: int) -> Stalls:
    """Let a person do one thing of the script after another, and watch the loop meanwhile."""
    dispatcher = QAbstractEventDispatcher.instance()
    loop, timer, seen = QEventLoop(), QTimer(), Stalls()
    woke = time.perf_counter_ns()

    def wakes() -> None:
        nonlocal woke
        woke = time.perf_counter_ns()

    def sleeps() -> None:
        if seen.longest:
            took = (time.perf_counter_ns() - woke) / 1e6
            seen.longest[-1] = max(seen.longest[-1], took)

    def acts() -> None:
        seen.longest.append(0.0)
        try:
            next(script)
        except StopIteration:
            seen.longest.pop()
            loop.quit()

    timer.timeout.connect(acts)
    dispatcher.awake.connect(wakes, Qt.ConnectionType.DirectConnection)
    dispatcher.aboutToBlock.connect(sleeps, Qt.ConnectionType.DirectConnection)
    timer.start(every_ms)
    loop.exec()
    timer.stop()
    dispatcher.awake.disconnect(wakes)
    dispatcher.aboutToBlock.disconnect(sleeps)
    return seen
