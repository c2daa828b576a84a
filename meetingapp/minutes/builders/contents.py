"""The table of contents, for documents long enough to need one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from meetingapp.minutes.looks import Place
from meetingapp.minutes.paging import Flow, Together
from meetingapp.minutes.pieces.links import Entry
from meetingapp.minutes.pieces.piece import Anchor, Piece
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.tagging.elements import Element

_LONG: Final = 8
"""A document of more pages than this gets its contents."""
_MOST: Final = 40
"""With more headings than this, only those of sections are listed."""
_SECTION, _PART = 2, 3
_INDENT: Final = 14.0
_AFTER: Final = 2.4


@dataclass(frozen=True, slots=True)
class ContentsHere:
    """Where the contents stand, if the document turns out to be long."""

    title: str
    section: Element
    place: Place


def here(title: str, root: Element, place: Place) -> ContentsHere:
    """Hold the place of the contents in the structure tree; unused, it is dropped."""
    return ContentsHere(title, root.child("Sect"), place)


def wanted(flow: Iterable[Flow | ContentsHere], pages: int) -> bool:
    """Say whether a document of so many pages has contents to be put in."""
    return pages > _LONG and any(isinstance(item, ContentsHere) for item in flow)


def without(flow: Iterable[Flow | ContentsHere]) -> list[Flow]:
    """Leave the contents out."""
    return [item for item in flow if not isinstance(item, ContentsHere)]


def with_entries(flow: Iterable[Flow | ContentsHere], anchors: Sequence[Anchor]) -> list[Flow]:
    """Put the contents where they belong, with a line for each heading."""
    set_out: list[Flow] = []
    for item in flow:
        if isinstance(item, ContentsHere):
            set_out.extend(_pieces(item, _listed(anchors)))
        else:
            set_out.append(item)
    return set_out


def _listed(anchors: Sequence[Anchor]) -> list[Anchor]:
    listed = [anchor for anchor in anchors if anchor.level in {_SECTION, _PART}]
    if len(listed) > _MOST:
        listed = [anchor for anchor in listed if anchor.level == _SECTION]
    return listed


def _pieces(where: ContentsHere, anchors: Sequence[Anchor]) -> list[Flow]:
    if not anchors:
        return []
    look = where.place.look
    title = Text(
        where.title, look.h2, where.section.child("H2"), anchor=Anchor(where.title, _SECTION)
    )
    table = where.section.child("TOC")
    entries: list[Piece] = []
    for anchor in anchors:
        link = table.child("TOCI").child("Reference").child("Link")
        part = anchor.level == _PART
        style = replace(look.label if part else look.value, after=_AFTER)
        text = Text(anchor.text, style, link)
        entries.append(Entry(anchor, text, link, _INDENT if part else 0.0))
    return [Together([title, *entries])]
