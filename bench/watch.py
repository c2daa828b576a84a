"""Fails where the program became a quarter slower than was recorded: ``make bench-watch``.

Only what a busy machine does not change is compared: counted instructions, and processor time as a
multiple of another's taken in turns with it, each at its best. What seems slower is measured again
before anybody is told.
"""

import os
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench import instructions
from bench.quick import QUICK

RECORDED: Final = Path(__file__).resolve().parent / "recorded.toml"
WORSE: Final = 1.25
BETTER: Final = 0.85
ROUNDS: Final = 4
_HEAD: Final = """\
# What `make bench-watch` compares with; written by `python -m bench.watch --record`.
# Counted instructions are multiples of a fixed piece of plain Python, processor times of what
# stands beside each in `bench/quick.py`. Whoever records something slower says why in the commit.
"""

Measure = Callable[[], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Compared:
    """One number beside the recorded one."""

    name: str
    now: float
    recorded: float

    @property
    def times(self) -> float:
        """Return how many times the recorded one it is."""
        return self.now / self.recorded

    @property
    def is_worse(self) -> bool:
        """Return whether it is so much worse that it is no chance."""
        return self.times > WORSE

    def told(self) -> str:
        """Say how it stands."""
        word = "as it was"
        if self.is_worse:
            word = "WORSE"
        elif self.times < BETTER:
            word = "better: record it"
        return (
            f"{self.name:34} {self.now:8.2f}  recorded {self.recorded:8.2f}"
            f"  {self.times:5.2f} times  {word}"
        )


def compared(now: Mapping[str, float], recorded: Mapping[str, float]) -> list[Compared]:
    """Put both beside each other.

    Raises:
        ValueError: something is measured that was not recorded.
    """
    if unknown := sorted(now.keys() - recorded.keys()):
        raise ValueError(f"not recorded yet: {', '.join(unknown)}: python -m bench.watch --record")
    return [Compared(name, value, recorded[name]) for name, value in now.items()]


def settled(
    measure: Measure, recorded: Mapping[str, float], rounds: int = ROUNDS
) -> list[Compared]:
    """Measure until nothing is worse, at most so many times, and keep the best of each."""
    best: dict[str, float] = {}
    for _ in range(rounds):
        for name, value in measure().items():
            best[name] = min(value, best.get(name, value))
        if not any(each.is_worse for each in compared(best, recorded)):
            break
    return compared(best, recorded)


def sentence(worse: list[Compared]) -> str:
    """Say what became slower, and what to do."""
    what = "; ".join(
        f"{each.name} takes {each.now:.2f} where {each.recorded:.2f} was recorded, "
        f"{each.times:.2f} times as much"
        for each in worse
    )
    return (
        f"Slower than it was: {what}. At most {WORSE} times passes. Mend it, or record it anew "
        "with `python -m bench.watch --record` and say why in the commit."
    )


def record(measured: Mapping[str, Mapping[str, float]]) -> None:
    """Write what was measured as what later runs are compared with."""
    lines = [_HEAD]
    for group, numbers in measured.items():
        lines += [f"[{group}]", *(f'"{name}" = {value:.3f}' for name, value in numbers.items()), ""]
    RECORDED.write_text("\n".join(lines), encoding="utf-8")


def _groups() -> dict[str, Measure]:
    """Give what is measured; counting only where it can be done."""
    groups: dict[str, Measure] = {"processor": QUICK}
    if instructions.is_there():
        groups["instructions"] = lambda: instructions.multiples(instructions.counts())
    elif os.environ.get("SAMRAAD_REQUIRE_ALL"):
        sys.exit("valgrind is not there: the instructions of the hottest paths are not counted")
    else:
        print("valgrind is not there: the instructions of the hottest paths are not counted")
    return groups


def main() -> None:
    """Compare with what was recorded, or record."""
    groups = _groups()
    if "--record" in sys.argv:
        record({group: measure() for group, measure in groups.items()})
        return
    recorded = tomllib.loads(RECORDED.read_text("utf-8"))
    try:
        found = [
            each
            for group, measure in groups.items()
            for each in settled(measure, recorded.get(group, {}))
        ]
    except ValueError as nothing:
        sys.exit(f"Nothing was compared: {nothing}")
    print(*(each.told() for each in found), sep="\n")
    if worse := [each for each in found if each.is_worse]:
        sys.exit(sentence(worse))


if __name__ == "__main__":
    main()
