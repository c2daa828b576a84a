"""The head: what this is, about whom, when, where, who led it, and who may read it."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Facts, Heading
from meetingapp.document.record import Record, fact
from meetingapp.document.sections.about import correction
from meetingapp.document.wording import capital, ended, joined, lowered
from meetingapp.domain.case import NamedChild, System
from meetingapp.domain.whereabouts import hides_whereabouts


def title(record: Record) -> Iterator[Block]:
    """Say what this is, about whom, when, where, and who led it."""
    words, meeting, discussion = record.words, record.meeting, record.discussion
    when = words.weekday_and_day(meeting.date)
    starts, ends = discussion.starts_at or meeting.starts_at, discussion.ends_at or meeting.ends_at
    if starts:
        when += " " + words("at {time}", time=starts)
        if ends:
            when += f"–{words.clock(ends)}"
    yield Heading(1, heading(record), " · ".join(part for part in (_about(record), when) if part))
    yield Facts(
        (
            *fact(words("Place"), meeting.place),
            *fact(words("Address protection"), _protection(record)),
            *fact(words("Chair"), _chair(record)),
            *fact(words("Case and access"), _case_and_access(record)),
            *fact(words("Correction"), correction(record)),
        )
    )


def _case_and_access(record: Record) -> str:
    """Write ``S1, første møte · unntatt offentlighet, …``; a system meeting follows no case."""
    about = [record.case.reference]
    if not isinstance(record.case.subject, System):
        about.append(lowered(record.words.code(record.discussion.purpose)))
    may_read = (lowered(access(record)), legal_basis(record))
    parts = (", ".join(part for part in both if part) for both in (about, may_read))
    return " · ".join(part for part in parts if part)


def _protection(record: Record) -> str:
    """Flag a protected child: whoever passes the document on sees why it names no place."""
    words, subject = record.words, record.case.subject
    if not hides_whereabouts(record.case):
        return ""
    protected = isinstance(subject, NamedChild) and subject.protection
    kind = words.code(protected) if protected else words("a guardian’s address is barred")
    return words("{kind}. Place and unit are left out.", kind=capital(kind))


def heading(record: Record) -> str:
    """Name the document: ``Referat fra ressursteam``; ``…, avbrutt`` where it was stopped."""
    name = record.words("Minutes of {type}", type=lowered(record.type_name))
    stopped = record.words("stopped discussion")
    return f"{name}, {stopped}" if record.is_stopped else name


def stopped_word(record: Record) -> str:
    """Say in one word that the discussion did not come to its end."""
    return record.words.in_context("document", "stopped")


def access(record: Record) -> str:
    """Say who may read it. A system meeting holds no personal data."""
    if isinstance(record.case.subject, System):
        return record.words("Without personal data")
    return record.words("Exempt from public access")


def legal_basis(record: Record) -> str:
    """Name the paragraphs the access rests on, where access is limited."""
    if isinstance(record.case.subject, System):
        return ""
    return record.words("Freedom of Information Act § 13, cf. Public Administration Act § 13")


def _about(record: Record) -> str:
    words, subject = record.words, record.case.subject
    match subject.kind:
        case "NAMED_CHILD":
            age = record.case.age_on(record.meeting.date) or 0
            return words.plural(
                "{name}, {n} year old", "{name}, {n} years old", age, name=subject.name
            )
        case "UNBORN":
            due = subject.due
            return words("Unborn child, due {day}", day=due) if due else words("Unborn child")
        case "ANONYMOUS":
            band = subject.age_band
            return joined((words("Anonymous discussion"), f"({band})" if band.strip() else ""))
        case "GROUP" | "SYSTEM":
            return subject.label


def _chair(record: Record) -> str:
    words, meeting = record.words, record.meeting
    note_taker = meeting.note_taker
    return joined(
        (
            ended(record.who(meeting.chair)),
            words("Note-taker: {who}", who=record.who(note_taker)) if note_taker else "",
        )
    )
