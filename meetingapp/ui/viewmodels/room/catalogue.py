"""The catalogue of measures, as the meeting room picks from it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.viewmodels.room.ports import RoomSession


class RoomCatalogue(QObject):
    """``came`` brings the entries that were asked for."""

    came = Signal(tuple)
    failed = Signal(AppError)

    def __init__(self, session: RoomSession, runs: Runs) -> None:
        super().__init__()
        self._session = session
        self.runs = runs

    def ask(self, language: str) -> None:
        """Read the catalogue, in the language of the minutes."""
        read = self._session.beside.list_catalogue
        self.runs.store(partial(read, language), self._have, self.failed.emit)

    def _have(self, entries: Sequence[CatalogueEntry]) -> None:
        self.came.emit(tuple(entries))
