"""The summary for the stafettlogg: goals, measures, who, what came of it, and the baton’s way."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Document, Fact, Facts, Heading, Para, Table
from meetingapp.document.papers import frame
from meetingapp.document.papers.told import Told
from meetingapp.document.record import fact
from meetingapp.document.wording import capital, joined, sentence_of
from meetingapp.domain.papers.baton_log import BatonHeld, BatonLog
from meetingapp.words import Words


def build(log: BatonLog, words: Words) -> Document:
    """Write the summary."""
    told, heading = Told(log.head, words), words("Summary for the baton log")
    return frame.paper(heading, _blocks(log, told, heading), told.head, words)


def _blocks(log: BatonLog, told: Told, heading: str) -> Iterator[Block]:
    words = told.words
    yield told.title(heading)
    yield Para(
        words(
            "Goals, measures and what they led to, to be written into the municipality’s own log."
        )
    )
    yield Facts((*told.about(), *_standing(log, told)))
    yield from told.quote(log.child_words, verbatim=log.words_are_verbatim)
    yield Heading(2, words("Goals and measures"))
    yield from _tried(log, told)
    yield Heading(2, words("Who has held the baton"))
    rows = tuple(_baton(each, told) for each in reversed(log.batons))
    yield Facts(rows) if rows else told.nothing()


def _standing(log: BatonLog, told: Told) -> Iterator[Fact]:
    words = told.words
    if log.level is not None:
        yield Fact(words("Level"), (f"{log.level} (BTI)",))
    yield from fact(words("Services"), capital(told.services(log.covered)))
    if log.next_meeting is not None:
        yield Fact(words("Next meeting"), (words.long_day(log.next_meeting),))


def _tried(log: BatonLog, told: Told) -> Iterator[Block]:
    words = told.words
    if not log.tried:
        yield told.nothing()
        return
    rows = tuple(
        (
            (*told.what(each.measure), told.goal(each.measure)),
            told.who(each.measure.responsible),
            told.period(each.measure),
            told.came_of(each),
        )
        for each in log.tried
    )
    head = (
        words("Measure and goal"),
        words("Responsible"),
        words("When"),
        words("How it stands"),
    )
    yield Table(head, rows, (177, 95, 95, 110), words("Measures, and what they led to"))


def _baton(held: BatonHeld, told: Told) -> Fact:
    words = told.words
    if held.until is None:
        when = words("from {start}", start=held.since)
    else:
        when = words("from {start} to {end}", start=held.since, end=held.until)
    role = sentence_of(words.code(held.role)) if held.role else ""
    accepted = words("Has said yes.") if held.accepted else words("Has not said yes yet.")
    return Fact(told.who(held.who), (joined((sentence_of(when), role, accepted)),))
