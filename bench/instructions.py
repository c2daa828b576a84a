"""Counts the processor's instructions of the hottest paths: ``python -m bench.instructions``.

A count is the same on a busy machine as on a quiet one, so that little suffices to see that
something became slower. Told as multiples of a fixed piece of plain Python counted in the same run,
because another build of Python counts otherwise.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from bench.alone import environment
from bench.hot import COUNTED_BY, paths

_TOTAL: Final = re.compile(r"^totals: (\d+)$", re.MULTILINE)
_LONGEST_SECONDS: Final = 3600
"""A minute where nothing else is at work; nothing fails because a machine is busy."""


def is_there() -> bool:
    """Tell whether what counts is installed."""
    return shutil.which("valgrind") is not None


def counts() -> Mapping[str, int]:
    """Count each path, in a process of its own.

    Raises:
        ValueError: it was not counted: this Python tells its functions by other names, or what
            counts cannot run it.
    """
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "counted"
        done = subprocess.run(
            [
                str(shutil.which("valgrind")),
                "--tool=callgrind",
                f"--callgrind-out-file={out}",
                f"--toggle-collect={COUNTED_BY}",
                f"--dump-after={COUNTED_BY}",
                sys.executable,
                "-m",
                "bench.hot",
            ],
            env={**environment(), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"},
            cwd=Path(__file__).resolve().parent.parent,
            check=False,
            capture_output=True,
            text=True,
            timeout=_LONGEST_SECONDS,
        )
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
            raise ValueError(f"valgrind could not run our program: {last}")
        dumps = sorted(Path(folder).glob("counted.*"), key=lambda each: int(each.suffix[1:]))
        return named([each.read_text("utf-8") for each in dumps])


def named(dumps: Sequence[str]) -> Mapping[str, int]:
    """Give the count of each path from what was written of each, in their order.

    Raises:
        ValueError: there are not as many as there are paths, or one counted nothing.
    """
    found = [int(total) for dump in dumps for total in _TOTAL.findall(dump)]
    if len(found) != len(paths()) or not all(found):
        raise ValueError("this build of Python does not let its instructions be counted")
    return dict(zip(paths(), found, strict=True))


def multiples(counted: Mapping[str, int]) -> Mapping[str, float]:
    """Give each path as a multiple of the first, which is fixed."""
    fixed, *others = counted
    return {name: counted[name] / counted[fixed] for name in others}


if __name__ == "__main__":
    if not is_there():
        sys.exit("valgrind is not there: nothing was counted (apt-get install valgrind)")
    counted = counts()
    for name, share in multiples(counted).items():
        print(f"{name:10} {counted[name]:14,} instructions, {share:.2f} times the yardstick")
