"""Page 1: what was agreed, who does it, from where to where, and when it is looked at again."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Box, Cell, Facts, Heading, Para, Strong, Table
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import numbers
from meetingapp.document.wording import (
    capital,
    ended,
    first_name,
    joined,
    lowered,
    sentence_of,
)
from meetingapp.domain.measure import Measure
from meetingapp.domain.voice import VoiceStatus


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
    number = record.case.reference
    purpose = lowered(words.code(discussion.purpose))
    yield Facts(
        (
            *fact(words("Place"), meeting.place),
            *fact(words("Chair"), _chair(record)),
            *fact(
                words("Case and access"),
                joined((f"{number}," if number else "", purpose))
                + f" · {lowered(words('Exempt from public access'))}, {legal_basis(record)}",
            ),
        )
    )


def heading(record: Record) -> str:
    """Name the document: ``Referat fra ressursteam``."""
    return record.words("Minutes of {type}", type=lowered(record.type_name))


def legal_basis(record: Record) -> str:
    """Name the paragraphs the access rests on."""
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
            return joined((words("Anonymous discussion"), band and f"({band})"))
        case "GROUP" | "SYSTEM":
            return subject.label


def _chair(record: Record) -> str:
    words, meeting = record.words, record.meeting
    return joined(
        (
            ended(record.who(meeting.chair)),
            words("Note-taker: {who}", who=record.who(meeting.note_taker)),
        )
    )


def agreed(record: Record) -> Iterator[Block]:
    """Say the question, the answer, how the child was heard, and each measure in one row."""
    words, discussion = record.words, record.discussion
    question = discussion.purpose_and_concern.purpose_question
    parts: list[Block] = []
    if question:
        parts.append(Para(words("The question was: {question}", question=question), "small"))
    parts.append(Para(sentence_of(_answer(record)), "strong"))
    if heard := _heard(record):
        parts.append(Para(heard))
    yield Heading(2, words("What was agreed"))
    yield Box(tuple(parts))
    if record.measures:
        yield Table(
            (words("Measure"), words("Responsible"), words("From → to"), words("Evaluated")),
            tuple(_row(record, number, m) for number, m in enumerate(record.measures, start=1)),
            (196, 92, 116, 73),
            words(
                "Measures agreed, each with one responsible, baseline, target and evaluation date"
            ),
        )


def _answer(record: Record) -> str:
    discussion = record.discussion
    chosen = discussion.best_interest.chosen_alternative
    for alternative in discussion.alternatives:
        if alternative.id == chosen and alternative.label:
            return alternative.label
    if none := discussion.agreement.no_measure:
        return numbers.no_measure(record, none)
    return "; ".join(measure.title for measure in record.measures)


def _heard(record: Record) -> str:
    words, voice = record.words, record.discussion.voice
    effect = voice.effect_on_decision or voice.no_effect_reason
    if effect:
        return words("How {child} was heard: {effect}", child=record.child, effect=ended(effect))
    if voice.status is VoiceStatus.NOT_OBTAINED:
        return capital(words("{child} has not been heard yet.", child=record.child))
    return ""


def _row(record: Record, number: int, measure: Measure) -> tuple[Cell, ...]:
    words, person = record.words, measure.responsible
    evaluator = measure.evaluator
    by = words("by {name}", name=first_name(evaluator.name)) if evaluator else ""
    return (
        (Strong(f"{number}. {measure.title}"), sentence_of(measure.action)),
        (
            Strong(person.name if person else "–"),
            (person.role or record.role_of(person.name)) if person else "",
        ),
        (Strong(numbers.from_to(record, measure)), measure.indicator),
        (Strong(words.short_day(measure.evaluation_date) if measure.evaluation_date else "–"), by),
    )
