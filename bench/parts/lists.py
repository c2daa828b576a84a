"""The first painting of a list of 100,000 rows, beside a bare table of Qt with as many."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from typing_extensions import override

from bench.row import Budget, Of, Row
from bench.turns import in_turns
from meetingapp.services.lists_port import Page, Part
from meetingapp.ui.application import make_application
from meetingapp.ui.background import Background
from meetingapp.ui.settings import Settings
from meetingapp.ui.viewmodels.long_list import Cell, Column, LongList
from meetingapp.ui.widgets.long_table import LongTable
from meetingapp.ui.wording import plain

TIMES: Final = 12
ROWS: Final = 100_000
COLUMNS: Final = 5
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class Numbers(QAbstractTableModel):
    """As little as a table can show."""

    @override
    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return how many rows there are."""
        return ROWS

    @override
    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return COLUMNS

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a cell."""
        return f"Rad {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


@dataclass(frozen=True)
class Line:
    """One row of ours."""

    number: int


def measure(_: Path) -> Iterator[Row]:
    """Show both in turns; the first page of ours has come."""
    make_application(Settings())
    background = Background()

    def made() -> LongTable:
        columns: list[Column[Line]] = [
            Column(plain(f"Kolonne {n}"), lambda _, row: Cell(f"Rad {row.number}", "under"), 120)
            for n in range(COLUMNS)
        ]
        model: LongList[Line] = LongList(background, columns)

        def read(part: Part) -> Page[Line]:
            return Page(tuple(Line(n) for n in range(part.at, part.at + part.most)), ROWS)

        table = LongTable(plain("Liste"), model)
        model.ask(read)
        background.settle()
        assert model.rowCount() == ROWS
        return table

    numbers = Numbers()

    def bare() -> QTableView:
        view = QTableView()
        view.setModel(numbers)
        return view

    ours = [made() for _ in range(TIMES + 1)]
    theirs = [bare() for _ in range(TIMES + 1)]
    took, bare_took = in_turns(TIMES, lambda: _show(ours.pop()), lambda: _show(theirs.pop()))
    yield Row(
        key="list",
        what="list of 100,000 rows, first paint",
        ours=took.wall,
        beside=bare_took.wall,
        reference="a bare QTableView with as many rows",
        processor=took.beside(bare_took),
        budget=Budget(50, Of.MEDIAN),
    )


def _show(widget: QWidget) -> None:
    widget.resize(1200, 800)
    widget.show()
    QApplication.processEvents()
    widget.hide()
