"""No widget ends on a worker's thread: that can make the window stand still for ever."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from meetingapp.ui.background import Background
from meetingapp.ui.garbage import AT_LONGEST, IN_A_PAUSE, Garbage


class InACircle(QObject):
    """Refers to itself, so that only the collector finds it."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def many_new_things() -> int:
    return len([[number] for number in range(100_000)])


def test_a_worker_that_makes_many_things_ends_nothing_of_the_screens(qtbot: QtBot) -> None:
    ended_on: list[str] = []

    def note() -> None:
        ended_on.append(threading.current_thread().name)

    for _ in range(50):
        weakref.finalize(InACircle(), note)
    background = Background()
    answers: list[int] = []
    background.heavy(many_new_things, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    background.drain()
    assert set(ended_on) <= {"MainThread"}  # its own clock may have come first

    kept: list[list[int]] = []

    def all_ended() -> bool:
        kept.extend([number] for number in range(gc.get_threshold()[0]))  # grown, so it is time
        return len(ended_on) == 50

    qtbot.waitUntil(all_ended, timeout=5000)
    assert set(ended_on) == {"MainThread"}


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:  # noqa: ARG001 - a timer needs the application
    """One that looks only when it is told to, in a program that has nothing left to collect."""
    found = Garbage(None)
    gc.collect()
    yield found
    found.deleteLater()


def collections(generation: int) -> int:
    return int(gc.get_stats()[generation]["collections"])


def work_goes_on(garbage: Garbage, looks: int) -> None:
    kept: list[list[int]] = []
    for _ in range(looks):
        kept.extend([number] for number in range(gc.get_threshold()[0] + 100))
        garbage.look()
    assert len(kept) > looks * gc.get_threshold()[0]


def test_what_was_made_last_is_looked_through_while_more_is_made(garbage: Garbage) -> None:
    before = collections(0)
    work_goes_on(garbage, looks=5)
    assert collections(0) == before + 5
    assert gc.get_count()[0] < gc.get_threshold()[0]


def test_what_is_older_waits_for_a_pause(garbage: Garbage) -> None:
    before = collections(1)
    work_goes_on(garbage, looks=gc.get_threshold()[1] + 5)
    for _ in range(IN_A_PAUSE - 1):
        garbage.look()
    assert collections(1) == before
    garbage.look()
    assert collections(1) == before + 1


def test_what_is_older_does_not_wait_for_ever(garbage: Garbage) -> None:
    before = collections(1)
    work_goes_on(garbage, looks=AT_LONGEST)
    assert collections(1) == before + 1


def test_what_is_oldest_goes_before_what_is_old(garbage: Garbage) -> None:
    before = collections(2)
    for _ in range(gc.get_threshold()[2] + 1):
        work_goes_on(garbage, looks=gc.get_threshold()[1] + 1)
        for _ in range(IN_A_PAUSE):
            garbage.look()
    assert collections(2) == before
    work_goes_on(garbage, looks=1)
    for _ in range(IN_A_PAUSE):
        garbage.look()
    assert collections(2) == before + 1
