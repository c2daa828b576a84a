"""Charts of numbers over time."""

from dataclasses import replace
from typing import Final

from meetingapp.document.blocks import Chart, Facts
from meetingapp.document.charting import layout
from meetingapp.minutes.builders import lists
from meetingapp.minutes.looks import Place
from meetingapp.minutes.pieces.captioned import Captioned
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.piece import Piece, Stack
from meetingapp.minutes.pieces.plot import Plot
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import BODY, CAPTION
from meetingapp.minutes.tagging.elements import Element, figure
from meetingapp.minutes.text import escape

_PICTURE: Final = 0.53
"""The share of the width a picture takes where facts stand beside it."""
_LABELS: Final = 70.0
_GUTTER: Final = 16.0


def chart(block: Chart, parent: Element, place: Place, language: str) -> list[Piece]:
    """Build the title and the picture; what cannot be drawn is told in words."""
    title = Text(block.title, CAPTION, parent.child("P"))
    laid = layout(block, language)
    below: Piece
    if laid is None:
        below = Text(block.alt, place.look.body, parent.child("P"))
    else:
        below = Plot(laid, block.unit, figure(parent, escape(block.alt)))
    pieces = Captioned([title, below])
    if not block.facts:
        column = Column(place.hang, place.width - place.hang, pieces)
        return [Columns([column], before=CAPTION.before, after=BODY.after + 4)]
    room = place.width * _PICTURE
    look = replace(place.look, labels=_LABELS, hang=_LABELS)
    right = Place(look, place.width - room - _GUTTER, _LABELS)
    told = Stack(lists.facts(Facts(block.facts), parent, right))
    columns = [Column(0, room, pieces), Column(room + _GUTTER, right.width, told)]
    return [Columns(columns, before=CAPTION.before, after=BODY.after)]
