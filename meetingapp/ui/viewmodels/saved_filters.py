"""The filters a person has kept for the register."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.query import Query, read_query
from meetingapp.errors import AppError
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.saved_filters import SavedFilter


class SavedFiltersModel(QObject):
    """``changed`` comes with what is kept now, ``failed`` where something was not."""

    changed = Signal()
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.kept: tuple[SavedFilter, ...] = ()

    def read(self) -> None:
        """Read what is kept."""
        self._work.background.store(
            self._work.session.lists.list_filters, self._came, self.failed.emit
        )

    def save(self, name: str, text: str) -> None:
        """Keep what is asked for now under a name."""
        save = partial(self._work.session.lists.save_filter, name, text)
        self._work.background.store(save, self._came, self.failed.emit)

    def remove(self, name: str) -> None:
        """Forget a filter."""
        remove = partial(self._work.session.lists.remove_filter, name)
        self._work.background.store(remove, self._came, self.failed.emit)

    def named(self, name: str) -> Query | None:
        """Give what a filter asks for."""
        return next((read_query(each.text) for each in self.kept if each.name == name), None)

    def same_as(self, query: Query) -> str:
        """Name the filter that asks for just this; empty where none does."""
        asked = (set(query.words), set(query.chips))
        for each in self.kept:
            kept = read_query(each.text)
            if (set(kept.words), set(kept.chips)) == asked:
                return each.name
        return ""

    def _came(self, kept: "tuple[SavedFilter, ...]") -> None:
        self.kept = kept
        self.changed.emit()
