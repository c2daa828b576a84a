"""The evaluation brief of a case with twenty measures, from a real vault to its PDF read back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from bench.brief import brief
from bench.row import Budget, Of, Row
from bench.turns import in_turns, yardstick

TIMES: Final = 12


def measure(_: Path) -> Iterator[Row]:
    """Measure each of its steps in turns with a fixed piece of plain Python work."""
    rows: list[Row] = []

    def row(what: str, work: Callable[[], object]) -> None:
        took, fixed = in_turns(TIMES, work, yardstick)
        rows.append(
            Row(
                key=f"brief {what}",
                what=what,
                ours=took.wall,
                beside=fixed.wall,
                reference="a fixed piece of plain Python",
                processor=took.beside(fixed),
                budget=Budget(300, Of.MEDIAN) if "PDF" in what else None,
                note=f"{took.processor.least:.0f} ms of the processor at best",
            )
        )

    brief(row)
    yield from rows
