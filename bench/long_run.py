"""Hundreds in a row, as before a holiday: does the last cost what the first did?"""

import dataclasses
import resource
import string
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from random import Random
from typing import Any, Final, TypeVar

from bench.spread import Spread
from bench.turns import Took, processor_seconds

MANY: Final = 200
EDGE: Final = 50
"""So many of the first are held against as many of the last."""
_LABEL: Final = 24
"""A text no longer than this is a label, and the same in all minutes."""
_KIB: Final = 1024

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LongRun:
    """What the first and the last of a long run took, and MB of memory between the two."""

    first: Took
    last: Took
    grown: float


def in_a_row(each: Iterable[T], work: Callable[[T], object], edge: int = EDGE) -> LongRun:
    """Work on each; making it ready is not counted.

    Args:
        each: what is worked on, some hundreds.
        work: what is measured.
        edge: so many at both ends are held against each other.
    """
    wall: list[float] = []
    processor: list[float] = []
    settled = 0.0
    for number, one in enumerate(each):
        if number == edge:
            settled = _most_memory()
        began, worked = time.perf_counter(), processor_seconds()
        work(one)
        processor.append((processor_seconds() - worked) * 1000)
        wall.append((time.perf_counter() - began) * 1000)
    first, last = (
        Took(Spread.of(wall[part]), Spread.of(processor[part]))
        for part in (slice(edge), slice(-edge, None))
    )
    return LongRun(first, last, _most_memory() - settled)


def told_anew(value: T, number: int) -> T:
    """Tell a document in other words of the same length: no two children are told of alike.

    What was told before would else be found set in lines already, as it never is in life.
    """
    letters = list("bcdfghjklmnprstv")
    Random(number).shuffle(letters)
    told: T = _told(value, str.maketrans("bcdfghjklmnprstv", "".join(letters)))
    return told


def _told(value: Any, other: dict[int, int]) -> Any:
    match value:
        case Enum():
            return value
        case str():
            is_label = len(value) <= _LABEL or set(value) <= set(string.hexdigits + " ")
            return value if is_label else value.translate(other)
        case tuple():
            return tuple(_told(each, other) for each in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (each.name for each in dataclasses.fields(value))
        parts = {name: _told(getattr(value, name), other) for name in names}
        return dataclasses.replace(value, **parts)
    return value


def _most_memory() -> float:
    """Return the most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB
