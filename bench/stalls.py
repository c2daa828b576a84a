"""How long the window does not answer after each thing a person does.

The loop runs by hand here: what a person did, and all that it set going, is done before the loop
would sleep again, and each turn of the loop is timed whole, whatever it did: drawing, an answer of
the store, or waiting for another thread.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication


@dataclass
class Stalls:
    """The longest turn of the loop after each thing a person did, in milliseconds."""

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
    """Let a person do one thing of the script after another, and time every turn of the loop."""
    seen = Stalls()
    while True:
        began = time.perf_counter()
        try:
            next(script)
        except StopIteration:
            return seen
        longest, until = 0.0, began + every_ms / 1000
        while True:
            QCoreApplication.processEvents()
            longest = max(longest, (time.perf_counter() - began) * 1000)
            if time.perf_counter() >= until:
                break
            time.sleep(0.001)
            began = time.perf_counter()
        seen.longest.append(longest)
