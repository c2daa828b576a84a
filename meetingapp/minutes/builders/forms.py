"""What is filled in by hand: boxes to tick and lines to write on."""

from typing import Final

from typing_extensions import override

from meetingapp.document.blocks import Checks, Lines
from meetingapp.minutes.looks import Place
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import WRITING
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element, listing

EMPTY, TICKED = "☐", "☑"
_GAP: Final = 7.0
_BETWEEN: Final = 14.0
_HAND: Final = 27.0
"""The height of a line of handwriting."""


def checks(block: Checks, parent: Element, place: Place) -> list[Piece]:
    """Build the boxes, row after row; a row is as high as its longest text."""
    look = place.look
    group = listing(parent, "Square")
    columns = max(1, block.columns)
    share = (place.width - place.hang + _BETWEEN) / columns
    room = look.tick.size + _GAP - 2
    cells = []
    for text, ticked in block.items:
        item = group.child("LI")
        sign = Text(TICKED if ticked else EMPTY, look.tick, item.child("Lbl"))
        body = Text(text, look.item, item.child("LBody"))
        cells.append((sign, body))
    rise = look.tick.baseline - look.item.baseline
    rows: list[Piece] = []
    for first in range(0, len(cells), columns):
        row = []
        for number, (sign, body) in enumerate(cells[first : first + columns]):
            left = place.hang + number * share
            row.append(Column(left, room, sign, 0.0))
            row.append(Column(left + room, share - _BETWEEN - room, body, max(0.0, rise)))
        rows.append(Columns(row, after=look.item.after))
    if rows:
        rows[-1].after = max(rows[-1].after, _GAP)
    return rows


def lines(block: Lines, parent: Element, place: Place) -> list[Piece]:
    """Build the lines; where no label stands under a line, it is only a line."""
    return [
        Blank(Text(label, place.look.small, parent.child("P")) if label else None)
        for label in block.labels
    ]


class Blank(Piece):
    """An empty line to write on, with what belongs there under it."""

    before = 2.0
    after = 6.0

    def __init__(self, label: Text | None) -> None:
        self._label = label

    @override
    def height(self, width: float) -> float:
        return _HAND + (2.0 + self._label.height(width) if self._label else 0.0)

    @override
    def split(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        """Part only a label of many lines."""
        parts = self._label.split(width, room - _HAND - 2.0) if self._label else None
        return (Blank(parts[0]), parts[1]) if parts else None

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        with canvas.artifact():
            canvas.setStrokeColor(WRITING)
            canvas.setLineWidth(0.7)
            canvas.line(x, top - _HAND, x + width, top - _HAND)
        if self._label:
            self._label.draw(canvas, x, top - _HAND - 2.0, width)
