"""A table as high as its rows. Where it is wider than the page, it scrolls by itself."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from meetingapp.document.papers.figure_grids import Grid
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.figures.grid_model import GridModel
from meetingapp.ui.wording import wording

_ROW: Final = 34
_PAD: Final = 14
_EDGE: Final = 4
_LEAST: Final = 84
_Index = QModelIndex | QPersistentModelIndex


def _name_font() -> QFont:
    return theme.font("sm", 600)


class _Delegate(QStyledItemDelegate):
    """Draws a cell: the name of a row stands out, and what is no number steps back."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        table, box, text = option.widget, QRectF(option.rect), str(index.data())
        if not isinstance(table, GridTable):
            return
        painter.save()
        if table.hasFocus() and table.currentIndex().row() == index.row():
            painter.fillRect(box, theme.colour("accent_soft"))
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, theme.colour("divider"))
        painter.setFont(_name_font() if index.column() == 0 else theme.font("sm"))
        is_number = text[:1].isdigit() or index.column() == 0
        painter.setPen(theme.colour("text" if is_number else "text2"))
        inner = box.adjusted(theme.px(_PAD), 0, 0, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class GridTable(QTableView):
    """One tab stop; the arrows move from cell to cell, and each tells what it stands under."""

    def __init__(self) -> None:
        super().__init__()
        self._model = GridModel(self)
        self._delegate = _Delegate(self)
        self.setObjectName("long_table")
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        heads.setHighlightSections(False)
        heads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._fit)

    @property
    def grid(self) -> Grid:
        """Return what is shown."""
        return self._model.grid

    def show_grid(self, grid: Grid) -> None:
        """Show other numbers; where one stands is kept."""
        at = self.currentIndex()
        self._model.show_grid(grid)
        stays = at.row() < len(grid.rows) and at.column() < len(grid.head)
        row, column = (at.row(), at.column()) if at.isValid() and stays else (0, 0)
        self.setCurrentIndex(self._model.index(row, column))
        self.setAccessibleName(
            wording.words("{figure}, {n} rows", figure=grid.title, n=len(grid.rows))
        )
        self._fit()

    def _fit(self) -> None:
        """Give the columns the room their words need, and share out what is left."""
        grid, room = self.grid, self.viewport().width()
        if not grid.head:
            return
        wanted = [self._wanted(at) for at in range(len(grid.head))]
        left = max(room - sum(wanted), 0) // len(wanted)
        for at, width in enumerate(wanted):
            self.setColumnWidth(at, width + left)
        row, head = theme.px(_ROW), self._head_height()
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setFixedHeight(head)
        scrolls = sum(wanted) > room
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.setFixedHeight(head + row * len(grid.rows) + bar + 2 * _EDGE)

    def _wanted(self, column: int) -> int:
        letters = QFontMetrics(_name_font())
        texts = [row[column] for row in self.grid.rows]
        texts += self.grid.head[column].split()  # the head may be broken between words
        widest = max((letters.horizontalAdvance(text) for text in texts), default=0)
        return max(widest + theme.px(2 * _PAD), theme.px(_LEAST))

    def _head_height(self) -> int:
        letters = QFontMetrics(_name_font())
        wrapped = int(Qt.TextFlag.TextWordWrap)
        heights = [
            letters.boundingRect(
                0, 0, self.columnWidth(at) - theme.px(2 * _PAD), 1000, wrapped, text
            ).height()
            for at, text in enumerate(self.grid.head)
        ]
        return max(heights) + theme.px(12)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()  # the whole row is tinted, not the cell alone

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
