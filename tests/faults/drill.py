"""Runs a drill: a program of its own, with everything loaded, that forks what is to be broken.

A drill says what it saw as one line of JSON, and fails as any program does.
"""

import gc
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from tests.faults.one_engine import one_engine

ROOT: Final = Path(__file__).parents[2]
OWN_DISKS: Final = ("unshare", "--map-root-user", "--mount")
"""Begins a program that may mount disks which nobody else sees."""
NO_FILE: Final = r"/(?:dev/(?!shm/)|proc/|sys/)"
"""Begins the path of a device, or of what the kernel tells. Memory used as a disk holds files."""


def drill(module: str, *, within: Sequence[str] = (), **given: object) -> dict[str, Any]:
    """Run ``tests.faults.drills.<module>`` and give what it saw."""
    done = subprocess.run(
        [*within, sys.executable, "-m", f"tests.faults.drills.{module}", json.dumps(given)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-6000:]}"
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return seen


def run(main: Callable[..., dict[str, Any]]) -> None:
    """Be a drill: do ``main`` with what was given, and say what it saw."""
    gc.freeze()  # what is loaded stays, here and in every child
    with one_engine():
        seen = main(**json.loads(sys.argv[1]))
    sys.stdout.write(f"\n{json.dumps(seen)}\n")


def may(*command: str) -> bool:
    """Tell whether a tool is there and allowed to work: a container may forbid it."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def needs_own_disks() -> None:
    """Skip where no disk may be mounted."""
    if not may(*OWN_DISKS, "sh", "-c", "mount -t tmpfs none /mnt"):
        pytest.skip("unshare is missing or forbidden here, so no disk can be mounted")


def needs_watching() -> None:
    """Skip where system calls cannot be watched."""
    if not may("strace", "-qq", "-e", "trace=socket", "true"):
        pytest.skip("strace is missing or forbidden here, so system calls cannot be touched")
