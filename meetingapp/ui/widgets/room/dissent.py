"""Somebody saw it otherwise: who, what, and what follows from it."""

from meetingapp.domain.best_interest import Dissent
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.room.row_parts import Part, an_area
from meetingapp.ui.widgets.room.rows_editor import RowsEditor
from meetingapp.words import Words


def dissent_rows(room: RoomViewModel, fields: Fields) -> RowsEditor:
    """Make rows for those who disagree; each is there as long as something stands in it."""
    return RowsEditor(
        room,
        fields,
        "best_interest.dissents",
        Dissent("", ""),
        (
            Part("who_role", _who, 1),
            Part("view", _view, 2, an_area),
            Part("consequence", _consequence, 2, an_area),
        ),
        stack_under=480,
    )


def _who(words: Words) -> str:
    return words("Who disagrees?")


def _view(words: Words) -> str:
    return words("What do they think?")


def _consequence(words: Words) -> str:
    return words("What follows from it?")
