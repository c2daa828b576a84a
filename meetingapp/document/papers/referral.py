"""The sheet that goes with a referral: the question, what is good, and what was tried."""

from collections.abc import Iterator

from meetingapp.document.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Keep,
    Lines,
    Note,
    Para,
    Strong,
    Table,
)
from meetingapp.document.papers import frame
from meetingapp.document.papers.told import Told
from meetingapp.document.record import fact
from meetingapp.document.sections import signing
from meetingapp.document.wording import capital, sentence_of
from meetingapp.domain.papers.referral import Referral
from meetingapp.words import Words


def build(sheet: Referral, words: Words) -> Document:
    """Write the sheet."""
    told = Told(sheet.head, words)
    heading = words("Enclosed with the referral to {service}", service=sheet.to)
    return frame.paper(heading, _blocks(sheet, told, heading), told.head, words)


def _blocks(sheet: Referral, told: Told, heading: str) -> Iterator[Block]:
    words = told.words
    yield told.title(heading)
    yield Facts(tuple(_about(sheet, told)))
    yield Heading(2, words("What we ask for"))
    yield Para(sentence_of(sheet.question)) if sheet.question else told.nothing()
    if sheet.purpose.strip():
        yield Facts(fact(words("The meeting asked"), sentence_of(sheet.purpose)))
    yield Heading(2, words("What goes well"))
    yield from told.items(sheet.strengths)
    if sheet.child_words.strip():
        yield Heading(2, words("The child’s voice"))
        when = words("Heard on {day}.", day=sheet.heard_on) if sheet.heard_on else ""
        yield from told.quote(sheet.child_words, when, verbatim=sheet.words_are_verbatim)
    yield Heading(2, words("What was tried"))
    yield from _before(sheet, told)
    yield from _tried(sheet, told)
    if not sheet.before and not sheet.tried:
        yield told.nothing()
    yield Keep(
        (
            Heading(2, words("What the guardians think")),
            Note(words("Write this together with the guardians.")),
            Lines(("", words("The guardians’ view"))),
        )
    )
    sender = (words("Name, role and telephone"), words("Date and signature"))
    yield Keep((Heading(2, words("Sender")), Lines(sender)))


def _about(sheet: Referral, told: Told) -> Iterator[Fact]:
    words, consent = told.words, sheet.consent
    yield from fact(words("To"), capital(words.code(sheet.to)))
    yield from told.about()
    yield from fact(words("Parental responsibility"), *sheet.guardians)
    if consent is None:
        return
    names = signing.names(words, consent.signatures)
    if consent.valid_to is None:
        yield Fact(words("Consent"), (words("Given by {names}.", names=names),))
    else:
        told_until = words(
            "Valid until {day}. Given by {names}.", day=consent.valid_to, names=names
        )
        yield Fact(words("Consent"), (told_until,))


def _before(sheet: Referral, told: Told) -> Iterator[Block]:
    """Give what was tried before there were measures with numbers."""
    words = told.words
    if not sheet.before:
        return
    rows = tuple(
        (
            Strong(capital(each.what.strip())),
            sentence_of(each.period) or "–",
            sentence_of(words.code(each.effect)) if each.effect else "–",
        )
        for each in sheet.before
    )
    yield Heading(3, words("Before the meetings"))
    head = (words("Tried before"), words("When"), words("What it led to"))
    yield Table(head, rows, (237, 110, 130), words("What was tried before"))


def _tried(sheet: Referral, told: Told) -> Iterator[Block]:
    words = told.words
    if not sheet.tried:
        return
    rows = tuple(
        (
            (*told.what(each.measure), told.goal(each.measure)),
            told.who(each.measure.responsible),
            told.period(each.measure),
            told.came_of(each),
        )
        for each in sheet.tried
    )
    yield Heading(3, words("Measures, and what they led to"))
    head = (
        words("Measure and goal"),
        words("Responsible"),
        words("When"),
        words("How it stands"),
    )
    yield Table(head, rows, (177, 95, 95, 110), words("Measures, and what they led to"))
