"""Shows a long list: fixed heights, two lines in a row, one tab stop."""

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.long_list import CELL, Cell, LongList
from meetingapp.ui.widgets.track_cell import draw_track
from meetingapp.ui.wording import Say, wording

_ROW: Final = 53
_HEAD: Final = 38
_PAD: Final = 14
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Draws a cell; what does not fit ends in …."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        table = option.widget
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = isinstance(table, LongTable) and table.currentIndex().row() == index.row()
        if on:
            painter.fillRect(box, theme.colour("accent_soft"))
            if index.column() == 0:
                bar = QRectF(box.left(), box.top(), 3, box.height())
                painter.fillRect(bar, theme.colour("accent"))
        painter.fillRect(
            QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("divider")
        )
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            inner = box.adjusted(theme.px(_PAD), 0, -theme.px(6), 0)
            _draw(painter, inner, cell, first=index.column() == 0)
        painter.restore()


def _draw(painter: QPainter, box: QRectF, cell: Cell, *, first: bool) -> None:
    if cell.pill:
        _draw_pill(painter, box, cell)
        return
    if cell.track is not None:
        draw_track(painter, box, cell.track)
        return
    high = theme.px(20)
    top = box.center().y() - (high if cell.below else high / 2)
    font = theme.font("sm", 600 if first else 400)
    _line(painter, QRectF(box.left(), top, box.width(), high), cell.text, font, "text")
    if cell.below:
        below = QRectF(box.left(), top + high, box.width(), high)
        _line(painter, below, cell.below, theme.font("xs"), "text3")


def _line(painter: QPainter, box: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    room = int(box.width())
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_pill(painter: QPainter, box: QRectF, cell: Cell) -> None:
    font = theme.font("xs", 600)
    width = min(QFontMetrics(font).horizontalAdvance(cell.text) + 20, int(box.width()))
    high = theme.px(23)
    pill = QRectF(box.left(), box.center().y() - high / 2, width, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"{cell.pill}_soft"))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    _line(painter, pill.adjusted(10, 0, -8, 0), cell.text, font, f"{cell.pill}_text")


class LongTable(QTableView):
    """Arrows move from row to row, Enter or a double click opens one.

    ``opened`` carries the row; ``sorted_by`` the column whose heading was clicked.
    """

    opened = Signal(int)
    sorted_by = Signal(int)

    def __init__(self, name: Say, model: QAbstractItemModel) -> None:
        super().__init__()
        self._name = name
        self._delegate = _Delegate(self)
        self.setObjectName("long_table")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setMinimumSectionSize(24)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(True)
        heads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        heads.sectionClicked.connect(self.sorted_by)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        model.modelReset.connect(self._stand_on_the_first)
        theme.changed.connect(self._fit)
        wording.changed.connect(self.retranslate)
        self.retranslate()
        self._fit()

    def retranslate(self) -> None:
        """Say the name of the list in the language in use."""
        self.setAccessibleName(self._name(wording.words))

    def shows(self, column: int) -> bool:
        """Tell whether there is room for a column now."""
        return not self.isColumnHidden(column)

    def _stand_on_the_first(self) -> None:
        if self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def _fit(self) -> None:
        """Give each column its width; those that are not needed give way first."""
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self.horizontalHeader().setFixedHeight(theme.px(_HEAD))
        model = self.model()
        if not isinstance(model, LongList):
            return
        room = self.viewport().width()
        effective = theme.effective(room)
        seen = []
        for at, column in enumerate(model.columns):
            self.setColumnHidden(at, effective < column.from_width)
            if effective >= column.from_width:
                seen.append((at, column))
        fixed = sum(theme.px(column.width) for _, column in seen if not column.stretches)
        shares = sum(column.width for _, column in seen if column.stretches)
        left = max(room - fixed, 0)
        for at, column in seen:
            part = left * column.width // shares if column.stretches else theme.px(column.width)
            self.setColumnWidth(at, part)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the whole row is tinted, not the cell alone

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
