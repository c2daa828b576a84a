"""Page 1: who was there for this case and why, who was not, and how the child was asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from meetingapp.document.blocks import Block, Cell, Heading, Note, Table
from meetingapp.document.record import Record
from meetingapp.document.wording import capital, ended, joined
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import Party, ServiceCode, is_same_name
from meetingapp.domain.voice import ChildInvited


@dataclass(frozen=True, slots=True)
class _Seat:
    """Somebody invited, and what is noted about them for this case."""

    who: Participant
    note: CaseAttendance | None


def present(record: Record) -> Iterator[Block]:
    """List who was there and why; say who was not, and how the child was invited."""
    words = record.words
    seats, unlisted = _seats(record)
    there = [
        seat for seat in seats if seat.who.attended and not (seat.note and seat.note.stays_out)
    ]
    rows = (
        *(_row(record, seat) for seat in there),
        *((note.name, "", _why(record, note)) for note in unlisted if not note.stays_out),
    )
    yield Heading(2, words("Present"))
    if rows:
        yield _table(record, rows)
    out = [
        *(record.who(seat.who.person) for seat in seats if seat.note and seat.note.stays_out),
        *(note.name for note in unlisted if note.stays_out),
    ]
    if notes := joined(_notes(record, out)):
        yield Note(notes)


def _table(record: Record, rows: tuple[tuple[Cell, ...], ...]) -> Table:
    """Leave the reasons out where none is told: no child is named, or it is not for this reader."""
    words = record.words
    name, role, why = words("Name"), words("Role and service"), words("Why here")
    reasons = (note.need_to_know for note in record.discussion.attendance if not note.stays_out)
    if not any(said for *_, said in rows):
        named = tuple(row[:2] for row in rows)
        summary = words("Participants with their role")
        return Table((name, role), named, (140, 337), summary, dense=True)
    if record.case_is_untold or not any(reason.strip() for reason in reasons):
        summary = words("Participants with their role, and when they came or left")
        return Table((name, role, words("When")), rows, (140, 195, 142), summary, dense=True)
    summary = words("Participants with their role and the reason they took part")
    return Table((name, role, why), rows, (140, 195, 142), summary, dense=True)


def _seats(record: Record) -> tuple[list[_Seat], list[CaseAttendance]]:
    """Pair people with their notes: of two with one name, each has one. The rest is unlisted."""
    left = list(record.discussion.attendance)
    seats = []
    for who in record.meeting.participants:
        note = next((one for one in left if is_same_name(one.name, who.person.name)), None)
        if note is not None:
            left.remove(note)
        seats.append(_Seat(who, note))
    return seats, left


def _row(record: Record, seat: _Seat) -> tuple[Cell, ...]:
    words, person = record.words, seat.who.person
    role = person.role or record.role_of(person.name)
    service = words.code(person.service) if person.service else ""
    if role and (person.service is ServiceCode.OTHER or _says_as_much(role, service)):
        service = ""
    if seat.who.party is not Party.SERVICE and not role:
        role = words.code(seat.who.party)
    parts = [part for part in (role, service) if part]
    if seat.who.is_substitute:
        parts.append(words("substitute"))
    return person.name, capital(", ".join(parts)), _why(record, seat.note)


def _says_as_much(role: str, service: str) -> bool:
    """Tell whether a role names its service: the municipal psychologist is one person’s office."""
    return service.casefold().startswith(role.casefold())


def _why(record: Record, note: CaseAttendance | None) -> str:
    """Write why somebody was there, and when they came and left if not for the whole of it."""
    if note is None:
        return ""
    words = record.words
    reason = "" if record.case_is_untold else note.need_to_know.strip()
    moved = []
    if note.came_at:
        moved.append(words("came at {time}", time=note.came_at))
    moved += [
        words("out from {left} to {back}", left=each.left_at, back=each.came_back_at)
        for each in note.away
    ]
    if note.left_at:
        moved.append(words("left at {time}", time=note.left_at))
    when = ", ".join(moved)
    return capital(f"{reason} ({when})" if reason and when else reason or when)


def _notes(record: Record, out: list[str]) -> Iterator[str]:
    words, discussion = record.words, record.discussion
    yield from _child(record)
    yield from _absent(record, out)
    for view in discussion.guardian_views:
        if not view.obtained_on or record.attended(view.who):
            continue
        if record.is_reader(view.who):
            yield words(
                "You were not at the meeting. We obtained your view on {day}.",
                day=view.obtained_on,
            )
        else:
            yield words(
                "{who} was not at the meeting. The view was obtained on {day}.",
                who=record.who_named(view.who),
                day=view.obtained_on,
            )
    if discussion.interpreter.strip():
        yield words("Interpreter: {who}.", who=discussion.interpreter)
    if discussion.aac_provider.strip():
        yield words("{who} was responsible for AAC.", who=discussion.aac_provider)
    if record.meeting.impartiality_asked:
        yield words("Impartiality was raised.")


def _child(record: Record) -> Iterator[str]:
    words, discussion, child = record.words, record.discussion, record.child
    match discussion.voice.invited:
        case ChildInvited.YES_ATTENDED:
            yield capital(words("{child} took part in the meeting.", child=child))
        case ChildInvited.YES_DECLINED:
            yield capital(words("{child} was invited but did not want to take part.", child=child))
        case ChildInvited.NOT_INVITED:
            reason = discussion.voice.invited_reason
            said = words("{child} was not invited", child=child)
            yield capital(f"{said}: {ended(reason)}" if reason else f"{said}.")
    match discussion.child_asked_beforehand:
        case True:
            asked = words(
                "{child} was asked beforehand who should come and what may be told.", child=child
            )
            yield capital(asked)
        case False:
            yield capital(words("{child} was not asked beforehand.", child=child))


def _absent(record: Record, out: list[str]) -> Iterator[str]:
    words, meeting = record.words, record.meeting
    absent = [record.who(p.person) for p in meeting.participants if p.attended is False]
    if absent:
        yield words("Not present: {names}.", names=words.listing(absent))
    if out:
        yield words("Not in the room for this case: {names}.", names=words.listing(out))
    listed = {p.person.service for p in meeting.participants}
    missing = [words.code(one) for one in meeting.invited_services if one not in listed]
    if missing:
        yield words("Invited, but nobody came from: {services}.", services=words.listing(missing))
