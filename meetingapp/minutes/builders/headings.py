"""Headings, paragraphs and notes."""

from types import MappingProxyType
from typing import Final, Literal

from meetingapp.document.blocks import Heading, Note, Para
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import (
    BODY,
    H1,
    H2,
    H3,
    HANG,
    SMALL,
    STRONG,
    SUBTITLE,
    WIDTH,
    Style,
)
from meetingapp.minutes.tagging.elements import Element, Tag

_STYLES: Final = MappingProxyType({1: H1, 2: H2, 3: H3})
_TAGS: Final[MappingProxyType[int, Tag]] = MappingProxyType({1: "H1", 2: "H2", 3: "H3"})
_ROOM: Final = MappingProxyType({1: 0.0, 2: 92.0, 3: 80.0})
"""A heading without this room below it would stand alone at the foot of a page."""
_ROLES: Final[MappingProxyType[Literal["body", "strong", "small"], Style]] = MappingProxyType(
    {"body": BODY, "strong": STRONG, "small": SMALL}
)


def heading(block: Heading, parent: Element) -> list[Piece]:
    """Build a heading with its bookmark and its quiet line."""
    element = parent.child(_TAGS[block.level])
    room = _ROOM[block.level]
    pieces: list[Piece] = [
        Text(block.text, _STYLES[block.level], element, outline=block.level - 1, needs=room)
    ]
    if block.sub:
        quiet = SUBTITLE if block.level == 1 else SMALL
        pieces.append(Text(block.sub, quiet, parent.child("P")))
    return pieces


def para(block: Para, parent: Element, *, inside: bool) -> list[Piece]:
    """Build a paragraph; outside a box it stands beside the labels' column."""
    text = Text(block.text, _ROLES[block.role], parent.child("P"))
    if inside:
        return [text]
    return [Columns([Column(HANG, WIDTH - HANG, text)], after=text.after)]


def note(block: Note, parent: Element) -> list[Piece]:
    """Build a small remark over the full width."""
    return [Text(block.text, SMALL, parent.child("P"))]
