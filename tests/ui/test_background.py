import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from meetingapp.errors import AppError
from meetingapp.ui.background import Background


class Screen(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []

    def hear(self, number: int) -> None:
        self.heard.append(number)

    def hear_about(self, asked: str, number: int) -> None:
        self.heard.append(number)


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    del qapp
    made = Background()
    yield made
    made.drain()


def test_the_work_is_done_elsewhere_and_the_answer_comes_here(
    qtbot: QtBot, background: Background
) -> None:
    here: list[tuple[str, bool]] = []
    background.store(
        lambda: threading.current_thread().name,
        lambda name: here.append((name, QThread.currentThread().isMainThread())),
    )
    qtbot.waitUntil(lambda: bool(here))
    assert here[0][0].startswith("store")
    assert here[0][1]


def test_what_is_stored_keeps_its_order(qtbot: QtBot, background: Background) -> None:
    stored: list[int] = []
    for number in range(50):
        background.store(partial(stored.append, number), lambda _done: None)
    qtbot.waitUntil(lambda: not background.busy)
    assert stored == list(range(50))


def test_heavy_work_does_not_hold_the_store_back(qtbot: QtBot, background: Background) -> None:
    go = threading.Event()
    done: list[str] = []
    background.heavy(lambda: go.wait(10), lambda _set: done.append("heavy"))
    background.store(lambda: None, lambda _none: done.append("store"))
    qtbot.waitUntil(lambda: bool(done))
    go.set()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["store", "heavy"]


def refuse() -> int:
    raise AppError("store.disk_full")


def hold_up() -> None:
    raise AppError("store.busy")


def test_an_error_goes_to_who_asked(qtbot: QtBot, background: Background) -> None:
    heard: list[AppError] = []
    background.store(refuse, lambda _number: None, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].code == "store.disk_full"


def test_work_waits_for_another_program_and_says_so(qtbot: QtBot, background: Background) -> None:
    tries: list[int] = []
    heard: list[int] = []
    said: list[bool] = []
    background.waiting.connect(said.append)

    def busy_twice() -> int:
        tries.append(1)
        if len(tries) < 3:
            raise AppError("store.busy")
        return len(tries)

    background.store(busy_twice, heard.append)
    qtbot.waitUntil(lambda: heard == [3])
    assert said == [True, False]


def test_work_does_not_wait_for_ever(qtbot: QtBot) -> None:
    background, heard = Background(patience=0.3), list[AppError]()
    background.store(hold_up, lambda _none: None, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    background.drain()
    assert [error.code for error in heard] == ["store.busy"]


def test_nothing_waits_once_the_program_ends() -> None:
    background, heard = Background(), list[AppError]()
    background.store(hold_up, lambda _none: None, heard.append)
    background.drain()
    assert [error.code for error in heard] == ["store.busy"]


def test_want_of_memory_is_told_and_is_no_bug(qtbot: QtBot, background: Background) -> None:
    def too_much() -> None:
        raise MemoryError

    heard: list[AppError] = []
    background.store(too_much, lambda _none: None, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].code == "store.no_memory"


def test_who_asked_hears_of_a_bug_too(qtbot: QtBot, background: Background) -> None:
    heard: list[AppError] = []
    with qtbot.captureExceptions() as caught:
        background.store(lambda: 1 // 0, lambda _number: None, heard.append)
        qtbot.waitUntil(lambda: not background.busy)
    assert [kind for kind, _bug, _trace in caught] == [ZeroDivisionError]
    assert heard[0].code == "store.not_done"


def test_an_error_nobody_asked_for_is_not_lost(qtbot: QtBot, background: Background) -> None:
    with qtbot.waitSignal(background.trouble) as heard:
        background.store(refuse, lambda _number: None)
    assert heard.args is not None
    assert heard.args[0].code == "store.disk_full"


def test_a_bug_in_a_job_reaches_the_hook_of_the_application(
    qtbot: QtBot, background: Background
) -> None:
    with qtbot.captureExceptions() as caught:
        background.store(lambda: 1 // 0, lambda _number: None)
        qtbot.waitUntil(lambda: not background.busy)
    assert [kind for kind, _bug, _trace in caught] == [ZeroDivisionError]


def test_a_screen_that_was_left_hears_nothing(qtbot: QtBot, background: Background) -> None:
    left, stayed = Screen(), Screen()
    background.store(lambda: 1, left.hear)
    background.store(lambda: 2, stayed.hear)
    delete(left)
    qtbot.waitUntil(lambda: not background.busy)
    assert stayed.heard == [2]
    assert left.heard == []


def test_a_screen_that_was_left_hears_nothing_of_what_it_named_when_it_asked(
    qtbot: QtBot, background: Background
) -> None:
    left, stayed = Screen(), Screen()
    background.store(lambda: 1, partial(left.hear_about, "one"))
    background.store(lambda: 2, partial(stayed.hear_about, "two"))
    delete(left)
    qtbot.waitUntil(lambda: not background.busy)
    assert stayed.heard == [2]
    assert left.heard == []


def test_an_error_for_a_screen_that_was_left_is_still_said(
    qtbot: QtBot, background: Background
) -> None:
    left = Screen()
    with qtbot.waitSignal(background.trouble):
        background.store(refuse, left.hear, lambda _error: None)
        delete(left)


def test_draining_delivers_what_is_queued(qapp: QApplication) -> None:
    del qapp
    background, heard = Background(), list[int]()
    for number in range(5):
        background.store(partial(int, number), heard.append)
    background.drain()
    assert heard == [0, 1, 2, 3, 4]


def test_who_asks_once_more_after_the_end_keeps_nobody_waiting(qapp: QApplication) -> None:
    del qapp
    background, heard = Background(), list[int]()
    background.drain()
    background.store(lambda: 1, heard.append)
    background.heavy(lambda: 2, heard.append)
    assert not background.busy
    assert heard == []


def test_heavy_work_that_was_not_waited_for_is_no_trouble_afterwards(qtbot: QtBot) -> None:
    background, go, heard = Background(), threading.Event(), list[int]()
    begun = threading.Event()

    def long_work() -> int:
        begun.set()
        assert go.wait(10)
        return 1

    background.heavy(long_work, heard.append)
    background.heavy(lambda: 2, heard.append)
    assert begun.wait(10)
    background.drain(heavy=False)
    assert not background.busy
    background.settle()  # returns at once
    go.set()
    qtbot.waitUntil(lambda: heard == [1])
