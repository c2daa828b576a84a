"""A screen with much in it is made a part at a time, and what is typed meanwhile waits."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.ui.background import Background
from meetingapp.ui.gently import SLICE_SECONDS, Gently, at_once
from meetingapp.ui.held_keys import HeldKeys

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


class Desk(QWidget):
    """A window with the screen that is left, and the one that is being made."""

    def __init__(self) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        self.left, self.made = QLineEdit(), QWidget()
        lines.addWidget(self.left)
        lines.addWidget(self.made)
        self.field = QLineEdit(self.made)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    shown = Desk()
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.left.setFocus()
    return shown


def test_what_is_typed_meanwhile_lands_in_the_new_field_and_not_in_the_old(desk: Desk) -> None:
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.left, "Jonas sier")
    assert desk.left.text() == ""
    desk.field.setFocus()
    held.release()
    assert (desk.left.text(), desk.field.text()) == ("", "Jonas sier")
    QTest.keyClicks(desk.field, " mer")
    assert desk.field.text() == "Jonas sier mer"


def test_where_no_field_came_nothing_typed_lands_anywhere(desk: Desk) -> None:
    held = HeldKeys(desk.made)
    QTest.keyClicks(desk.left, "abc")
    held.release()
    assert (desk.left.text(), desk.field.text()) == ("", "")
    QTest.keyClicks(desk.left, "abc")
    assert desk.left.text() == "abc"


def test_keys_that_lead_elsewhere_never_wait(desk: Desk) -> None:
    desk.left.setText("kopieres")
    held = HeldKeys(desk.made)
    QTest.keyClick(desk.left, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.left.selectedText() == "kopieres"
    held.release()
