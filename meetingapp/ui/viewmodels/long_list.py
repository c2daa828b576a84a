"""A table of any length: only what can be seen is read, a page at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.wording import Say, wording
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.lists_port import Page, Part

T = TypeVar("T")
Read: TypeAlias = "Callable[[Part], Page[Any]]"
CELL: Final = Qt.ItemDataRole.UserRole
PAGE: Final = 100
_SEEN: Final = 2
"""How many pages can be in sight at once; older wishes are given up while one scrolls past."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Track:
    """The way from where something starts to where it is to come, also where that is downwards.

    ``share`` is how much of it is gone; ``None`` where that cannot be told. ``is_met`` tells that
    the goal is reached, ``is_measured`` that there is a number at all.
    """

    start: str
    now: str
    goal: str
    share: float | None = None
    is_met: bool = False
    is_measured: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell: a line, a smaller one below it, and a tint for exceptions.

    Where there is a ``track`` it is drawn, and the text is what a reader hears.
    """

    text: str
    below: str = ""
    pill: str = ""
    track: Track | None = None

    def said(self) -> str:
        """Return the cell as one line, for a reader."""
        return f"{self.text}, {self.below}" if self.below else self.text


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its heading, what it shows of a row, and how it gives way.

    Args:
        head: the heading.
        cell: what it shows.
        width: how wide it is in text at full size; of columns that stretch, how they share.
        stretches: takes its part of what is left.
        from_width: the effective width of the table from which it is shown.
    """

    head: Say
    cell: Callable[[Words, T], Cell]
    width: int
    stretches: bool = False
    from_width: int = 0


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was read, and for which question."""

    asked: int
    page: int
    total: int | None
    rows: tuple[Any, ...]


class LongList(QAbstractTableModel, Generic[T]):
    """Give ``ask`` what reads a part of the list; it is called on the store's worker.

    ``counted`` comes with each new answer to ``ask``; ``failed`` when a page could not be read.
    """

    counted = Signal(int)
    failed = Signal(AppError)

    def __init__(
        self, background: Runs, columns: Sequence[Column[T]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self.columns = tuple(columns)
        self._read: Read | None = None
        self._asked = 0
        self._total = 0
        self._pages: dict[int, tuple[T, ...]] = {}
        self._wanted: list[int] = []
        self._is_reading = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._next)
        wording.changed.connect(self._say_again)

    def ask(self, read: Read) -> None:
        """Read another list; what is shown stays until its first page is there."""
        self._read = read
        self._asked += 1
        self._wanted = []
        self._is_reading = False
        self._fetch(0)

    @property
    def total(self) -> int:
        """Return how many rows there are."""
        return self._total

    def row_at(self, row: int) -> T | None:
        """Return a row, if it has been read."""
        page = self._pages.get(row // PAGE, ())
        at = row % PAGE
        return page[at] if 0 <= at < len(page) else None

    def put(self, row: int, changed: T) -> None:
        """Show a row as it is now; the others stay as they were read."""
        page, at = divmod(row, PAGE)
        rows = self._pages.get(page, ())
        if 0 <= at < len(rows):
            self._pages[page] = (*rows[:at], changed, *rows[at + 1 :])
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._total

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].head(wording.words)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row())
        if row is None:
            self._wish(index.row() // PAGE)
            return None
        if role == CELL:
            return self.columns[index.column()].cell(wording.words, row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if index.column():
                return self.columns[index.column()].cell(wording.words, row).said()
            return self.sentence(row)
        return None

    def sentence(self, row: T) -> str:
        """Say a whole row, as a reader hears it in the first column."""
        cells = (column.cell(wording.words, row).said() for column in self.columns)
        return ". ".join(said for said in cells if said)

    def _wish(self, page: int) -> None:
        if page not in self._wanted:
            self._wanted = [*self._wanted, page][-_SEEN:]
            self._soon.start(0)

    def _next(self) -> None:
        if self._is_reading:
            return
        while self._wanted:
            page = self._wanted.pop()
            if page not in self._pages:
                self._fetch(page)
                return

    def _fetch(self, page: int) -> None:
        from meetingapp.services.lists_port import Part  # noqa: PLC0415 - the window is first

        read, asked = self._read, self._asked
        if read is None:
            return
        self._is_reading = True

        def job() -> _Answer:
            found = read(Part(page * PAGE, PAGE))
            return _Answer(asked, page, found.total, found.rows)

        self._background.store(job, self._came, self._went_wrong)

    def _came(self, answer: _Answer) -> None:
        if answer.asked != self._asked:
            return  # something else was asked for meanwhile
        self._is_reading = False
        if answer.page == 0:
            self.beginResetModel()
            self._total = answer.total or 0
            self._pages = {0: answer.rows}
            self.endResetModel()
            self.counted.emit(self._total)
        else:
            self._pages[answer.page] = answer.rows
            first = answer.page * PAGE
            last = min(first + PAGE, self._total) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self._next()

    def _went_wrong(self, error: AppError) -> None:
        self._is_reading = False
        self.failed.emit(error)

    def _say_again(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._total:
            last = self.index(self._total - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
