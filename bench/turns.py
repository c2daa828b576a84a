"""Takes the time of things in turns, so that what else a machine does meets all of them alike."""

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from bench.spread import Spread

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds on the wall and of the processor."""

    wall: Spread
    processor: Spread

    def beside(self, other: Self) -> float:
        """Return the processor time as a multiple of another's, each at its best."""
        return self.processor.least / other.processor.least


def processor_seconds() -> float:
    """Return the processor time of this process, its threads and the programs it waited for."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def in_turns(times: int, *works: Work) -> tuple[Took, ...]:
    """Do each thing so many times, one after the other, after a round that does not count."""
    wall: list[list[float]] = [[] for _ in works]
    processor: list[list[float]] = [[] for _ in works]
    for turn in range(times + 1):
        for which, work in enumerate(works):
            began, worked = time.perf_counter(), processor_seconds()
            work()
            if turn:
                wall[which].append((time.perf_counter() - began) * 1000)
                processor[which].append((processor_seconds() - worked) * 1000)
    return tuple(
        Took(Spread.of(on_wall), Spread.of(of_processor))
        for on_wall, of_processor in zip(wall, processor, strict=True)
    )


def yardstick() -> int:
    """Do a fixed piece of plain Python work, as our own code is: some milliseconds."""
    words = [f"{number}:{number * 7 % 1000}" for number in range(4000)]
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word.partition(":")[2], []).append(word.upper())
    return sum(len(each) for each in found.values())
