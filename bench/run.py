"""Measures everything: ``make bench``, or ``python -m bench.run [quick|usual|whole] [PART …]``.

``usual`` makes vaults of 10,000 cases and of a tenth under ``build/`` where they are missing;
``whole`` one of four times as many too, and shows the growth; ``quick`` has the tenth alone, and
writes under ``build/bench`` to be tried out. With names of parts only those are measured, and
written there too.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from bench.alone import ROOT, PartFailedError, measured, run_alone
from bench.machine import load
from bench.report import Part, cells, write

USUAL: Final = 10_000
SIZES: Final = MappingProxyType(
    {"quick": (1_000,), "usual": (1_000, USUAL), "whole": (1_000, USUAL, 40_000)}
)
PARTS: Final = (
    "starting", "today", "working", "saving", "asking", "gates", "printing", "lists", "brief",
    "years",
)  # fmt: skip
GROWING: Final = ("today", "asking")
"""What is measured in every vault."""


def main(arguments: Sequence[str]) -> int:
    """Make the vaults, measure, write; return 1 where a part came to no end."""
    parser = ArgumentParser(prog="bench.run")
    parser.add_argument("form", nargs="?", choices=SIZES, default="usual")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[])
    asked = parser.parse_args(arguments)
    sizes, chosen = SIZES[asked.form], tuple(asked.parts) or PARTS
    cases = USUAL if USUAL in sizes else max(sizes)
    vaults = {size: _vault(size) for size in sizes}
    parts = list(_measured(vaults, cases, chosen))
    is_all = cases == USUAL and chosen == PARTS
    folder = ROOT / "bench" if is_all else ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    write(parts, cases, folder)
    print(f"written: {(folder / 'RESULTS.md').relative_to(ROOT)}")
    return 1 if any(part.failed for part in parts) else 0


def _vault(cases: int) -> Path:
    """Make a vault where it is missing; that of 10,000 cases takes some ten minutes."""
    folder = ROOT / "build" / f"large-vault-{cases}"
    run_alone("bench.large_vault", str(folder), str(cases))
    return folder


def _measured(vaults: dict[int, Path], cases: int, chosen: Sequence[str]) -> Iterator[Part]:
    for size, vault in sorted(vaults.items(), key=lambda each: each[0] != cases):
        for name in chosen:
            if size == cases or name in GROWING:
                yield _part(name, size, vault)


def _part(name: str, cases: int, vault: Path) -> Part:
    print(f"{name}, {cases:,} cases …", flush=True)
    before = load()
    try:
        rows, failed = tuple(measured(name, vault)), ""
    except PartFailedError as failure:
        rows, failed = (), str(failure)
        print(f"  not measured: {failed}", flush=True)
    for row in rows:
        what, budget, _, beside, ours, _, p99, ratio, _, verdict = cells(row)
        print(f"  {what}: {ours} (p99 {p99}) beside {beside}, {ratio} times; {budget} {verdict}")
    return Part(name, cases, rows, (before, load()), failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
