"""Charts of numbers over time."""

from meetingapp.document.blocks import Chart
from meetingapp.document.charting import layout
from meetingapp.minutes.looks import Place
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.piece import Piece, Stack
from meetingapp.minutes.pieces.plot import Plot
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import BODY, CAPTION
from meetingapp.minutes.tagging.elements import Element, figure
from meetingapp.minutes.text import escape


def chart(block: Chart, parent: Element, place: Place, language: str) -> list[Piece]:
    """Build the title and the picture; what cannot be drawn is told in words."""
    title = Text(block.title, CAPTION, parent.child("P"))
    laid = layout(block, language)
    below: Piece
    if laid is None:
        below = Text(block.alt, place.look.body, parent.child("P"))
    else:
        below = Plot(laid, block.unit, figure(parent, escape(block.alt)))
    column = Column(place.hang, place.width - place.hang, Stack([title, below]))
    return [Columns([column], before=CAPTION.before, after=BODY.after + 4)]
