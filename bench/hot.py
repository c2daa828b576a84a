"""The hottest paths once each, for ``bench/instructions.py``, which counts what they do.

The counter is told by the name of a function of Python's own that nothing else here calls: the one
behind the operator ``@``. What is done inside it is counted, and written apart for each call.
"""

import gc
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType
from typing import Final

from bench.alone import ROOT
from bench.turns import yardstick
from meetingapp.cli.checking import checked
from meetingapp.domain.gates.engine import evaluate
from meetingapp.services.finalising import finalised
from meetingapp.services.ports import Stamp
from meetingapp.wiring.printing import FullPrinter

EXAMPLE: Final = "innsatsteam"
COUNTED_BY: Final = "PyNumber_MatrixMultiply"
_WARM: Final = 2
_WHEN: Final = datetime(2026, 12, 3, 14, 30, tzinfo=UTC)


def paths() -> Mapping[str, Callable[[], object]]:
    """Give what is counted, in its order; the first is what the others are multiples of."""
    [told] = checked(ROOT / "docs" / "examples" / f"{EXAMPLE}.json")
    locked = finalised(told.context)
    stamp = Stamp(1, _WHEN, locked.content_sha256, None)
    printer = FullPrinter()
    return MappingProxyType(
        {
            "yardstick": yardstick,
            "gates": partial(evaluate, told.context),
            "minutes": lambda: printer.print(locked, told.context.template, stamp),
        }
    )


class Counted:
    """Does something while it is counted: ``Counted(work) @ None``."""

    def __init__(self, work: Callable[[], object]) -> None:
        self._work = work

    def __matmul__(self, _: None) -> None:
        """Do it."""
        self._work()


def main() -> None:
    """Do each, warm, with no garbage collected in between."""
    gc.disable()
    for work in paths().values():
        for _ in range(_WARM):
            work()
        gc.collect()
        Counted(work) @ None


if __name__ == "__main__":
    main()
