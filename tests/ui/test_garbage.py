"""No widget ends on a worker's thread: that can make the window stand still for ever."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from meetingapp.ui.background import Background
from meetingapp.ui.garbage import collect_what_has_grown


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


def test_what_has_grown_is_collected_a_generation_at_a_time() -> None:
    gc.collect()
    kept = [[number] for number in range(gc.get_threshold()[0] + 100)]
    assert gc.get_count()[0] > gc.get_threshold()[0]
    collect_what_has_grown()
    assert gc.get_count()[0] < gc.get_threshold()[0]
    assert len(kept) == gc.get_threshold()[0] + 100
