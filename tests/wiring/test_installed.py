"""Whether the program on the disk is the one that runs: judged by content, never by its date."""

import os
from pathlib import Path

import pytest

from meetingapp.wiring.installed import Installed, Seen, Standing, standing

ONE = Seen((1, 2, 3), b"one")
TOUCHED = Seen((9, 9, 3), b"one")
OTHER = Seen((1, 2, 3), b"two")


@pytest.mark.parametrize(
    ("begun", "now", "found"),
    [
        (ONE, ONE, Standing.SAME),
        (ONE, TOUCHED, Standing.SAME),
        (ONE, OTHER, Standing.REPLACED),
        (ONE, None, Standing.GONE),
        (None, ONE, Standing.SAME),
        (None, None, Standing.SAME),
    ],
)
def test_how_the_file_stands(begun: Seen | None, now: Seen | None, found: Standing) -> None:
    assert standing(begun, now) is found


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "samraad"
    file.write_bytes(b"version 1")
    return file


def test_nothing_is_told_while_the_file_stays_or_is_put_back_as_it_was(program: Path) -> None:
    installed = Installed(program)
    assert not installed.is_replaced()
    os.utime(program, (0, 0))
    assert not installed.is_replaced()
    program.unlink()
    assert not installed.is_replaced()  # in the middle of an update, or taken away
    program.write_bytes(b"version 1")
    assert not installed.is_replaced()


def test_another_version_is_told_of_however_it_came_there(program: Path) -> None:
    installed = Installed(program)
    assert not installed.is_replaced()
    beside = program.with_name("new")
    beside.write_bytes(b"version 2")
    os.utime(beside, ns=(program.stat().st_atime_ns, program.stat().st_mtime_ns))
    beside.rename(program)  # as a package manager does it; same size, same date
    assert installed.is_replaced()


def test_a_program_whose_file_cannot_be_read_is_never_told_updated(program: Path) -> None:
    installed = Installed(program.with_name("nowhere"))
    assert not installed.is_replaced()
    assert not installed.is_replaced()
