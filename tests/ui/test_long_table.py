"""A list of any length on the screen: only what is seen is read, and nothing old is shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.errors import AppError
from meetingapp.services.lists_port import Page, Part
from meetingapp.ui.background import Background
from meetingapp.ui.viewmodels.long_list import PAGE, Cell, Column, LongList
from meetingapp.ui.widgets.long_table import LongTable
from meetingapp.ui.wording import plain

MANY = 100_000


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.drain()


def numbers(part: Part) -> Page[int]:
    """A list of numbers, as long as a vault of many years."""
    last = min(part.at + part.most, MANY)
    return Page(tuple(range(part.at, last)), MANY if part.at == 0 else None)


def table_of(qtbot: QtBot, background: Background) -> tuple[LongTable, LongList[int]]:
    model: LongList[int] = LongList(
        background,
        (Column(plain("Number"), lambda _words, row: Cell(str(row)), 1, True),),
    )
    table = LongTable(plain("Numbers"), model)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    return table, model


def test_of_a_hundred_thousand_rows_only_what_is_seen_is_read(
    qtbot: QtBot, background: Background
) -> None:
    table, model = table_of(qtbot, background)
    read: list[int] = []

    def reads(part: Part) -> Page[int]:
        read.append(part.at)
        return numbers(part)

    with qtbot.waitSignal(model.counted):
        model.ask(reads)
    assert model.rowCount() == MANY
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: model.row_at(MANY - 1) == MANY - 1)
    for at in range(0, table.verticalScrollBar().maximum(), 4_001):
        table.verticalScrollBar().setValue(at)
    table.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not background.busy)
    assert len(read) < 60
    assert model.row_at(50_050) is None or model.row_at(50_050) == 50_050


def test_an_answer_to_what_nobody_asks_any_more_is_not_shown(
    qtbot: QtBot, background: Background
) -> None:
    _, model = table_of(qtbot, background)
    model.ask(numbers)
    with qtbot.waitSignal(model.counted):
        model.ask(lambda _part: Page((7,), 1))
    qtbot.waitUntil(lambda: not background.busy)
    assert (model.total, model.row_at(0)) == (1, 7)


def test_a_page_that_cannot_be_read_is_told_and_the_next_is_read(
    qtbot: QtBot, background: Background
) -> None:
    table, model = table_of(qtbot, background)
    broken = True

    def reads(part: Part) -> Page[int]:
        if broken and part.at:
            raise AppError("store.damaged", file="data.db")
        return numbers(part)

    with qtbot.waitSignal(model.counted):
        model.ask(reads)
    with qtbot.waitSignal(model.failed):
        table.scrollToBottom()
        table.viewport().repaint()
    broken = False
    table.scrollTo(model.index(PAGE * 3, 0))
    table.viewport().repaint()
    qtbot.waitUntil(lambda: model.row_at(PAGE * 3) == PAGE * 3)
