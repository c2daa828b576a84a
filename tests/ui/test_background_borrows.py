"""What a job and its answer hold belongs to the screens' thread, and ends there."""

import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.errors import AppError
from meetingapp.ui.background import Background


class OfAScreen(QObject):
    """Lives as long as somebody refers to it: it has no parent."""

    def __init__(self, begin: threading.Event) -> None:
        super().__init__()
        self._begin = begin

    def give(self) -> int:
        assert self._begin.wait(10)
        return 1

    def refuse(self) -> int:
        assert self._begin.wait(10)
        raise AppError("store.disk_full")

    def hear(self, _number: int) -> None:
        return

    def hear_error(self, _error: AppError) -> None:
        return


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    del qapp
    made = Background()
    yield made
    made.drain()


def asks_for_itself(background: Background, owner: OfAScreen, begin: threading.Event) -> None:
    background.store(lambda: begin.wait(10), owner.hear)


def gives_the_job(background: Background, owner: OfAScreen, _: threading.Event) -> None:
    background.store(owner.give, lambda _number: None)


def hears_errors(background: Background, owner: OfAScreen, _: threading.Event) -> None:
    background.heavy(owner.refuse, lambda _number: None, owner.hear_error)


def stands_in_closures(background: Background, owner: OfAScreen, _: threading.Event) -> None:
    background.heavy(lambda: owner.give() + 1, lambda number: owner.hear(number + 1))


@pytest.mark.parametrize("asks", [asks_for_itself, gives_the_job, hears_errors, stands_in_closures])
def test_who_is_let_go_when_answered_does_not_end_on_the_worker(
    qtbot: QtBot,
    background: Background,
    asks: Callable[[Background, OfAScreen, threading.Event], None],
) -> None:
    begin, go = threading.Event(), threading.Event()
    ended_on: list[str] = []

    def hold_the_worker_back(_told: object) -> None:
        assert go.wait(10)

    def note() -> None:
        ended_on.append(threading.current_thread().name)

    # connected after the one that brings the answer: that is under way when the worker waits here
    background._ready.connect(hold_the_worker_back, Qt.ConnectionType.DirectConnection)
    owner = OfAScreen(begin)
    weakref.finalize(owner, note)
    asks(background, owner, begin)
    del owner
    begin.set()
    qtbot.waitUntil(lambda: not background.busy)
    go.set()
    background.drain()
    assert ended_on == ["MainThread"]
