"""Measures the built folder: what it takes on disk, and how soon its window is painted.

The program is started by turns from the folder and from its sources, so that both meet the same
machine. Offscreen, with an empty home.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

_ROUNDS: Final = 9
_MIB: Final = 1024 * 1024


def main(built: Path) -> None:
    """Print the figures."""
    files = [file for file in built.rglob("*") if file.is_file() and not file.is_symlink()]
    print(f"{sum(f.stat().st_size for f in files) / _MIB:.0f} MB in {len(files)} files")
    folder = str(built / "samraad")
    ways = {"built": [folder], "source": [sys.executable, "-m", "meetingapp"]}
    seen: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
    home = built.parent / "empty-home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    for _ in range(_ROUNDS):
        for way, command in ways.items():
            seen[way].append(_start(command, str(home)))
    shutil.rmtree(home)
    for way, times in seen.items():
        painted, read = (statistics.median(each) for each in zip(*times, strict=True))
        spread = max(t[0] for t in times) - min(t[0] for t in times)
        print(
            f"{way}: painted after {painted:.0f} ms (spread {spread:.0f}), all read after "
            f"{read:.0f} ms; medians of {_ROUNDS}"
        )


def _start(command: list[str], home: str) -> tuple[float, float]:
    """Start the program once; tell after how many milliseconds it was painted, and all was read."""
    surroundings = {**os.environ, "HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    began = time.monotonic_ns()
    done = subprocess.run(
        [*command, "--vault", home, "--once"],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    told = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    return (int(told["painted"]) - began) / 1e6, (int(told["read"]) - began) / 1e6


if __name__ == "__main__":
    main(Path(sys.argv[1]))
