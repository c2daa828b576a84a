"""A screen with much in it is made a part at a time, and the window answers meanwhile."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from meetingapp.ui.background import Background
from meetingapp.ui.gently import SLICE_SECONDS, Gently, at_once, taking_down
from meetingapp.ui.viewmodels.room.panel import Line, LineKind
from meetingapp.ui.widgets.room.requirement_list import RequirementList

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def steps(done: list[int], count: int) -> Iterator[None]:
    for number in range(count):
        done.append(number)
        yield


def test_at_once_everything_is_done_now(qtbot: QtBot) -> None:
    owner, done = QWidget(), list[int]()
    qtbot.addWidget(owner)
    at_once(owner, steps(done, 3))
    assert done == [0, 1, 2]


def test_gently_the_window_comes_in_between(qtbot: QtBot) -> None:
    owner, seen = QWidget(), list[str]()
    qtbot.addWidget(owner)

    def slow() -> Iterator[None]:
        for number in range(3):
            QTimer.singleShot(0, lambda: seen.append("a person"))
            until = time.perf_counter() + SLICE_SECONDS
            while time.perf_counter() < until:
                pass
            seen.append(f"part {number}")
            yield

    work = Gently(owner, slow())
    qtbot.waitUntil(lambda: work.is_done)
    assert seen.index("a person") < seen.index("part 2")


def test_what_belongs_to_a_screen_that_is_gone_is_left_undone(qtbot: QtBot) -> None:
    owner, done = QWidget(), list[int]()
    background = Background()
    background.gently(owner, steps(done, 10_000_000))
    qtbot.waitUntil(lambda: bool(done))
    assert background.making
    owner.deleteLater()
    qtbot.waitUntil(lambda: not background.making)
    begun = len(done)
    QTest.qWait(20)
    assert len(done) == begun < 10_000_000
    background.drain()


def test_settling_waits_for_every_part(qtbot: QtBot) -> None:
    owner, done, background = QWidget(), list[int](), Background()
    qtbot.addWidget(owner)
    background.gently(owner, steps(done, 5))
    before = background.busy
    background.settle()
    assert done == [0, 1, 2, 3, 4]
    assert (before, background.busy) == (True, False)
    background.drain()


def test_a_part_that_fails_is_told_and_holds_nobody_up(qtbot: QtBot) -> None:
    def fails() -> Iterator[None]:
        yield
        raise ValueError

    owner = QWidget()
    qtbot.addWidget(owner)
    with qtbot.captureExceptions() as told:
        work = Gently(owner, fails())
        qtbot.waitUntil(lambda: work.is_done)
    assert [kind for kind, *_ in told] == [ValueError]


def test_one_of_all_has_each_turn_of_the_loop(qtbot: QtBot) -> None:
    owner, seen = QWidget(), list[str]()
    qtbot.addWidget(owner)

    def slow(name: str) -> Iterator[None]:
        for _ in range(3):
            until = time.perf_counter() + SLICE_SECONDS
            while time.perf_counter() < until:
                pass
            seen.append(name)
            yield

    works = [Gently(owner, slow("one")), Gently(owner, slow("other"))]
    while not all(each.is_done for each in works):
        before = len(seen)
        QCoreApplication.processEvents()
        assert len(seen) <= before + 1
    assert seen == ["one", "other"] * 3


@pytest.mark.usefixtures("qtbot")
def test_what_was_ticked_may_be_due_to_go_while_its_list_is_taken_down() -> None:
    listed = RequirementList(tick_ms=1)
    lines = tuple(Line(f"must {n}", LineKind.MUST) for n in range(20))
    listed.show_lines(lines, frozenset(line.key for line in lines))
    listed.show_lines(lines[1:], frozenset(line.key for line in lines[1:]))
    going = taking_down(listed)
    for _ in range(3):
        next(going)
    assert isValid(listed), "it is to be half gone by now"
    QTest.qWait(20)
    at_once(listed, going)
    assert not isValid(listed)
