"""The lines of the palette: rows that can be chosen, and the name of each group above its first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from meetingapp.ui.viewmodels.palette import Row
from meetingapp.ui.wording import wording

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its words said, or the name of a group when ``at`` is below 0."""

    title: str
    about: str = ""
    icon_name: str = ""
    keys: str = ""
    at: int = -1

    @property
    def sentence(self) -> str:
        """Return what a screen reader says of it."""
        parts = (self.title, self.about, self.keys)
        return ". ".join(part for part in parts if part)


class Lines(QAbstractListModel):
    """Each line has its sentence for a screen reader; the names of groups cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.typed: tuple[str, ...] = ()

    def show(self, rows: Sequence[Row], typed: Sequence[str]) -> None:
        """Show other rows, and mark in them what was typed."""
        self.beginResetModel()
        self.typed = tuple(typed)
        lines: list[Line] = []
        group = ""
        for at, row in enumerate(rows):
            said = wording.said(row.group)
            if said != group:
                group = said
                lines.append(Line(said))
            title, about = wording.said(row.title), wording.said(row.about)
            lines.append(Line(title, about, row.icon_name, row.keys, at))
        self.lines = tuple(lines)
        self.endResetModel()

    def line_of(self, at: int) -> int:
        """Return which line shows a row."""
        return next((n for n, line in enumerate(self.lines) if line.at == at), -1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        return line.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.lines[index.row()].at < 0:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
