"""Processor times for ``bench/watch.py``, each a multiple of what was done in turns with it."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from bench.alone import measured, run_alone
from bench.parts.starting import EMPTY, Start, first_paint
from meetingapp.wiring.demo import make_demo

STARTS: Final = 9
OPENINGS: Final = 6


def measure() -> Mapping[str, float]:
    """Start, open and save in a small vault."""
    with tempfile.TemporaryDirectory() as folder:
        vault = make_demo(Path(folder) / "demo").folder
        return dict(_measured(vault))


def _measured(vault: Path) -> Iterator[tuple[str, float]]:
    empty, ours, opened = list[Start](), list[Start](), list[float]()
    for turn in range(STARTS):
        empty.append(first_paint(EMPTY))
        ours.append(first_paint(str(vault)))
        if turn < OPENINGS:
            opened.append(float(run_alone("bench.opening", str(vault)).split()[1]))
    fixed = min(each.processor for each in empty)
    yield "first window, of an empty one", min(each.processor for each in ours) / fixed
    yield "I dag, of an empty window", min(opened) / fixed
    [saved] = measured("saving", vault)
    if saved.processor is not None:
        yield "autosave, of a raw commit", saved.processor


QUICK: Final = measure
