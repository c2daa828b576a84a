"""How long the window does not answer after each thing a person does.

The loop runs by hand here: what a person did, and all that it set going, is done before the loop
would sleep again, and each turn of the loop is timed whole, whatever it did: drawing, an answer of
the store, or waiting for another thread.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent

_SOMETHING_MS: Final = 0.2


@dataclass
class Stalls:
    """The turns of the loop that did something, and the longest after each thing a person did.

    All in milliseconds. ``worked`` is the most that a turn took of the processor, which is less
    than the turn where the machine, or another thread, had it meanwhile.
    """

    turns: list[float] = field(default_factory=list)
    longest: list[float] = field(default_factory=list)
    worked: float = 0.0


def measured(script: Iterator[object], every_ms: int) -> Stalls:
    """Let a person do one thing of the script after another, and time every turn of the loop."""
    seen = Stalls()
    while True:
        began, worked = time.perf_counter(), time.thread_time()
        try:
            next(script)
        except StopIteration:
            return seen
        until = began + every_ms / 1000
        longest = (time.perf_counter() - began) * 1000
        seen.turns.append(longest)
        seen.worked = max(seen.worked, (time.thread_time() - worked) * 1000)
        began, worked = time.perf_counter(), time.thread_time()
        while True:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a loop does
            took = (time.perf_counter() - began) * 1000
            longest = max(longest, took)
            if took > _SOMETHING_MS:
                seen.turns.append(took)
                seen.worked = max(seen.worked, (time.thread_time() - worked) * 1000)
            if time.perf_counter() >= until:
                break
            time.sleep(0.001)
            began, worked = time.perf_counter(), time.thread_time()
        seen.longest.append(longest)
