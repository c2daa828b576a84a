"""From the known key to I dag with its data, beside the start of an empty window."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.alone import run_alone
from bench.parts.starting import EMPTY, first_paint
from bench.row import Budget, Of, Row
from bench.spread import Spread

OPENINGS: Final = 9


def measure(vault: Path) -> Iterator[Row]:
    """Open the vault again and again, each time in a process of its own."""
    empty, wall, processor = [], [], []
    for _ in range(OPENINGS):
        empty.append(first_paint(EMPTY))
        took, worked = map(float, run_alone("bench.opening", str(vault)).split())
        wall.append(took)
        processor.append(worked)
    yield Row(
        key="today",
        what="key known → I dag with its data",
        ours=Spread.of(wall),
        beside=Spread.of(each.wall for each in empty),
        reference="start of an empty window",
        processor=min(processor) / min(each.processor for each in empty),
        budget=Budget(300, Of.MEDIAN),
        note=f"{min(processor):.0f} ms of the processor at best",
    )
