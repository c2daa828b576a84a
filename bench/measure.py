"""Measures what ``bench/README.md`` reports, side by side on this machine: ``make bench``."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
EXAMPLE: Final = ROOT / "docs" / "examples" / "ressursteam.json"
STARTS: Final = 11
REPEATS: Final = 30


def first_paint(what: str) -> tuple[float, float]:
    """Return milliseconds from process start to the first paint, and MB of memory then."""
    before = time.monotonic_ns()
    said = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "first_paint.py"), what],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout.split()
    return (int(said[0]) - before) / 1e6, int(said[1]) / 1024


def starts() -> None:
    """Measure our window against an empty one, taking turns."""
    from meetingapp.wiring.demo import make_demo

    with tempfile.TemporaryDirectory() as folder:
        vault = make_demo(Path(folder) / "demo").folder
        kinds = {"empty window": "empty", "unlock window": str(vault)}
        taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in kinds}
        for _ in range(STARTS):
            for kind, what in kinds.items():
                taken[kind].append(first_paint(what))
    for kind, runs in taken.items():
        times = [run[0] for run in runs]
        memory = statistics.median(run[1] for run in runs)
        print(
            f"{kind:32} {statistics.median(times):7.1f} ms"
            f"  ({min(times):.1f}–{max(times):.1f})  {memory:.0f} MB"
        )
    ours, empty = (statistics.median(r[0] for r in taken[k]) for k in reversed(kinds))
    print(f"{'ratio (budget 1.4)':32} {ours / empty:7.2f}")


def repeated(name: str, work: Callable[[], object]) -> None:
    """Print the median and the best of many calls, and the first, which loads what is needed."""
    took = []
    for _ in range(REPEATS + 1):
        before = time.perf_counter_ns()
        work()
        took.append((time.perf_counter_ns() - before) / 1e6)
    median, best = statistics.median(took[1:]), min(took[1:])
    print(f"{name:32} {median:7.2f} ms  (best {best:.2f}, first {took[0]:.1f})")


def minutes() -> None:
    """Measure the gates and the PDF of the example meeting, warm."""
    from meetingapp.cli.checking import checked
    from meetingapp.clock import utc_now
    from meetingapp.domain.gates.engine import evaluate
    from meetingapp.services.finalising import finalised
    from meetingapp.services.ports import Stamp
    from meetingapp.wiring.printing import FullPrinter

    (discussion,) = checked(EXAMPLE)
    context = discussion.context
    locked = finalised(context)
    stamp = Stamp(1, utc_now(), locked.content_sha256, None)
    printer = FullPrinter()
    repeated("all gates (budget 2 ms)", lambda: evaluate(context))
    repeated(
        "minutes as PDF (budget 30 ms)", lambda: printer.print(locked, context.template, stamp)
    )


if __name__ == "__main__":
    starts()
    minutes()
