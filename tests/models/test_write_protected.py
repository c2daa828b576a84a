"""A vault on a write-protected disk is named as such, and not changed."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

Fingerprints: TypeAlias = Callable[[], dict[str, str]]


@pytest.fixture
def protected(closed: Path) -> Iterator[Path]:
    """The folder, write-protected; for root, who may write anywhere, by giving up being root."""
    for parent in (closed, *closed.parents):
        if parent != Path(parent.anchor) and parent.owner() == closed.owner():
            parent.chmod(parent.stat().st_mode | 0o055)
    for path in closed.iterdir():
        path.chmod(0o444)
    closed.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    yield closed
    if is_root:
        os.seteuid(0)
    closed.chmod(0o700)


def _as_owner(act: Callable[[], object]) -> None:
    """Do it as who owns the folder, should that be root."""
    given_up = os.geteuid()
    if os.getuid() == 0:
        os.seteuid(0)
    act()
    os.seteuid(given_up)


@pytest.mark.parametrize("folder_mode", [0o555, 0o777], ids=["folder and file", "only the file"])
def test_a_write_protected_folder_or_file_is_named_as_such(
    folder_mode: int, protected: Path, refusal: Callable[[], str], fingerprints: Fingerprints
) -> None:
    _as_owner(lambda: protected.chmod(folder_mode))
    before = fingerprints()
    assert refusal() == "store.read_only"
    assert fingerprints() == before
