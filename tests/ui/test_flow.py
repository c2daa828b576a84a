"""A line that is full goes on in the next, also after what stands in it has changed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import delete, getAllValidWrappers
from typing_extensions import override

from meetingapp.ui.widgets.flow import FlowLayout

NARROW = 200


class Line(QWidget):
    """Three buttons after each other."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self)
        self.buttons = [QPushButton(text) for text in ("Ja", "Nei", "Vet ikke")]
        for button in self.buttons:
            self.flow.addWidget(button)
        self.resize(NARROW, 100)

    @property
    def height_needed(self) -> int:
        """How tall it must be to show all that stands in it."""
        return self.flow.heightForWidth(NARROW)


@pytest.fixture
def line(qtbot: QtBot) -> Line:
    line = Line()
    qtbot.addWidget(line)
    line.show()
    for button in line.buttons:
        button.setFixedWidth(60)
    return line


def widen_one(line: Line) -> None:
    line.buttons[0].setFixedWidth(150)


def say_more(line: Line) -> None:
    line.buttons[0].setMaximumWidth(500)
    line.buttons[0].setMinimumWidth(0)
    line.buttons[0].setText("Ja, men først når vi har snakket sammen")


def add_one(line: Line) -> None:
    line.flow.addWidget(QPushButton("Kanskje senere"))
    QApplication.processEvents()  # Qt shows it in its own time


def widen_edges(line: Line) -> None:
    line.flow.setContentsMargins(40, 0, 40, 0)


@pytest.mark.parametrize("change", [widen_one, say_more, add_one, widen_edges])
def test_what_no_longer_fits_takes_another_line(line: Line, change: Callable[[Line], None]) -> None:
    before = line.height_needed
    assert line.height_needed == before
    change(line)
    assert line.height_needed > before


def test_what_is_hidden_takes_no_room_until_it_is_shown_again(line: Line) -> None:
    line.buttons[0].setFixedWidth(150)
    two_lines = line.height_needed
    line.buttons[0].hide()
    assert line.height_needed < two_lines
    line.buttons[0].show()
    assert line.height_needed == two_lines


def test_what_is_taken_out_takes_no_room(line: Line) -> None:
    line.buttons[0].setFixedWidth(150)
    two_lines = line.height_needed
    line.flow.removeWidget(line.buttons[0])
    assert line.height_needed < two_lines


def test_what_is_deleted_while_it_stands_there_takes_no_room(line: Line) -> None:
    line.buttons[0].setFixedWidth(150)
    two_lines = line.height_needed
    delete(line.buttons[0])
    assert line.height_needed < two_lines
    line.flow.activate()


class Restless(QPushButton):
    """Asks for a new layout while it is measured, as what is dressed for the first time does."""

    @override
    def sizeHint(self) -> QSize:
        self.updateGeometry()
        return super().sizeHint()


def test_who_asks_for_a_new_layout_while_it_is_measured_is_laid_out(line: Line) -> None:
    one = line.height_needed
    line.flow.addWidget(Restless("Vet ikke, men jeg kan spørre"))
    QApplication.processEvents()
    assert line.height_needed > one


def test_what_is_cleared_is_gone_and_others_may_come(line: Line) -> None:
    line.flow.clear()
    assert line.flow.count() == 0
    assert all(button.isHidden() for button in line.buttons)
    line.flow.addWidget(QPushButton("Igjen"))
    QApplication.processEvents()
    assert line.height_needed > 0


def test_no_item_of_the_layout_is_kept_in_python(line: Line) -> None:
    """One that was kept could be taken for deleted, and that ended the program."""
    line.flow.activate()
    assert line.height_needed
    assert not [one for one in getAllValidWrappers() if isinstance(one, QWidgetItem)]
