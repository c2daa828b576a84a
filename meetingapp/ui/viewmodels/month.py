"""One month as weeks of days, with what is evaluated on each; free of how it is drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from meetingapp.domain.red_days import RedDay, red_days
from meetingapp.ui.wording import wording
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import EvaluationDay

WEEKS: Final = 6
DAYS: Final = 7
_Index = QModelIndex | QPersistentModelIndex


class DayRole(IntEnum):
    """What a cell is asked for beside its words."""

    DAY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day as it is drawn."""

    day: date
    measures: int
    is_red: bool
    is_today: bool
    is_outside: bool


def first_shown(month: date) -> date:
    """Return the Monday the first week begins with; never before the first day there is."""
    first = month.replace(day=1)
    return date.fromordinal(max(first.toordinal() - first.weekday(), 1))


def moved_month(month: date, by: int) -> date:
    """Return the first day of another month, within the years a calendar can show."""
    number = month.year * 12 + month.month - 1 + by
    least, most = 2 * 12, (date.max.year - 1) * 12 + 11
    year, index = divmod(min(max(number, least), most), 12)
    return date(year, index + 1, 1)


class MonthModel(QAbstractTableModel):
    """Six weeks from Monday to Sunday."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.month = today.replace(day=1)
        self._measures: Mapping[date, int] = {}
        self._red: Mapping[date, RedDay] = {}
        self.show_month(self.month)

    @property
    def days_shown(self) -> tuple[date, date]:
        """Return the first and the last day that is shown."""
        first = first_shown(self.month)
        return first, first + timedelta(days=WEEKS * DAYS - 1)

    def show_month(self, month: date) -> None:
        """Show another month; nothing is known of its days yet."""
        self.beginResetModel()
        self.month = month.replace(day=1)
        first, last = self.days_shown
        self._red = red_days(range(first.year, last.year + 1))
        self._measures = {}
        self.endResetModel()

    def show_days(self, days: "Iterable[EvaluationDay]") -> None:
        """Show how much is evaluated on each day."""
        self._measures = {each.date: each.measures for each in days}
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    def retranslate(self) -> None:
        """Say the days in the language in use."""
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DAYS - 1)

    def day_at(self, index: _Index) -> date:
        """Return the day of a cell."""
        return self.days_shown[0] + timedelta(days=index.row() * DAYS + index.column())

    def index_of(self, day: date) -> QModelIndex:
        """Return where a day is shown; an invalid index where it is not."""
        week, weekday = divmod((day - self.days_shown[0]).days, DAYS)
        return self.index(week, weekday)

    def cell(self, day: date) -> DayCell:
        """Return a day as it is drawn."""
        return DayCell(
            day,
            self._measures.get(day, 0),
            day in self._red or day.weekday() == DAYS - 1,
            day == self.today,
            (day.year, day.month) != (self.month.year, self.month.month),
        )

    def said(self, words: Words, day: date) -> str:
        """Say a day as one sentence: its name, why it is red, and what is evaluated."""
        parts = [words.weekday_and_day(day)]
        if day == self.today:
            parts.append(words("today"))
        if red := self._red.get(day):
            parts.append(words.code(red))
        count = self._measures.get(day, 0)
        parts.append(
            words.plural("one measure to evaluate", "{n} measures to evaluate", count)
            if count
            else words("nothing to evaluate")
        )
        return ", ".join(parts)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else WEEKS

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else DAYS

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day_at(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(day.day)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self.said(wording.words, day)
            case DayRole.DAY:
                return self.cell(day)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < DAYS:
            return None
        name = wording.words.weekday(date(2024, 1, 1) + timedelta(days=section))  # a Monday
        if role == Qt.ItemDataRole.DisplayRole:
            return name[:2]
        return name if role == Qt.ItemDataRole.AccessibleTextRole else None
