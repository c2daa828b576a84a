"""The agenda items a municipality has added, each in its place in the agenda."""

from collections.abc import Callable, Iterator
from typing import Final

from meetingapp.document.blocks import Block, Heading, Para
from meetingapp.document.record import Record
from meetingapp.document.wording import sentence_of
from meetingapp.domain.meeting import OwnItem

_LAST: Final = "A14"
_HAVE_A_PLACE: Final = frozenset((*(f"A{number:02}" for number in range(12)), "S01", "S02", _LAST))
"""The items of the agenda that the minutes give a section of their own on the pages."""


def after(*items: str) -> Callable[[Record], Iterator[Block]]:
    """Print the municipality's items that follow one of these in the agenda."""

    def section(record: Record) -> Iterator[Block]:
        for told in record.discussion.own_items:
            if _follows(record, told) in items:
                yield from _item(record, told)

    return section


def elsewhere(record: Record) -> Iterator[Block]:
    """Print those that follow an item without a section of its own, such as the next meeting."""
    for told in record.discussion.own_items:
        if _follows(record, told) not in _HAVE_A_PLACE:
            yield from _item(record, told)


def _follows(record: Record, told: OwnItem) -> str:
    """Return the item of the shared agenda that this one comes after."""
    before = ""
    for item in record.template.items:
        if item.id == told.id:
            return before
        if not item.own:
            before = item.id
    return ""


def _item(record: Record, told: OwnItem) -> Iterator[Block]:
    if not told.text.strip():
        return
    headings = {item.id: item.heading[record.words.language] for item in record.template.items}
    yield Heading(2, headings.get(told.id) or record.words("Other"), record.since(told.id))
    for paragraph in told.text.splitlines():
        if paragraph.strip():
            yield Para(sentence_of(paragraph))
