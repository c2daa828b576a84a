"""From the start of the process to the first window, and to all that is read behind it."""

import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.alone import run_alone
from bench.row import Budget, Of, Row
from bench.spread import Spread
from meetingapp.wiring.demo import make_demo

EMPTY: Final = "empty"
TURNS: Final = 15
LOADINGS: Final = 7


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds on the wall and of the processor, and MB of memory."""

    wall: float
    processor: float
    memory: float


def first_paint(what: str) -> Start:
    """Start a process that shows ``EMPTY`` or our window on a vault, until it is painted."""
    before = time.monotonic_ns()
    painted, worked, memory = map(int, run_alone("bench.first_paint", what).split())
    return Start((painted - before) / 1e6, worked / 1e6, memory / 1024)


@dataclass(frozen=True, slots=True)
class Loaded:
    """One start until everything was read, and the longest the window did not answer meanwhile."""

    start: Start
    stall: float


def everything(vault: Path, *, spelling: bool) -> Loaded:
    """Start our program, and let it read all it reads ahead; the spelling too, where asked."""
    before = time.monotonic_ns()
    told = run_alone("bench.all_loaded", str(vault), "spelling" if spelling else "none").split()
    ready, worked, memory = map(int, told[:3])
    return Loaded(Start((ready - before) / 1e6, worked / 1e6, memory / 1024), float(told[3]))


def measure(_: Path) -> Iterator[Row]:
    """Start both windows in turns, then wait for all that is read behind ours."""
    with tempfile.TemporaryDirectory() as folder:
        vault = make_demo(Path(folder) / "demo").folder
        turns = [(first_paint(EMPTY), first_paint(str(vault))) for _ in range(TURNS)]
        empty, ours = zip(*turns, strict=True)
        yield Row(
            key="start",
            what="process start → first window painted",
            ours=Spread.of(each.wall for each in ours),
            beside=Spread.of(each.wall for each in empty),
            reference="an empty PySide6 window",
            processor=_least(ours) / _least(empty),
            budget=Budget(1.4, Of.RATIO),
            note=f"{Spread.of(each.memory for each in ours).median:.0f} MB of memory beside "
            f"{Spread.of(each.memory for each in empty).median:.0f}",
        )
        stalls = []
        for spelling, times, much in ((False, 6.5, 2.1), (True, 8, 2.8)):
            alone, loaded = [], []
            for _turn in range(LOADINGS):
                alone.append(first_paint(EMPTY))
                loaded.append(everything(vault, spelling=spelling))
            stalls += [each.stall for each in loaded]
            yield from _loaded(alone, loaded, spelling=spelling, times=times, much=much)
        yield Row(
            key="loaded.stall",
            what="longest wait of the window while all is read",
            ours=Spread.of(stalls),
            budget=Budget(50, Of.MOST),
        )


def _loaded(
    alone: list[Start], loaded: list[Loaded], *, spelling: bool, times: float, much: float
) -> Iterator[Row]:
    which = "with spelling" if spelling else "without spelling"
    yield Row(
        key=f"loaded.time {which}",
        what=f"all read in the background, {which}",
        ours=Spread.of(each.start.wall for each in loaded),
        beside=Spread.of(each.wall for each in alone),
        reference="start of an empty window",
        processor=_least([each.start for each in loaded]) / _least(alone),
        budget=Budget(times, Of.RATIO),
    )
    yield Row(
        key=f"loaded.memory {which}",
        what=f"memory when all is read, {which}",
        ours=Spread.of(each.start.memory for each in loaded),
        beside=Spread.of(each.memory for each in alone),
        reference="memory of an empty window",
        budget=Budget(much, Of.RATIO),
        unit="MB",
    )


def _least(starts: list[Start] | tuple[Start, ...]) -> float:
    return min(each.processor for each in starts)
