"""What young people say as a group, where no single child is spoken of."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Facts, Heading
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import sentence_of


def system_voice(record: Record) -> Iterator[Block]:
    """Print what they say, where it comes from, and what it changes."""
    words, told = record.words, record.discussion.system_voice
    sources = words.listing([words.code(source) for source in told.sources])
    rows = (
        *fact(words("They say"), sentence_of(told.said)),
        *fact(words("Known from"), sentence_of(sources)),
        *fact(words("This led to"), sentence_of(told.effect)),
    )
    if rows:
        yield Heading(2, words("The voice of children and young people"), record.since("S01"))
        yield Facts(rows)
