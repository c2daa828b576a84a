"""One month to move about in by the arrows; a day with evaluations has their number under it."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
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

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.month import WEEKS, DayCell, DayRole, MonthModel, moved_month
from meetingapp.ui.wording import wording

_ROW: Final = 44
_HEAD: Final = 30
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Draws a day: its number, and how many evaluations there are."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell = index.data(DayRole.DAY)
        table = option.widget
        if not isinstance(cell, DayCell) or not isinstance(table, QTableView):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if table.currentIndex() == index:
            has_focus = table.hasFocus()
            painter.setPen(
                QPen(theme.colour("focus"), 2) if has_focus else QPen(theme.colour("border"), 1)
            )
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box, 8, 8)
        _draw(painter, box, cell)
        painter.restore()


def _draw(painter: QPainter, box: QRectF, cell: DayCell) -> None:
    high = box.height() / 2
    number = QRectF(box.left(), box.top() + (1 if cell.measures else high / 2), box.width(), high)
    ink = "danger_text" if cell.is_red else "text3" if cell.is_outside else "text"
    painter.setFont(theme.font("sm", 700 if cell.is_today else 400))
    painter.setPen(theme.colour(ink))
    painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(cell.day.day))
    if cell.is_today:
        side = theme.px(15)
        line = QRectF(number.center().x() - side / 2, number.bottom() - 2, side, 2)
        painter.fillRect(line, theme.colour("accent"))
    if cell.measures:
        wide, tall = theme.px(22), high - 3
        pill = QRectF(box.center().x() - wide / 2, box.bottom() - tall - 1, wide, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warn_soft"))
        painter.drawRoundedRect(pill, tall / 2, tall / 2)
        painter.setFont(theme.font("xs", 600))
        painter.setPen(theme.colour("warn_text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(cell.measures))


class MonthTable(QTableView):
    """``chosen`` carries a day; Page Up and Page Down ask for another month, Home for today's."""

    chosen = Signal(object)
    month_asked = Signal(object)

    def __init__(self, model: MonthModel) -> None:
        super().__init__()
        self._month = model
        self._delegate = _Delegate(self)
        self.setObjectName("month_table")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setMinimumSectionSize(24)
        heads.setHighlightSections(False)
        heads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._choose)
        theme.changed.connect(self._fit)
        wording.changed.connect(self.retranslate)
        self.retranslate()
        self._fit()

    @property
    def day(self) -> date | None:
        """Return the day the keyboard stands on."""
        index = self.currentIndex()
        return self._month.day_at(index) if index.isValid() else None

    def stand_on(self, day: date) -> None:
        """Let the keyboard stand on a day, without choosing it."""
        self.setCurrentIndex(self._month.index_of(day))

    def retranslate(self) -> None:
        """Say the days in the language in use."""
        self._month.retranslate()
        words = wording.words
        self.setAccessibleName(
            words("Evaluations in {month}", month=words.month_and_year(self._month.month))
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        day, key = self.day or self._month.today, event.key()
        if key in _ENTER:
            self.chosen.emit(day)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            by = 1 if key == Qt.Key.Key_PageDown else -1
            self.month_asked.emit(moved_month(self._month.month, by))
        elif key == Qt.Key.Key_Home:
            self.month_asked.emit(self._month.today)
        elif not self._leaves(day, key):
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), self.height())

    def _leaves(self, day: date, key: int) -> bool:
        """Go on in the next month where an arrow leads out of the weeks that are shown."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        step = next((days for each, days in steps.items() if each == key), 0)
        first, last = self._month.days_shown
        to = day + timedelta(days=step)
        if first <= to <= last and step:
            self.stand_on(to)  # from Sunday on to Monday, as days follow each other
        elif step:
            self.month_asked.emit(to)
        return bool(step)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._month.day_at(index))

    def _fit(self) -> None:
        high, head = theme.px(_ROW), theme.px(_HEAD)
        self.verticalHeader().setMinimumSectionSize(high)
        self.verticalHeader().setDefaultSectionSize(high)
        self.horizontalHeader().setFixedHeight(head)
        self.setFixedHeight(high * WEEKS + head + 4)
