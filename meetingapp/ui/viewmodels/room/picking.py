"""A measure is begun in the room with what an entry of the catalogue suggests."""

from typing import Final

from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.domain.catalogue_pick import filled_in, picked
from meetingapp.ui.viewmodels.room.model import RoomViewModel

_MEASURES: Final = "agreement.measures"


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
