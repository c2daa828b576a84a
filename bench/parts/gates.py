"""All gates on each complete discussion that is shipped."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from bench.alone import ROOT
from bench.row import Budget, Of, Row
from bench.turns import in_turns, yardstick
from meetingapp.cli.checking import checked
from meetingapp.domain.gates.engine import evaluate

TIMES: Final = 200
EXAMPLES: Final = ("ressursteam", "innsatsteam", "ansvarsgruppe")


def measure(_: Path) -> Iterator[Row]:
    """Evaluate them in turns with a fixed piece of plain Python work."""
    for name in EXAMPLES:
        [each] = checked(ROOT / "docs" / "examples" / f"{name}.json")
        took, fixed = in_turns(TIMES, partial(evaluate, each.context), yardstick)
        yield Row(
            key=f"gates {name}",
            what=f"all gates of a full discussion: {name}",
            ours=took.wall,
            beside=fixed.wall,
            reference="a fixed piece of plain Python",
            processor=took.beside(fixed),
            budget=Budget(2, Of.MEDIAN),
        )
