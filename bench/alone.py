"""Measures one part in a process of its own: ``python -m bench.alone PART VAULT``.

What one part has read into memory, warmed up or left running must not help or hinder another.
"""

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from bench.row import Row

ROOT: Final = Path(__file__).resolve().parent.parent
_LONGEST_SECONDS: Final = 1800

Measures = Callable[[Path], Iterable[Row]]


class PartFailedError(Exception):
    """A part came to no end; the text is what it said last."""


def environment() -> dict[str, str]:
    """Give what our program is started with: no screen, this very code, and it compiled.

    An installed program lies compiled; where nothing may be written each start would compile it.
    """
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {
        **inherited,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_NO_GLIB": "1",
        "PYTHONPATH": str(ROOT),
    }


def run_alone(*command: str) -> str:
    """Run a module of the bench with arguments, and give what it printed.

    Raises:
        PartFailedError: it ended badly, or not at all.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-m", *command],
            env=environment(),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=_LONGEST_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise PartFailedError(f"not done in {_LONGEST_SECONDS} s") from None
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"ended with {done.returncode}"]
        raise PartFailedError(lines[-1])
    return done.stdout


def measured(part: str, vault: Path) -> list[Row]:
    """Measure a part.

    Raises:
        PartFailedError: it ended badly, or not at all.
    """
    told = run_alone("bench.alone", part, str(vault))
    return [Row.from_json(json.loads(line)) for line in told.splitlines() if line.startswith("{")]


def main() -> None:
    """Measure the part that is named, and write its rows."""
    part, vault = sys.argv[1:]
    measure: Measures = importlib.import_module(f"bench.parts.{part}").measure
    for row in measure(Path(vault)):
        print(json.dumps(row.as_json()), flush=True)
    sys.stdout.flush()
    os._exit(0)  # no backup, no tidying up: what was measured is told


if __name__ == "__main__":
    main()
