"""The parts of the child's own page: steps with a drawing beside them, and faces to point at."""

from collections.abc import Sequence
from typing import Final

from meetingapp.document.blocks import Faces, Heading, Step
from meetingapp.minutes.builders.headings import heading
from meetingapp.minutes.looks import Place
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.drawings import FACE, Drawing, face, symbol
from meetingapp.minutes.pieces.piece import Piece, Stack
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.tagging.elements import Element, listing

_SYMBOL: Final = 48.0
_HANG: Final = 84.0
_BETWEEN: Final = 15.0
_FACE_GAP: Final = 10.0


def room(place: Place) -> Place:
    """Give the place beside the drawing."""
    return place.within(_HANG)


def title(block: Step, section: Element, place: Place) -> list[Piece]:
    """Build the heading of a step."""
    return heading(Heading(2, block.heading), section, room(place))


def step(block: Step, inside: Sequence[Piece], place: Place) -> list[Piece]:
    """Build a step; the drawing is decoration, for the heading says the same."""
    beside = place.width - _HANG
    columns = [
        Column(0, _SYMBOL, Drawing(symbol(block.symbol), _SYMBOL)),
        Column(_HANG, beside, Stack(inside)),
    ]
    return [Columns(columns, after=_BETWEEN)]


def moods(block: Faces, parent: Element, place: Place) -> list[Piece]:
    """Build the faces, from glad to sad; each is told by its word."""
    look, group = place.look, listing(parent, "None")
    share = (place.width - place.hang) / len(block.labels)
    drop = max(0.0, (FACE - look.body.leading) / 2)
    columns = []
    for number, label in enumerate(block.labels):
        left = place.hang + number * share
        word = Text(label, look.body, group.child("LI").child("LBody"))
        columns.append(Column(left, FACE, Drawing(face(number), FACE)))
        taken = FACE + _FACE_GAP
        columns.append(Column(left + taken, share - taken - _FACE_GAP, word, drop))
    return [Columns(columns, before=4.0, after=8.0)]
