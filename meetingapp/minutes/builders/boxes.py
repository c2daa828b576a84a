"""The frames: the child's own words, what was agreed, and what is filled in by hand."""

from typing import Final

from meetingapp.document.blocks import Quote
from meetingapp.minutes.looks import Place
from meetingapp.minutes.pieces.panel import Panel, Tint
from meetingapp.minutes.pieces.piece import Piece, Stack
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import AGREED, FORM, GREEN, VOICE, VOICE_TINT, WRITING
from meetingapp.minutes.tagging.elements import Element

_WORDS_OF_THE_CHILD: Final = Tint(VOICE_TINT, VOICE)
_AGREEMENT: Final = Tint(AGREED, GREEN)
_BY_HAND: Final = Tint(FORM, WRITING)


def quote(block: Quote, parent: Element, place: Place) -> list[Piece]:
    """Build the warm frame: whose words, the words, and how they came to us."""
    look = place.look
    element = parent.child("BlockQuote")
    pieces = [Text(block.label.upper(), look.quote_label, element.child("P"))]
    if block.verbatim:
        pieces.append(Text(f"«{block.words}»", look.own_words, element.child("P")))
    else:
        pieces.append(Text(block.words, look.described, element.child("P")))
    if block.source:
        pieces.append(Text(block.source, look.quote_source, element.child("P")))
    return [Panel(Stack(pieces), _WORDS_OF_THE_CHILD, place.hang)]


def frame(parts: list[Piece], *, by_hand: bool) -> list[Piece]:
    """Build a frame over the full width: green round what was agreed, else grey."""
    return [Panel(Stack(parts), _BY_HAND if by_hand else _AGREEMENT, 0.0)]
