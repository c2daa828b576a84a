"""Who comes and goes while a case is discussed: one intent each, for this case alone."""

from dataclasses import replace
from datetime import time
from enum import Enum, auto

from meetingapp.domain.meeting import Absence, CaseAttendance
from meetingapp.ui.viewmodels.room.attendance import Attendee, attendees
from meetingapp.ui.viewmodels.room.model import RoomViewModel

_PATH = "attendance"


class Presence(Enum):
    """How somebody stands to this case."""

    HERE = auto()
    AWAY = auto()
    UNKNOWN = auto()
    LEFT = auto()
    STAYS_OUT = auto()


def presence(attendee: Attendee) -> Presence:
    """Tell whether somebody sits here now."""
    note = attendee.note
    if note.stays_out:
        return Presence.STAYS_OUT
    if note.left_at is not None:
        return Presence.LEFT
    if attendee.participant.attended is None:
        return Presence.UNKNOWN
    return Presence.HERE if attendee.participant.attended else Presence.AWAY


def came_now(room: RoomViewModel, name: str, at: time) -> None:
    """Note that somebody came.

    Whoever had left is back, and the time between stays written; back in the same minute is as
    if they had not left.
    """
    note = _note(room, name)
    if note.left_at is not None:
        away = () if note.left_at == at else (Absence(note.left_at, at),)
        _write(room, replace(note, left_at=None, away=(*note.away, *away)))
    else:
        _write(room, replace(note, came_at=at, stays_out=False))


def left_now(room: RoomViewModel, name: str, at: time) -> None:
    """Note that somebody left."""
    _write(room, replace(_note(room, name), left_at=at))


def stay_out(room: RoomViewModel, name: str, *, out: bool) -> None:
    """Note that somebody of the sitting takes no part in this case."""
    _write(room, replace(_note(room, name), stays_out=out))


def put_back(room: RoomViewModel, name: str, before: CaseAttendance | None) -> None:
    """Set what is noted about somebody as it was."""
    rows = room.discussion.attendance
    if before is not None:
        _write(room, before)
    elif any(row.name == name for row in rows):
        room.put(_PATH, tuple(row for row in rows if row.name != name))


def note_of(room: RoomViewModel, name: str) -> CaseAttendance | None:
    """Return what is noted about somebody, if anything is."""
    return next((row for row in room.discussion.attendance if row.name == name), None)


def find(room: RoomViewModel, name: str) -> Attendee | None:
    """Return somebody who is listed."""
    return next((each for each in attendees(room) if each.name == name), None)


def _note(room: RoomViewModel, name: str) -> CaseAttendance:
    return note_of(room, name) or CaseAttendance(name)


def _write(room: RoomViewModel, note: CaseAttendance) -> None:
    rows = room.discussion.attendance
    if note_of(room, note.name) is None:
        room.put(_PATH, (*rows, note))
    else:
        room.put(_PATH, tuple(note if row.name == note.name else row for row in rows))
