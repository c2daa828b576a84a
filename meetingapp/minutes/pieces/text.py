"""Text on a page: the only piece through which words are drawn."""

from copy import copy
from typing import Final, Self

from typing_extensions import override

from meetingapp.minutes.lines import Line, break_lines, width_of
from meetingapp.minutes.pieces.piece import Anchor, Piece
from meetingapp.minutes.styles import CALL, Style
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element
from meetingapp.minutes.text import escape

_COMPANY: Final = 2
"""So many lines stay together on each side of a page end."""
_CALL_GAP: Final = 1.0
_RAISED: Final = 0.34


class Text(Piece):
    """A text in one style, tagged as one element however often it is parted.

    Args:
        text: as written by people; escaped here.
        style: how it is set.
        element: what it is.
        anchor: the heading it is, if it is one; it gets a bookmark.
        needs: the least room for it to begin.
        call: the number that calls ``footnote``.
        footnote: what stands at the foot of the page where the text ends.
    """

    def __init__(
        self,
        text: str,
        style: Style,
        element: Element,
        *,
        anchor: Anchor | None = None,
        needs: float = 0.0,
        call: str = "",
        footnote: Piece | None = None,
    ) -> None:
        self.before, self.after, self.needs = style.before, style.after, needs
        self.anchor, self.footnote = anchor, footnote
        self._text = text
        self.style = style
        self._element = element
        self.call = call
        self._lines: tuple[Line, ...] = ()
        self._width = -1.0
        self._parted = False

    def lines(self, width: float) -> tuple[Line, ...]:
        """Set the text at ``width``; measured once, for it is asked for again and again.

        A part of a text keeps its lines, whatever the width it is drawn in.
        """
        if width != self._width and not self._parted:
            self._lines = self._broken(width)
            self._width = width
        return self._lines

    def _broken(self, width: float) -> tuple[Line, ...]:
        """Break the lines; the number of a footnote finds room after the last of them."""
        style = self.style
        lines = break_lines(self._text, style.face, style.size, width)
        if self.call:
            taken = _CALL_GAP + width_of(self.call, CALL.face, CALL.size)
            if self.line_width(lines[-1]) + taken > width:
                return break_lines(self._text, style.face, style.size, width - taken)
        return lines

    def line_width(self, line: Line) -> float:
        """Measure a line without the space at its end."""
        text = "".join(run.text for run in line).rstrip()
        return width_of(text, self.style.face, self.style.size)

    @override
    def height(self, width: float) -> float:
        return len(self.lines(width)) * self.style.leading

    @override
    def split(self, width: float, room: float) -> "tuple[Self, Self] | None":
        lines = self.lines(width)
        first = min(int(room / self.style.leading), len(lines) - _COMPANY)
        if first < _COMPANY:
            return None
        head, tail = copy(self), copy(self)
        head.hold(lines[:first])
        head.call, head.footnote = "", None
        tail.hold(lines[first:])
        tail.anchor = None
        return head, tail

    def hold(self, lines: tuple[Line, ...]) -> None:
        """Be a part of the text: these of its lines, as they were broken."""
        self._lines, self._parted = lines, True

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        style = self.style
        if self.anchor is not None:
            middle = top + style.leading / 2
            canvas.bookmark(escape(self._text), self.anchor.level - 1, middle)
            self.anchor.target = canvas.target(middle)
        lines = self.lines(width)
        start = (x, top - style.baseline)
        canvas.write(
            self._element,
            lines,
            start,
            size=style.size,
            leading=style.leading,
            colour=style.colour,
        )
        if self.call:
            self._draw_call(canvas, x, top - (len(lines) - 1) * style.leading, lines[-1])

    def _draw_call(self, canvas: TaggedCanvas, x: float, top: float, last: Line) -> None:
        """Raise the number after the last line; it is read after the text, so it comes last."""
        style = self.style
        at = (
            x + self.line_width(last) + _CALL_GAP,
            top - style.baseline + style.size * _RAISED,
        )
        raised = break_lines(self.call, CALL.face, CALL.size, style.size * len(self.call))
        reference = self._element.child("Reference")
        canvas.write(
            reference, raised, at, size=CALL.size, leading=CALL.leading, colour=CALL.colour
        )
