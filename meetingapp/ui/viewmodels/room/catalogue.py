"""The catalogue of measures, as the meeting room picks from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.catalogue_pick import filled_in, picked
from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.viewmodels.room.ports import RoomSession

if TYPE_CHECKING:
    from meetingapp.domain.catalogue import CatalogueEntry
    from meetingapp.ui.viewmodels.room.model import RoomViewModel

_MEASURES = "agreement.measures"


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
        self.runs.store(partial(read, language), self.came.emit, self.failed.emit)


def begin_with(room: RoomViewModel, entry: CatalogueEntry, index: int) -> int:
    """Begin a measure with what an entry suggests, and give where it stands.

    A measure in which only something else was written yet is filled in; one that was picked
    already, and the place after the last, give a new one.
    """
    measures, met_on = room.discussion.agreement.measures, room.meeting.date
    calendar = room.room.calendar
    if index < len(measures) and not (measures[index].catalogue_id or measures[index].indicator):
        filled = filled_in(measures[index], entry, met_on, calendar)
        room.put(_MEASURES, (*measures[:index], filled, *measures[index + 1 :]))
        return index
    new = picked(entry, room.new_id(), met_on, calendar)
    room.put(_MEASURES, (*measures, new))
    return len(measures)
