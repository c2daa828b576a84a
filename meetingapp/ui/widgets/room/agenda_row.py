"""One row of the agenda, and the sentence a screen reader says of it."""

from dataclasses import dataclass

from meetingapp.ui.viewmodels.room.items import ItemState, ItemView
from meetingapp.ui.viewmodels.room.timing import ItemTime
from meetingapp.ui.widgets.room.agenda_marks import time_text
from meetingapp.words import Words


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One item as it is shown."""

    view: ItemView
    heading: str
    room_is_here: bool = False
    time: ItemTime | None = None


def said(words: Words, row: AgendaRow, *, here: bool) -> str:
    """Say one row: ``A05 Barnets stemme. I arbeid. 1 gjenstår. Du skriver her.``."""
    states = {
        ItemState.EMPTY: words("Empty."),
        ItemState.BEGUN: words("In progress."),
        ItemState.READY: words("Ready."),
        ItemState.NOT_APPLICABLE: words("Not applicable."),
    }
    parts = [f"{row.view.id} {row.heading}.", states[row.view.state]]
    note = note_of(words, row.view)
    if note:
        parts.append(f"{note}.")
    if row.time is not None:
        parts.append(f"{time_text(words, row.time)}.")
    if here:
        parts.append(words("You are writing here."))
    if row.room_is_here:
        parts.append(words("The room is here."))
    return " ".join(parts)


def note_of(words: Words, view: ItemView) -> str:
    """Say the short line beside an item’s code."""
    if view.waits:
        return words("waits")
    if view.state is ItemState.NOT_APPLICABLE:
        return words("first meeting")
    if view.planned is not None:
        return words("plan by {day}", day=words.day_month(view.planned))
    if view.state is ItemState.BEGUN:
        return words.plural("1 remains", "{n} remain", view.remaining)
    return ""
