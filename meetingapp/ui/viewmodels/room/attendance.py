"""Who is in the room for this case, and why."""

from dataclasses import dataclass, replace
from datetime import time

from meetingapp.domain.meeting import Absence, CaseAttendance, Participant, of_case
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.room.model import RoomViewModel

_PATH = "attendance"


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person as shown: where the tick is written, and the reason given or proposed."""

    participant: Participant
    path: str
    reason: str
    note: CaseAttendance
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
    here = of_case(room.meeting, room.discussion).participants
    team = len(room.meeting.participants)
    for prefix, people in (("meeting.participants", here[:team]), ("parties", here[team:])):
        for number, each in enumerate(people):
            name = each.person.name
            note = given.get(name) or proposed.get(name) or CaseAttendance(name)
            reason = note.need_to_know or getattr(proposed.get(name), "need_to_know", "")
            fresh = name not in given or not given[name].need_to_know
            path = f"{prefix}.{number}.attended"
            found.append(Attendee(each, path, reason, given.get(name) or note, proposed=fresh))
    return tuple(found)


def write_here(room: RoomViewModel, attendee: Attendee, *, here: bool) -> None:
    """Tick somebody off; whoever is not here did not come and go either."""
    note = _note(room, attendee.name)
    if not here and (note.came_at or note.left_at or note.away):
        _write(room, replace(note, came_at=None, left_at=None, away=()))
    room.put(attendee.path, here)


def write_reason(room: RoomViewModel, name: str, reason: str) -> None:
    """Say why somebody needs to be here."""
    _write(room, replace(_note(room, name), need_to_know=reason))


def write_time(room: RoomViewModel, name: str, when: str, at: time | None, raw: str) -> None:
    """Say when somebody came (``came_at``) or left (``left_at``)."""
    index = _index(room, name)
    if index is None:
        _write(room, CaseAttendance(name))
        index = _index(room, name)
    room.put(f"{_PATH}.{index}.{when}", at, raw)


def raw_time(room: RoomViewModel, name: str, when: str) -> str:
    """Return a time of somebody that could not be read."""
    return room.raw(f"{_PATH}.{_index(room, name)}.{when}")


def take_absence_away(room: RoomViewModel, name: str, absence: Absence) -> None:
    """Say that somebody was not out of the room then after all."""
    note = _note(room, name)
    _write(room, replace(note, away=tuple(each for each in note.away if each != absence)))


def write_stays_out(room: RoomViewModel, name: str, *, out: bool) -> None:
    """Say that somebody of the sitting takes no part in this case."""
    _write(room, replace(_note(room, name), stays_out=out))


def take_away(room: RoomViewModel, name: str) -> None:
    """Take a party away from this case, with what was noted about them; the rows are made anew."""
    now = room.discussion
    parties = tuple(p for p in now.parties if p.person.name != name)
    notes = tuple(a for a in now.attendance if a.name != name)
    room.become(replace(now, parties=parties, attendance=notes))
    room.show_anew()


def write_task(room: RoomViewModel, name: str, task: str) -> None:
    """Say what somebody is asked to prepare for this case."""
    _write(room, replace(_note(room, name), task=task))


def proposed_task(room: RoomViewModel, name: str) -> str:
    """Return the task that may be confirmed for somebody."""
    for each in room.proposed("A00"):
        rows = each.value if isinstance(each.value, tuple) else ()
        return next((row.task for row in rows if row.name == name), "")
    return ""


def absent_services(room: RoomViewModel) -> tuple[ServiceCode, ...]:
    """Return the services that were invited and have nobody here."""
    people = room.meeting.participants
    invited = (*room.meeting.invited_services, *(p.person.service for p in people))
    taken = any(p.attended is not None for p in people)
    here = {p.person.service for p in people if p.attended}
    missing = (s for s in dict.fromkeys(invited) if s is not None and s not in here)
    return tuple(missing) if taken else ()


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
