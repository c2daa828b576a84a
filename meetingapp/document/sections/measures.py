"""The measures in full: all that was agreed about each."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Chip, Fact, Facts, Heading, Keep, Para, Tone
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import levels, lineage, numbers
from meetingapp.document.wording import capital, ended, in_a_row, joined, lowered, sentence_of
from meetingapp.domain.measure import Measure


def measures(record: Record) -> Iterator[Block]:
    """Print each measure whole, or why there is none."""
    words, agreement = record.words, record.discussion.agreement
    if not agreement.measures and agreement.no_measure is None:
        return
    title = words("The measures in full") if agreement.measures else words("Measures")
    yield Heading(2, title, record.since("A10"))
    if agreement.no_measure:
        why = numbers.no_measure(record, agreement.no_measure)
        yield Para(words("No measure was agreed: {reason}", reason=ended(lowered(why))))
    for number, measure in enumerate(agreement.measures, start=1):
        heading = Heading(3, f"{number}. {measure.title}".rstrip(), lineage.line(record, measure))
        yield Keep((heading, Facts(tuple(_measure(record, measure)))))


def _measure(record: Record, measure: Measure) -> Iterator[Fact]:
    words = record.words
    yield from fact(words("Goal"), sentence_of(numbers.goal(record, measure)))
    yield from fact(words("What we do"), sentence_of(measure.action))
    yield from fact(words("How we measure"), in_a_row((measure.indicator, measure.method)))
    yield from fact(words("From → to"), numbers.from_to_with_days(record, measure))
    yield from fact(words("Responsible"), _responsible(record, measure))
    contributors = [record.who(person) for person in measure.contributors]
    yield from fact(words("Contributes"), ended(words.listing(contributors)))
    yield from fact(words("Time and place"), _when_and_where(record, measure))
    yield from fact(words("Evaluated"), _evaluated(record, measure))
    yield from fact(words("Builds on"), _grounds(record, measure))
    yield from fact(
        capital(words("{child} on the measure", child=record.child)),
        sentence_of(measure.child_view_of_measure),
    )
    yield from fact(words("Said simply"), sentence_of(measure.plain_words))
    yield from fact(words("Formal decision"), _formal_decision(record, measure))
    chips = []
    if measure.prevention_level:
        chips.append(levels.chip(record, measure.prevention_level))
    if measure.changes_adult_practice:
        chips.append(Chip(Tone.NEUTRAL, words("Changes what the adults do")))
    if measure.group:
        chips.append(Chip(Tone.NEUTRAL, words("Shared by the family")))
    if chips:
        yield Fact(words("Level"), tuple(chips))


def _responsible(record: Record, measure: Measure) -> str:
    if measure.responsible is None:
        return ""
    accepted = record.words("Has said yes in a message.") if measure.accepted_by_message else ""
    return joined((ended(record.who(measure.responsible)), accepted))


def _when_and_where(record: Record, measure: Measure) -> str:
    words = record.words
    parts = []
    if measure.start and measure.deadline:
        parts.append(words("from {start} to {end}", start=measure.start, end=measure.deadline))
    elif measure.start:
        parts.append(words("from {start}", start=measure.start))
    elif measure.deadline:
        parts.append(words("until {day}", day=measure.deadline))
    if measure.frequency:
        parts.append(measure.frequency.rstrip("."))
    if measure.arena:
        parts.append(lowered(words.code(measure.arena)))
    return sentence_of(", ".join(parts))


def _evaluated(record: Record, measure: Measure) -> str:
    words = record.words
    if measure.evaluation_date is None:
        return ""
    if measure.evaluator is None:
        return ended(words.long_day(measure.evaluation_date))
    return words("{day} by {who}.", day=measure.evaluation_date, who=measure.evaluator.name)


def _grounds(record: Record, measure: Measure) -> str:
    grounds = [measure.need_ref, *(link for link in measure.links if link != measure.need_ref)]
    return in_a_row(lowered(record.words.code(ground)) for ground in grounds if ground)


def _formal_decision(record: Record, measure: Measure) -> str:
    words, decision = record.words, measure.formal_decision
    if not measure.requires_formal_decision and decision is None:
        return ""
    cannot = words("The meeting cannot settle all of this.")
    if decision is None or not decision.receiving_service:
        return cannot
    if decision.send_on is None:
        sent = words("The matter goes to {service}.", service=decision.receiving_service)
    else:
        sent = words(
            "The matter goes to {service} on {day}.",
            service=decision.receiving_service,
            day=decision.send_on,
        )
    return joined((cannot, sent))
