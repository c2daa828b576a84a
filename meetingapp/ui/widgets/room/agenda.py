"""The agenda: fourteen items, how each stands, and the one being written on."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.items import ItemState
from meetingapp.ui.widgets.room.agenda_marks import draw_cursors, draw_time, pill_width
from meetingapp.ui.widgets.room.agenda_row import AgendaRow, note_of, said
from meetingapp.ui.wording import wording

_ROW: Final = 46
_Index = QModelIndex | QPersistentModelIndex


class AgendaModel(QAbstractListModel):
    """Gives the rows, each with one sentence for a screen reader."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[AgendaRow, ...] = ()
        self.active = ""

    def show_rows(self, rows: Sequence[AgendaRow], active: str) -> None:
        """Show these rows; what did not change is left alone."""
        if tuple(rows) == self.rows and active == self.active:
            return
        reset = len(rows) != len(self.rows)
        if reset:
            self.beginResetModel()
        before, self.rows = self._shown(), tuple(rows)
        self.active = active
        if reset:
            self.endResetModel()
            return
        for at, (was, now) in enumerate(zip(before, self._shown(), strict=True)):
            if was != now:  # told one by one: of a range Qt paints the whole list anew
                self.dataChanged.emit(self.index(at), self.index(at))

    def _shown(self) -> list[tuple[AgendaRow, bool]]:
        """Return all that a row is drawn of: what it holds, and whether one writes there."""
        return [(row, row.view.id == self.active) for row in self.rows]

    @override
    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self.rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return said(wording.words, row, here=row.view.id == self.active)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.view.id} {row.heading}"
        return None


class _Delegate(QStyledItemDelegate):
    """Draws a row; in the narrowest room only the mark and the code."""

    narrow = False
    dots = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(64 if self.narrow else 180), theme.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, AgendaModel):
            return
        row = model.rows[index.row()]
        on = row.view.id == model.active
        box = QRectF(option.rect)
        focused = self._has_focus(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on:
            inner = box.adjusted(8, 1, -8, -1)
            ring = QPen(theme.colour("focus"), 2) if focused else QPen(Qt.PenStyle.NoPen)
            painter.setPen(ring)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(inner, 9, 9)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(8, box.top() + 9, 3, box.height() - 18), 1.5, 1.5)
        middle = box.center().x() if self.narrow else box.left() + theme.px(30)
        high = box.top() + theme.px(17) if self.narrow else box.center().y()
        _draw_mark(painter, QPointF(middle, high), row.view.state)
        if self.narrow:
            painter.setFont(theme.font("xxs", 600 if on else 500))
            painter.setPen(theme.colour("accent_text" if on else "text2"))
            below = QRectF(box.left(), high + theme.px(10), box.width(), theme.px(18))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, row.view.id)
            draw_cursors(painter, box, room=row.room_is_here, mine=False, dot=True)
        else:
            _draw_words(painter, box, row, on=on, dot=self.dots)
        painter.restore()

    def _has_focus(self, option: QStyleOptionViewItem) -> bool:
        widget = option.widget
        return isinstance(widget, QWidget) and widget.hasFocus()


def _draw_mark(painter: QPainter, at: QPointF, state: ItemState) -> None:
    radius = theme.px(10)
    if state is ItemState.READY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ok"))
        painter.drawEllipse(at, radius, radius)
        side = theme.px(13)
        tick = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        paint_icon(painter, "check", "on_ok", tick, 3)
        return
    dashed = state is ItemState.NOT_APPLICABLE
    begun = state is ItemState.BEGUN
    pen = QPen(theme.colour("accent" if begun else "border_strong"), 2 if begun else 1.3)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if dashed else theme.colour("surface"))
    painter.drawEllipse(at, radius - 1, radius - 1)
    if begun:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        half = QRectF(at.x() - radius + 4, at.y() - radius + 4, 2 * radius - 8, 2 * radius - 8)
        painter.drawPie(half, 90 * 16, -180 * 16)
    elif dashed:
        painter.setPen(QPen(theme.colour("border_strong"), 1.8))
        painter.drawLine(QPointF(at.x() - 4, at.y()), QPointF(at.x() + 4, at.y()))


def _draw_words(painter: QPainter, box: QRectF, row: AgendaRow, *, on: bool, dot: bool) -> None:
    left, right = box.left() + theme.px(50), box.right() - 16
    strong = on or row.view.state is ItemState.BEGUN
    font = theme.font("sm", 600 if strong else 500)
    needed = QFontMetrics(font).horizontalAdvance(row.heading) + pill_width() + theme.px(4)
    marked = draw_cursors(
        painter,
        box,
        room=row.room_is_here,
        mine=on and not row.room_is_here,
        dot=dot or on or needed > right - left,
    )
    note = note_of(wording.words, row.view)
    code = f"{row.view.id}  ·  {note}" if note else row.view.id
    top = box.center().y() - theme.px(18)
    painter.setFont(theme.font("xxs", 500))
    painter.setPen(theme.colour("text3"))
    start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    room = right - left
    if row.time is not None:
        room -= draw_time(painter, QRectF(left, top, room, theme.px(16)), row.time)
        painter.setPen(theme.colour("text3"))
    code = QFontMetrics(painter.font()).elidedText(code, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(QRectF(left, top, room, theme.px(16)), start, code)
    faint = row.view.state is ItemState.NOT_APPLICABLE
    painter.setFont(font)
    painter.setPen(theme.colour("accent_text" if on else "text3" if faint else "text"))
    wide = int(right - left - marked)
    title = QFontMetrics(font).elidedText(row.heading, Qt.TextElideMode.ElideRight, wide)
    painter.drawText(QRectF(left, top + theme.px(16), wide, theme.px(20)), start, title)


class Agenda(QListView):
    """Arrows move, Enter opens; following an item never moves what others see."""

    opened = Signal(str)
    room_wanted = Signal(str)
    times_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda")
        self._model = AgendaModel(self)
        self._delegate = _Delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        wording.changed.connect(self.retranslate)
        theme.changed.connect(self.doItemsLayout)
        self.retranslate()

    def show_rows(self, rows: Sequence[AgendaRow], active: str) -> None:
        """Show how the items stand, with the active one chosen."""
        self._model.show_rows(rows, active)
        for n, row in enumerate(rows):
            if row.view.id == active and self.currentIndex().row() != n:
                self.setCurrentIndex(self._model.index(n))

    @override
    def dataChanged(self, topLeft: _Index, bottomRight: _Index, roles: Sequence[int] = ()) -> None:
        """Paint a row that changed. A list would lay all of them out anew: a row has one size."""
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)

    def set_narrow(self, narrow: bool, *, dots: bool = False) -> None:
        """Show codes alone, or the headings too; ``dots`` where there is no room for words."""
        if (narrow, dots) != (self._delegate.narrow, self._delegate.dots):
            self._delegate.narrow, self._delegate.dots = narrow, dots
            self.doItemsLayout()

    def retranslate(self) -> None:
        """Say the name of the list, and what stands beside headings, in the language in use."""
        self.setAccessibleName(wording.words("Agenda"))
        self.viewport().update()  # a row whose heading is the same in both is no other row

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in enter and not event.modifiers():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_R and not event.modifiers():
            self._bring(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            at = self.visualRect(index).center()
            self.menu_of(index).popup(event.globalPos() if by_mouse else self.mapToGlobal(at))

    def menu_of(self, index: QModelIndex) -> QMenu:
        """Offer what can be done with an item."""
        menu = QMenu(self)
        menu.addAction(wording.words("Open"), partial(self._open, index))
        menu.addAction(wording.words("Bring the room here") + "\tR", partial(self._bring, index))
        menu.addSeparator()
        menu.addAction(wording.words("Show or hide the time of each item"), self.times_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _bring(self, index: QModelIndex) -> None:
        if index.isValid():
            self.room_wanted.emit(self._model.rows[index.row()].view.id)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._model.rows[index.row()].view.id)
