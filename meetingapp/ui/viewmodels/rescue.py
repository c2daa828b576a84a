"""Keeping elsewhere what cannot be stored, and taking it in again."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.room import saving
from meetingapp.ui.workplace import Workplace


class RescueModel(QObject):
    """Everything typed in any room that is not stored yet, in one file that only this vault opens.

    ``newer`` tells that a file would replace what was written since; nothing was taken in.
    """

    kept = Signal(str)
    taken_in = Signal()
    newer = Signal(Path)
    failed = Signal(AppError)

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def keep(self, folder: Path) -> None:
        """Write what is not stored into a folder. Beside the store, which may be waiting."""
        unsaved = saving.unsaved()
        if unsaved:
            job = partial(self._work.session.rescue.write, folder, unsaved)
            self._work.background.heavy(
                job, lambda file: self.kept.emit(file.name), self.failed.emit
            )

    def take_in(self, file: Path, *, over_newer: bool = False) -> None:
        """Store what a file holds."""
        job = partial(self._work.session.rescue.take_in, file, over_newer=over_newer)
        self._work.background.store(job, self._taken_in, partial(self._not_taken_in, file))

    def _taken_in(self, _ids: tuple[str, ...]) -> None:
        self._work.state.announce("meetings")
        self.taken_in.emit()

    def _not_taken_in(self, file: Path, error: AppError) -> None:
        if error.code == "rescue.changed_since":
            self.newer.emit(file)
        else:
            self.failed.emit(error)
