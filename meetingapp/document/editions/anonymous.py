"""The edition without names: what was tried and what came of it, told so that others may learn."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Final

from meetingapp.document.blocks import (
    Block,
    Cell,
    Document,
    Facts,
    Furniture,
    Heading,
    Items,
    Keep,
    Note,
    Strong,
    Table,
)
from meetingapp.document.editions.frame import Frame, dressed, with_recipient
from meetingapp.document.language import TAGS, page_of_pages
from meetingapp.document.record import Record
from meetingapp.document.sections import (
    actions,
    agreed,
    best_interest,
    levels,
    measures,
    numbers,
    since_last,
    situation,
    stopped,
    system_voice,
    voice,
)
from meetingapp.document.wording import lowered, sentence_of
from meetingapp.domain.case import Anonymous, Unborn
from meetingapp.domain.editions.anonymous import K
from meetingapp.domain.measure import Measure


def _title(record: Record) -> Iterator[Block]:
    words, band = record.words, ""
    match record.case.subject:
        case Anonymous(age_band=known) if known.strip():
            band = words("Child {band} years old", band=known) if known[:1].isdecimal() else known
        case Unborn():
            band = words("Unborn child")
        case _:
            pass
    year = str(record.meeting.date.year)
    yield Heading(1, heading(record), " · ".join(part for part in (band, year) if part))


def heading(record: Record) -> str:
    """Name the document: ``Anonymisert referat fra ressursteam``."""
    words = record.words
    return words("Anonymous minutes of {type}", type=lowered(record.type_name))


def _measures(record: Record) -> Iterator[Block]:
    """Set each measure in one row, without a person and a day."""
    if not record.measures:
        return
    words = record.words
    yield Table(
        (words("Measure"), words("From → to"), words("Measured by")),
        tuple(_row(record, number, m) for number, m in enumerate(record.measures, start=1)),
        (240, 117, 120),
        words("Measures agreed, each with baseline, target and how it is measured"),
    )


def _row(record: Record, number: int, measure: Measure) -> tuple[Cell, ...]:
    return (
        (Strong(f"{number}. {measure.title}"), sentence_of(measure.action)),
        Strong(numbers.from_to(record, measure)),
        measure.indicator,
    )


def _levels(record: Record) -> Iterator[Block]:
    rows = tuple(levels.rows(record, record.discussion.coordination))
    if rows:
        yield Keep((Heading(2, record.words("Levels")), Facts(rows)))


def _how_it_was_made(record: Record) -> Iterator[Block]:
    words = record.words
    told = (
        words("Names, places, dates and everybody who was there are left out."),
        words(
            "Somebody has to read it before it is used: what is told must fit at least {k} "
            "children here.",
            k=K,
        ),
        words("Do not try to find out who it is about."),
    )
    yield Keep((Heading(2, words("About this document")), Items(told)))
    yield Note(words("A word in brackets, such as [the child], stands where a name was."))


SECTIONS: Final[tuple[Callable[[Record], Iterator[Block]], ...]] = (
    _title,
    stopped.stopped,
    agreed.in_short,
    _measures,
    actions.without_names,
    voice.voice,
    system_voice.system_voice,
    since_last.evaluated,
    situation.purpose,
    situation.situation,
    situation.alternatives,
    best_interest.best_interest,
    measures.measures,
    _levels,
    _how_it_was_made,
)


def build(record: Record, frame: Frame) -> Document:
    """Write the edition without names. Nothing in it leads back to the minutes it came from."""
    words = record.words
    mark = frame.mark
    written = (
        datetime(mark.made_on.year, mark.made_on.month, mark.made_on.day, tzinfo=UTC)
        if mark
        else datetime(record.meeting.date.year, 1, 1, tzinfo=UTC)
    )
    name = heading(record)
    bare = Furniture(
        owner=record.meeting.municipality,
        unit="",
        access=words("Without names"),
        legal="",
        foot=(name,),
        page=page_of_pages(words),
    )
    document = Document(
        title=name,
        subject=name,
        language=TAGS[words.language],
        written=written,
        furniture=dressed(bare, words, frame),
        blocks=tuple(block for section in SECTIONS for block in section(record)),
    )
    return with_recipient(document, words, mark)
