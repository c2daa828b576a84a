"""A small table of words: every cell is told together with what it stands under."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from meetingapp.document.papers.figure_grids import Grid

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Give ``show_grid`` other words; they are in the language in use."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid("")

    def show_grid(self, grid: Grid) -> None:
        """Show another table."""
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.grid.rows)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.grid.head)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.grid.head[section]

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.grid.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if column:
                return f"{row[0]}, {self.grid.head[column]}: {row[column]}"
            cells = zip(self.grid.head[1:], row[1:], strict=True)
            return f"{row[0]}. {'. '.join(f'{head}: {cell}' for head, cell in cells)}"
        return None
