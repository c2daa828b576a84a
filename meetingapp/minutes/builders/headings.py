"""Headings, paragraphs, notes and links."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from meetingapp.document.blocks import Heading, Link, Note, Para
from meetingapp.domain.links import is_link
from meetingapp.minutes.looks import Look, Place
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.links import LinkedText
from meetingapp.minutes.pieces.piece import Anchor, Piece
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import FOOTNOTE, Style
from meetingapp.minutes.tagging.elements import Element, Tag, footnote

_TAGS: Final[MappingProxyType[int, Tag]] = MappingProxyType({1: "H1", 2: "H2", 3: "H3"})
_ROOM: Final = MappingProxyType({1: 0.0, 2: 92.0, 3: 80.0})
"""A heading without this room below it would stand alone at the foot of a page."""
_NUMBER: Final = 13.0
"""The width of a footnote's number."""


def heading(block: Heading, parent: Element, place: Place) -> list[Piece]:
    """Build a heading with its bookmark and its quiet line."""
    look = place.look
    style = {1: look.h1, 2: look.h2, 3: look.h3}[block.level]
    element = parent.child(_TAGS[block.level])
    anchor = Anchor(block.text, block.level)
    pieces: list[Piece] = [
        Text(block.text, style, element, anchor=anchor, needs=_ROOM[block.level])
    ]
    if block.sub:
        quiet = look.subtitle if block.level == 1 else look.small
        pieces.append(Text(block.sub, quiet, parent.child("P")))
    return pieces


def para(block: Para, parent: Element, place: Place, numbers: Iterator[int]) -> list[Piece]:
    """Build a paragraph; outside a frame it may stand beside the labels' column."""
    style = _style_of(block, place.look)
    element = parent.child("P")
    if not block.footnote:
        return [_hung(Text(block.text, style, element), style, place)]
    number = str(next(numbers))
    below = _footnote(block.footnote, number, parent, place)
    text = Text(block.text, style, element, call=number, footnote=below)
    return [_hung(text, style, place)]


def note(block: Note, parent: Element, place: Place) -> list[Piece]:
    """Build a small remark over the full width."""
    element = parent.child("P")
    element.language = block.language
    return [Text(block.text, place.look.small, element)]


def link(block: Link, parent: Element, place: Place) -> list[Piece]:
    """Build a paragraph that leads somewhere; its address is told too, for who reads on paper.

    An address no document may lead to is text like any other.
    """
    style, element = place.look.body, parent.child("P")
    shown = block.url.removeprefix("mailto:")
    told = block.text if shown in block.text else f"{block.text} ({shown})"
    if not is_link(block.url):
        return [_hung(Text(told, style, element), style, place)]
    text = LinkedText(told, style, element.child("Link"), block.url, block.text)
    return [_hung(text, style, place)]


def _style_of(block: Para, look: Look) -> Style:
    return {"body": look.body, "strong": look.strong, "small": look.small}[block.role]


def _hung(text: Piece, style: Style, place: Place) -> Piece:
    if not place.hang:
        return text
    column = Column(place.hang, place.width - place.hang, text)
    return Columns([column], after=style.after)


def _footnote(text: str, number: str, parent: Element, place: Place) -> Piece:
    element = footnote(parent, f"note{number}")
    label = Text(number, FOOTNOTE, element.child("Lbl"))
    body = Text(text, FOOTNOTE, element.child("P"))
    left = place.hang
    columns = [
        Column(left, _NUMBER, label),
        Column(left + _NUMBER, place.width - left - _NUMBER, body),
    ]
    return Columns(columns, after=FOOTNOTE.after)
