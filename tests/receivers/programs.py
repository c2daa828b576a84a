"""Programs of other makers, which a person opens our files in."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

PATIENCE = 180


def program(name: str, beside: str = "") -> str:
    """Give where a program is; skip where it is missing, unless nothing may be skipped.

    ``beside`` is a part it needs that may be missing where the program is.
    """
    found = shutil.which(name)
    if found is not None and not (Path(found).resolve().parent / beside).exists():
        found = None
    if found is None and os.environ.get("SAMRAAD_REQUIRE_ALL") != "1":
        pytest.skip(f"not installed here: {name}")
    assert found is not None, f"{name} is missing"
    return found


def run(command: Sequence[str | Path], more: Mapping[str, str]) -> str:
    """Run a program to its end, with these beside what every program is told."""
    done = subprocess.run(
        [str(part) for part in command],
        env={**os.environ, **more},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()
