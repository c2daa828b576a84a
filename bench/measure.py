"""Measures what ``bench/README.md`` reports, side by side on this machine: ``make bench``."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
EXAMPLES: Final = ROOT / "docs" / "examples"
EXAMPLE: Final = EXAMPLES / "ressursteam.json"
STARTS: Final = 11
REPEATS: Final = 30


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds on the wall and of the processor, and MB of memory."""

    wall: float
    cpu: float
    memory: float


def first_paint(what: str) -> Start:
    """Measure from process start to the first paint."""
    before = time.monotonic_ns()
    painted, cpu, memory = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "first_paint.py"), what],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout.split()
    return Start((int(painted) - before) / 1e6, int(cpu) / 1e6, int(memory) / 1024)


def starts() -> None:
    """Measure our window against an empty one, taking turns."""
    from meetingapp.wiring.demo import make_demo

    with tempfile.TemporaryDirectory() as folder:
        vault = make_demo(Path(folder) / "demo").folder
        turns = [(first_paint("empty"), first_paint(str(vault))) for _ in range(STARTS)]
    middle = []
    for name, runs in zip(("empty window", "unlock window"), zip(*turns, strict=True), strict=True):
        wall, cpu, memory = (
            statistics.median(getattr(run, what) for run in runs)
            for what in ("wall", "cpu", "memory")
        )
        middle.append((wall, cpu))
        print(f"{name:32} {wall:7.1f} ms  ({cpu:.0f} ms of processor, {memory:.0f} MB)")
    (empty_wall, empty_cpu), (wall, cpu) = middle
    print(f"{'ratio (budget 1.4)':32} {wall / empty_wall:7.2f}     ({cpu / empty_cpu:.2f})")


def repeated(name: str, work: Callable[[], object]) -> None:
    """Print the median and the best of many calls, and the first, which loads what is needed."""
    took = []
    for _ in range(REPEATS + 1):
        before = time.perf_counter_ns()
        work()
        took.append((time.perf_counter_ns() - before) / 1e6)
    median, best = statistics.median(took[1:]), min(took[1:])
    print(f"{name:32} {median:7.2f} ms  (best {best:.2f}, first {took[0]:.1f})")


def gates() -> None:
    """Measure all gates on each complete discussion that is shipped, the largest last."""
    from meetingapp.cli.checking import checked
    from meetingapp.domain.gates.engine import evaluate

    discussions = [
        (file, each.context)
        for file in sorted(EXAMPLES.glob("*.json"), key=lambda f: f.stat().st_size)
        for each in checked(file)
        if each.finalisable
    ]
    for file, context in discussions:
        name = f"gates, {file.stem} (budget 2 ms)"
        repeated(name, partial(evaluate, context))


def minutes() -> None:
    """Measure the PDF of the example meeting, warm."""
    from meetingapp.cli.checking import checked
    from meetingapp.clock import utc_now
    from meetingapp.services.finalising import finalised
    from meetingapp.services.ports import Stamp
    from meetingapp.wiring.printing import FullPrinter

    (discussion,) = checked(EXAMPLE)
    context = discussion.context
    locked = finalised(context)
    stamp = Stamp(1, utc_now(), locked.content_sha256, None)
    printer = FullPrinter()
    repeated(
        "minutes as PDF (budget 30 ms)", lambda: printer.print(locked, context.template, stamp)
    )


if __name__ == "__main__":
    starts()
    gates()
    minutes()
