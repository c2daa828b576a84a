"""Text that leads somewhere, and the lines of a table of contents."""

from typing import Final

from typing_extensions import override

from meetingapp.minutes.faces import Face
from meetingapp.minutes.lines import break_lines, width_of
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.piece import Anchor, Piece
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import GREEN, LEADER, Style
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element
from meetingapp.minutes.tagging.spots import Box
from meetingapp.minutes.text import escape

_UNDERLINE: Final = 2.2
_NUMBERS: Final = 34.0
"""The column of page numbers, and the least distance to it."""
_STEP: Final = 4.6
_DOT: Final = 0.55
_GAP: Final = 6.0


def boxes_of(text: Text, x: float, top: float, width: float) -> list[Box]:
    """Give the box of each line of a text that stands at ``x``, ``top``."""
    leading = text.style.leading
    return [
        (x, top - (row + 1) * leading, x + text.line_width(line), top - row * leading)
        for row, line in enumerate(text.lines(width))
    ]


class LinkedText(Text):
    """A text that leads to an address outside the file.

    Args:
        text: what is printed.
        style: how it is set, but for its colour.
        element: the ``Link``.
        url: where it leads; an address a document may lead to.
        says: what a reader's program says of it.
    """

    def __init__(self, text: str, style: Style, element: Element, url: str, says: str) -> None:
        linked = Style(style.size, style.leading, style.face, GREEN, style.before, style.after)
        super().__init__(text, linked, element)
        self._url, self._says = url, says

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        super().draw(canvas, x, top, width)
        boxes = boxes_of(self, x, top, width)
        drop = self.style.leading - self.style.baseline - _UNDERLINE
        with canvas.artifact():
            canvas.setStrokeColor(GREEN)
            canvas.setLineWidth(0.5)
            canvas.lines(
                [(left, bottom + drop, right, bottom + drop) for left, bottom, right, _ in boxes]
            )
        canvas.link(self._element, boxes, self._url, escape(self._says or self._url))


class Entry(Piece):
    """One line of the contents: a heading, dots, and the page it is on.

    Args:
        anchor: the heading; its page is known when this is drawn.
        text: the heading as it is set here.
        element: the ``Link``.
        indent: how far it stands in.
    """

    def __init__(self, anchor: Anchor, text: Text, element: Element, indent: float) -> None:
        self.after = text.after
        self._anchor = anchor
        self._element = element
        self._indent = indent
        self._text = text

    def _room(self, width: float) -> float:
        return width - self._indent - _NUMBERS

    @override
    def height(self, width: float) -> float:
        return self._text.height(self._room(width))

    @override
    def split(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        """Part a heading of many lines; the page stands after the last of them."""
        parts = self._text.split(self._room(width), room)
        if parts is None:
            return None
        head = Columns([Column(self._indent, self._room(width), parts[0])])
        return head, Entry(self._anchor, parts[1], self._element, self._indent)

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        style, room, left = self._text.style, self._room(width), x + self._indent
        self._text.draw(canvas, left, top, room)
        boxes = boxes_of(self._text, left, top, room)
        base = boxes[-1][1] + style.leading - style.baseline
        number = str(self._anchor.page)
        right = x + width - width_of(number, Face.REGULAR, style.size)
        lines = break_lines(number, Face.REGULAR, style.size, width)
        canvas.write(
            self._element,
            lines,
            (right, base),
            size=style.size,
            leading=style.leading,
            colour=style.colour,
        )
        with canvas.artifact():
            canvas.setFillColor(LEADER)
            dot = x + width - _NUMBERS + _GAP  # dots of all lines stand below each other
            while dot > boxes[-1][2] + _GAP:
                canvas.circle(dot, base + 1.6, _DOT, stroke=0, fill=1)
                dot -= _STEP
        wide = [(*box[:2], x + width, box[3]) for box in boxes]
        canvas.link(self._element, wide, lambda: self._anchor.target, escape(self._anchor.text))
