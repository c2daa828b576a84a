"""Page 1: what happens now, and who was there."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Cell, Facts, Heading, Note, Table
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import consents
from meetingapp.document.wording import capital, ended, joined
from meetingapp.domain.meeting import CaseAttendance, Participant
from meetingapp.domain.people import Party
from meetingapp.domain.voice import ChildInvited


def onward(record: Record) -> Iterator[Block]:
    """Say who tells the child, who talks with the child next, and when we meet again."""
    words, discussion = record.words, record.discussion
    child = record.child
    rows = (
        *fact(capital(words("{child} is told", child=child)), _told(record)),
        *fact(words("Before the next meeting"), _talk(record)),
        *fact(words("Next meeting"), _next_meeting(record)),
        *fact(
            words("Told to others"),
            *(
                words("{who} tells {whom}.", who=o.who, whom=record.who_named(o.whom))
                for o in discussion.feedback.others
            ),
        ),
        *fact(_coordinator_label(record), _coordinator(record)),
        *fact(words("Consent"), *consents.in_one_line(record)),
    )
    if rows:
        yield Heading(2, words("The way on"))
        yield Facts(rows)


def _told(record: Record) -> str:
    words, feedback = record.words, record.discussion.feedback
    if feedback.teller is None:
        return ""
    who, day = feedback.teller.name, record.day(feedback.by_date)
    if not feedback.how:
        return words("{who} tells what was agreed by {day}.", who=who, day=day)
    how = feedback.how.rstrip(".")
    return words("{who} tells what was agreed ({how}) by {day}.", who=who, how=how, day=day)


def _talk(record: Record) -> str:
    words, planned = record.words, record.discussion.next_meeting
    if planned.child_talk_by is None:
        return ""
    who, child = planned.child_talk_by.name, record.child
    if planned.child_talk_before is None:
        return words("{who} talks with {child}.", who=who, child=child)
    return words(
        "{who} talks with {child} by {day}.", who=who, child=child, day=planned.child_talk_before
    )


def _next_meeting(record: Record) -> str:
    words, planned = record.words, record.discussion.next_meeting
    return joined(
        (
            ended(capital(words.weekday_and_day(planned.on))) if planned.on else "",
            words("{who} convenes.", who=planned.convener.name) if planned.convener else "",
            ended(capital(planned.closing_reason)),
        )
    )


def _coordinator_label(record: Record) -> str:
    role = record.discussion.coordination.coordinator_role
    return capital(record.words.code(role)) if role else record.words("Coordinator")


def _coordinator(record: Record) -> str:
    words, coordination = record.words, record.discussion.coordination
    if coordination.coordinator is None:
        return ""
    who = coordination.coordinator.name
    if coordination.coordinator_accepted:
        return words("{who} has taken on the task.", who=who)
    return words("{who} is asked.", who=who)


def present(record: Record) -> Iterator[Block]:
    """List who was there and why; say who was not, and how the child was invited."""
    words = record.words
    attendance = {one.name: one for one in record.discussion.attendance}
    there = [
        one
        for one in record.meeting.attended
        # Guardians and the child are here for this case alone; colleagues may have waited outside.
        if one.person.name in attendance or one.party is not Party.SERVICE or not attendance
    ]
    yield Heading(2, words("Present"))
    yield Table(
        (words("Name"), words("Role and service"), words("Why here")),
        (
            *(_present(record, one, attendance.get(one.person.name)) for one in there),
            *((one.name, "", capital(one.need_to_know)) for one in _unlisted(record)),
        ),
        (140, 195, 142),
        words("Participants with their role and the reason they took part"),
        dense=True,
    )
    if notes := joined(_notes(record)):
        yield Note(notes)


def _unlisted(record: Record) -> list[CaseAttendance]:
    """Return those who were in the room for this case alone, and are in no list of invited."""
    listed = {participant.person.name for participant in record.meeting.participants}
    return [one for one in record.discussion.attendance if one.name not in listed]


def _present(
    record: Record, participant: Participant, attendance: CaseAttendance | None
) -> tuple[Cell, ...]:
    words, person = record.words, participant.person
    service = words.code(person.service) if person.service else ""
    role = person.role or record.role_of(person.name)
    if participant.party is not Party.SERVICE and not role:
        role = words.code(participant.party)
    parts = [part for part in (role, service) if part]
    if participant.is_substitute:
        parts.append(words("substitute"))
    why = attendance.need_to_know if attendance else ""
    if attendance and attendance.left_at:
        left = words("left at {time}", time=attendance.left_at)
        why = f"{why} ({left})" if why else left
    return person.name, capital(", ".join(parts)), capital(why)


def _notes(record: Record) -> Iterator[str]:
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
    absent = [record.who(p.person) for p in record.meeting.participants if p.attended is False]
    if absent:
        yield words("Not present: {names}.", names=words.listing(absent))
    for view in discussion.guardian_views:
        if view.obtained_on and not record.attended(view.who):
            yield words(
                "{who} was not at the meeting. The view was obtained on {day}.",
                who=record.who_named(view.who),
                day=view.obtained_on,
            )
    if discussion.interpreter:
        yield words("Interpreter: {who}.", who=discussion.interpreter)
    if discussion.aac_provider:
        yield words("{who} was responsible for AAC.", who=discussion.aac_provider)
    if record.meeting.impartiality_asked:
        yield words("Impartiality was raised.")
