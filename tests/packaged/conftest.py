"""The program as it is given to people: tried only where it was built (``make build-check``)."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tools.packaging import bare_root

BUILT: Final = os.environ.get("SAMRAAD_BUILT")
PACKAGE: Final = os.environ.get("SAMRAAD_DEB")
DRAWS: Final = ("libc6", "libgl1", "libegl1")
"""What the program takes from the system to draw into memory; a window on X11 needs no more."""

collect_ignore = [
    *([] if BUILT else ["test_bare_machine.py", "test_contents.py", "test_hijack.py"]),
    *([] if PACKAGE else ["test_package.py"]),
]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def built() -> Path:
    """Give the folder that was built."""
    assert BUILT is not None
    return Path(BUILT).resolve()


@pytest.fixture(scope="session")
def package() -> Path:
    """Give the Debian package that was made."""
    assert PACKAGE is not None
    return Path(PACKAGE).resolve()


@pytest.fixture(scope="session")
def roots(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Make bare machines."""

    def make(*packages: str) -> Path:
        root = tmp_path_factory.mktemp("root")
        has = bare_root.make(root, packages)
        told = root.parent / f"{root.name}.txt"
        told.write_text("".join(f"{name} {version}\n" for name, version in has.items()), "utf-8")
        return root

    return make
