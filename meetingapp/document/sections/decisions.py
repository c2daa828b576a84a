"""What was agreed that is no measure: nobody measures it, and nothing carries it on."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Heading, Items, Keep
from meetingapp.document.record import Record
from meetingapp.document.wording import sentence_of


def decisions(record: Record) -> Iterator[Block]:
    """List what else was agreed, as it was written."""
    agreed = record.discussion.agreement
    lines = tuple(sentence_of(each.text) for each in agreed.decisions if each.text.strip())
    if not lines or record.is_stopped:
        return
    words = record.words
    title = words("We also agreed") if agreed.measures else words("Agreements")
    yield Keep((Heading(3 if agreed.measures else 2, title), Items(lines)))
