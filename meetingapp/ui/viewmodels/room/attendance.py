"""Who is in the room for this case, and why."""

from dataclasses import dataclass, replace
from datetime import time

from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.ui.viewmodels.room.model import RoomViewModel

_PATH = "attendance"


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person as shown: where the tick is written, and the reason given or proposed."""

    participant: Participant
    path: str
    reason: str
    left_at: time | None
    proposed: bool

    @property
    def name(self) -> str:
        """The person’s name."""
        return self.participant.person.name


def attendees(room: RoomViewModel) -> tuple[Attendee, ...]:
    """Return the team, then the parties of this case."""
    given = {a.name: a for a in room.discussion.attendance}
    rows = next((p.value for p in room.proposed("A01") if p.path == _PATH), ())
    proposed = {a.name: a for a in rows} if isinstance(rows, tuple) else {}
    found: list[Attendee] = []
    for prefix, people in (
        ("meeting.participants", room.meeting.participants),
        ("parties", room.discussion.parties),
    ):
        for number, each in enumerate(people):
            name = each.person.name
            note = given.get(name) or proposed.get(name) or CaseAttendance(name)
            reason = note.need_to_know or getattr(proposed.get(name), "need_to_know", "")
            fresh = name not in given or not given[name].need_to_know
            path = f"{prefix}.{number}.attended"
            found.append(Attendee(each, path, reason, note.left_at, proposed=fresh))
    return tuple(found)


def write_reason(room: RoomViewModel, name: str, reason: str) -> None:
    """Say why somebody needs to be here."""
    _write(room, replace(_note(room, name), need_to_know=reason))


def write_left(room: RoomViewModel, name: str, at: time | None, raw: str) -> None:
    """Say when somebody left."""
    index = _index(room, name)
    if at is None and raw.strip():
        _write(room, _note(room, name))
        index = _index(room, name)
        room.put(f"{_PATH}.{index}.left_at", None, raw)
    elif index is not None:
        room.put(f"{_PATH}.{index}.left_at", at, raw)
    else:
        _write(room, replace(_note(room, name), left_at=at))


def name_at(room: RoomViewModel, path: str) -> str:
    """Return whose note a path of the gates is about; empty when it is nobody’s yet."""
    index = path.removeprefix(f"{_PATH}.").partition(".")[0]
    rows = room.discussion.attendance
    if index.isdecimal() and int(index) < len(rows):
        return rows[int(index)].name
    noted = {row.name for row in rows if row.need_to_know}
    there = (p.person.name for p in room.context.meeting.participants if p.attended)
    return next((name for name in there if name not in noted), "")


def _index(room: RoomViewModel, name: str) -> int | None:
    rows = enumerate(room.discussion.attendance)
    return next((n for n, row in rows if row.name == name), None)


def _note(room: RoomViewModel, name: str) -> CaseAttendance:
    rows = room.discussion.attendance
    return next((row for row in rows if row.name == name), CaseAttendance(name))


def _write(room: RoomViewModel, note: CaseAttendance) -> None:
    rows = room.discussion.attendance
    index = _index(room, note.name)
    if index is None:
        room.put(_PATH, (*rows, note))
    else:
        room.put(_PATH, (*rows[:index], note, *rows[index + 1 :]))
