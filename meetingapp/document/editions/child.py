"""The page to the child: what you said, what we agreed, who does what, when we talk again.

Short sentences, common words, one page. What is agreed stands in the words written to the child
(«Sagt enkelt»); nothing else an adult wrote is on it.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from meetingapp.document.blocks import (
    Block,
    Document,
    Faces,
    Furniture,
    Heading,
    Items,
    Note,
    Para,
    Quote,
    Step,
    Symbol,
    Theme,
)
from meetingapp.document.editions.frame import Frame, dressed
from meetingapp.document.language import TAGS, page_of_pages
from meetingapp.document.record import Record
from meetingapp.document.wording import capital, first_name, joined, sentence_of
from meetingapp.domain.child_page import ReaderAge, reader_age
from meetingapp.domain.people import Party, PersonRef
from meetingapp.domain.voice import ChildInvited, Sharing

_ASKS_FOR_THE_MINUTES_FROM: Final = 15


def build(record: Record, frame: Frame) -> Document:
    """Write the page. That it is one page is for the renderer to count and the caller to refuse."""
    words = record.words
    age = reader_age(record.case, record.meeting.date)
    name = words("Page to the child, from the meeting on {day}", day=record.meeting.date)
    bare = Furniture(
        owner=record.meeting.municipality,
        unit=record.meeting.unit,
        access="",
        legal="",
        foot=(),
        page=page_of_pages(words),
    )
    furniture = dressed(bare, words, frame)
    if frame.mark:
        to = words("To {who} · {number}", who=record.child, number=frame.mark.copy_id)
        furniture = replace(furniture, recipient=to)
    return Document(
        title=name,
        subject=words("Page to the child"),
        language=TAGS[words.language],
        written=record.stamp.finalised_at,
        furniture=furniture,
        blocks=(
            Heading(1, words("Hi, {child}!", child=record.child), joined(_opening(record, age))),
            Step(Symbol.SPEECH, _said_heading(record), tuple(_said(record))),
            Step(Symbol.AGREED, words("This is what we agreed"), tuple(_agreed(record))),
            *_who_does_what(record, age),
            Step(Symbol.CALENDAR, words("When we talk again"), tuple(_again(record, age))),
            *_to_the_reader(record, age),
        ),
        theme=Theme.CHILD,
    )


def _opening(record: Record, age: ReaderAge) -> Iterator[str]:
    words, day = record.words, record.meeting.date
    if age is ReaderAge.LISTENS:
        yield words("We grown-ups had a meeting on {day}.", day=day)
    else:
        yield words("We had a meeting on {day}.", day=day)
    match record.discussion.voice.invited:
        case ChildInvited.YES_ATTENDED:
            yield words("You were there.")
        case ChildInvited.YES_DECLINED:
            yield words("You were invited, and it was fine to say no.")
        case _:
            yield words("It was about how you are doing.")


def _said_heading(record: Record) -> str:
    words, voice = record.words, record.discussion.voice
    if not voice.is_heard:
        return words("What you think")
    return words("This is what you said") if voice.verbatim else words("This is what you showed us")


def _said(record: Record) -> Iterator[Block]:
    words, voice = record.words, record.discussion.voice
    who = first_name(voice.obtained_by.name) if voice.obtained_by else ""
    if voice.own_words.strip():
        label = words("Your words") if voice.verbatim else words("Your words and signs")
        yield Quote(label, voice.own_words, _told_to(record, who), verbatim=voice.verbatim)
        thanks = words("Thank you for telling us!")
        yield Para(thanks if voice.verbatim else words("Thank you for showing us!"))
    elif voice.is_heard:
        if who:
            yield Para(words("You talked with {who}. Thank you for that!", who=who))
        else:
            yield Para(words("Thank you for telling us!"))
        if voice.child_accepts_sharing in (Sharing.NO, Sharing.PARTLY):
            yield Para(words("Your words are not on this sheet, just as you wanted."))
        else:
            yield Para(words("Your words are not on this sheet, for others may come to read it."))
    else:
        yield Para(words("We would like to hear what you think. You decide if you want to tell."))


def _told_to(record: Record, who: str) -> str:
    words, voice = record.words, record.discussion.voice
    if voice.obtained_on is None:
        if not who:
            return ""
        return words("You told {who}.", who=who) if voice.verbatim else ""
    day = words.day_month(voice.obtained_on)
    if not who:
        return words("You told us on {day}.", day=day) if voice.verbatim else ""
    if voice.verbatim:
        return words("You told {who} on {day}.", who=who, day=day)
    return words("You showed it to {who} on {day}.", who=who, day=day)


def _agreed(record: Record) -> Iterator[Block]:
    words = record.words
    told = tuple(sentence_of(measure.plain_words) for measure in record.measures)
    if not told:
        yield Para(words("We agreed on nothing new this time."))
        return
    yield Items(told, numbered=True)
    starts = {m.start for m in record.measures}
    [start] = starts if len(starts) == 1 else [None]
    if start is not None and start > record.meeting.date:
        day = f"{words.weekday(start)} {words.day_month(start)}"
        yield Para(words("We start on {day}.", day=day))


def _who_does_what(record: Record, age: ReaderAge) -> Iterator[Block]:
    """Leave a long row of names out where the page is read aloud."""
    there = () if age is ReaderAge.LISTENS else tuple(_who_was_there(record))
    told = (*_who_sees_to(record), *there)
    words = record.words
    heading = words("Who does what") if record.measures else words("Who was at the meeting")
    if told:
        yield Step(Symbol.PEOPLE, heading, (Items(told),))


def _who_sees_to(record: Record) -> Iterator[str]:
    """Say of each adult which points they see to, in the order of the points."""
    words = record.words
    named = [
        (first_name(measure.responsible.name), str(number))
        for number, measure in enumerate(record.measures, start=1)
        if measure.responsible
    ]
    order = list(dict.fromkeys(name for name, _ in named))
    for name, points in groupby(sorted(named, key=lambda one: order.index(one[0])), _name_of):
        numbers = [number for _, number in points]
        if len(record.measures) == 1:
            yield words("{who} sees to it.", who=name)
        else:
            yield words("{who} sees to number {numbers}.", who=name, numbers=words.listing(numbers))


def _name_of(one: tuple[str, str]) -> str:
    return one[0]


def _who_was_there(record: Record) -> Iterator[str]:
    """Name the family first, then the others as the child knows them."""
    words = record.words
    there = sorted(record.meeting.participants, key=lambda p: p.party is not Party.GUARDIAN)
    names = [_known_as(record, p.person) for p in there if p.person.name.strip()]
    if names:
        yield words("These were at the meeting: {names}.", names=words.listing(names))


def _known_as(record: Record, person: PersonRef) -> str:
    role = person.role or record.role_of(person.name)
    if not role and person.service:
        role = record.words.code(person.service)
    name = first_name(person.name)
    return f"{name} ({role})" if role else name


def _again(record: Record, age: ReaderAge) -> Iterator[Block]:
    words, planned, feedback = (
        record.words,
        record.discussion.next_meeting,
        record.discussion.feedback,
    )
    if feedback.teller:
        yield Para(_goes_through(record, feedback.teller, age))
    talker = planned.child_talk_by
    if talker:
        if age is ReaderAge.YOUTH:
            yield Para(_talks(record, talker))
        else:
            yield Para(f"{_talks(record, talker).removesuffix('.')}:")
            yield Faces((words("Better"), words("The same"), words("Worse")))
    if planned.on:
        day = words.day_month(planned.on)
        yield Para(words("We meet again on {day}. You may come if you want to.", day=day))
    else:
        yield Para(words("We have not planned a new meeting."))
    yield Para(_objects(record, talker or feedback.teller))
    if age is ReaderAge.YOUTH and _is_old_enough_to_ask(record):
        yield Para(words("You may read what is written about you. Just ask."))


def _goes_through(record: Record, teller: PersonRef, age: ReaderAge) -> str:
    words, day = record.words, record.discussion.feedback.by_date
    who = first_name(teller.name)
    if day is None:
        return words("{who} goes through this sheet with you.", who=who)
    if age is ReaderAge.YOUTH:
        return words(
            "{who} talks through this sheet with you by {day}.", who=who, day=words.day_month(day)
        )
    return words(
        "{who} goes through this sheet with you by {day}.", who=who, day=words.day_month(day)
    )


def _talks(record: Record, talker: PersonRef) -> str:
    words, day = record.words, record.discussion.next_meeting.child_talk_before
    who = first_name(talker.name)
    if day is None:
        return words("Later {who} asks you how it is going.", who=who)
    return words("By {day}, {who} asks you how it is going.", who=who, day=words.day_month(day))


def _objects(record: Record, who: PersonRef | None) -> str:
    words = record.words
    if who is None:
        return words(
            "Is something wrong, or have you changed your mind? Tell a grown-up you trust."
        )
    return words(
        "Is something wrong, or have you changed your mind? Tell {who}.", who=first_name(who.name)
    )


def _is_old_enough_to_ask(record: Record) -> bool:
    age = record.case.age_on(record.meeting.date)
    return age is not None and age >= _ASKS_FOR_THE_MINUTES_FROM


def _to_the_reader(record: Record, age: ReaderAge) -> Iterator[Block]:
    """Tell the adult who reads it aloud how; an older child reads alone."""
    if age is ReaderAge.LISTENS:
        said = record.words(
            "To whoever reads this: read slowly, point at the drawings, and let {child} answer in "
            "their own way. It is fine to say no.",
            child=record.child,
        )
        yield Note(capital(said))
