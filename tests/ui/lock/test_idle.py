"""Nobody there for a while: the window locks, whatever has the keyboard, whichever clock jumps."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from meetingapp.ui.lock.idle import LOOK_MS, IdleWatch
from tests.ui.conftest import NOW

LIMIT = 5


@dataclass
class Clocks:
    """Two clocks that stand still until they are moved."""

    wall: datetime = NOW
    seconds: float = 1000.0
    limit: int = LIMIT
    told: list[int] = field(default_factory=list)

    def go(self, **by: float) -> None:
        self.wall += timedelta(**by)
        self.seconds += timedelta(**by).total_seconds()


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def watch(clocks: Clocks, qtbot: QtBot) -> IdleWatch:
    made = IdleWatch(lambda: clocks.limit, lambda: clocks.wall, lambda: clocks.seconds)
    made.idle.connect(clocks.told.append)
    made.start()
    qtbot.addWidget(QLineEdit(), before_close_func=lambda _w: made.stop())
    return made


def test_one_second_early_nothing_happens_and_on_time_it_locks(
    watch: IdleWatch, clocks: Clocks
) -> None:
    clocks.go(minutes=LIMIT, seconds=-1)
    watch.look()
    assert clocks.told == []
    clocks.go(seconds=1)
    watch.look()
    assert clocks.told == [LIMIT]


@pytest.mark.usefixtures("watch")
def test_it_looks_often_enough_to_lock_within_a_second(clocks: Clocks, qtbot: QtBot) -> None:
    assert LOOK_MS < 1000
    clocks.go(minutes=LIMIT)
    qtbot.waitUntil(lambda: bool(clocks.told), timeout=1000)


@pytest.mark.parametrize("use", ["key", "click", "move", "wheel"])
def test_a_key_a_click_a_move_and_the_wheel_are_use(
    watch: IdleWatch, clocks: Clocks, qtbot: QtBot, use: str
) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    clocks.go(minutes=LIMIT, seconds=-1)
    if use == "key":
        qtbot.keyClick(line, Qt.Key.Key_A)
    elif use == "click":
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    elif use == "move":
        QTest.mouseMove(line, QPoint(3, 3))
        QTest.mouseMove(line, QPoint(9, 9))
    else:
        nothing = QPoint(0, 0)
        wheel = QWheelEvent(
            QPointF(2, 2), QPointF(2, 2), nothing, QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(line, wheel)
    clocks.go(minutes=LIMIT, seconds=-1)
    watch.look()
    assert clocks.told == []


def test_a_key_in_a_dialog_is_use_too(watch: IdleWatch, clocks: Clocks, qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    line = QLineEdit(dialog)
    dialog.open()
    clocks.go(minutes=4)
    qtbot.keyClick(line, Qt.Key.Key_A)
    clocks.go(minutes=4)
    watch.look()
    assert clocks.told == []


def test_what_the_program_does_itself_is_no_use(
    watch: IdleWatch, clocks: Clocks, qtbot: QtBot
) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    clocks.go(minutes=LIMIT)
    line.setText("søketekst")
    line.repaint()
    QApplication.sendEvent(line, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    watch.look()
    assert clocks.told == [LIMIT]


def test_a_night_asleep_counts_though_the_steady_clock_stood_still(
    watch: IdleWatch, clocks: Clocks
) -> None:
    clocks.wall += timedelta(hours=9)
    watch.look()
    assert clocks.told == [LIMIT]


def test_a_clock_set_back_does_not_keep_it_awake(watch: IdleWatch, clocks: Clocks) -> None:
    clocks.wall -= timedelta(days=400)
    clocks.seconds += LIMIT * 60
    watch.look()
    assert clocks.told == [LIMIT]


@pytest.mark.usefixtures("watch")
def test_the_key_that_comes_too_late_is_not_typed(clocks: Clocks, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    clocks.go(hours=2)
    qtbot.keyClick(line, Qt.Key.Key_A)
    assert line.text() == ""
    qtbot.waitUntil(lambda: bool(clocks.told))


def test_a_limit_changed_meanwhile_counts_at_once(watch: IdleWatch, clocks: Clocks) -> None:
    clocks.limit = 60
    clocks.go(minutes=59)
    watch.look()
    assert clocks.told == []
    clocks.limit = 15
    watch.look()
    assert clocks.told == [15]
