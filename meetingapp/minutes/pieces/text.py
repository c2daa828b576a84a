"""Text on a page: the only piece through which words are drawn."""

from typing import Final

from typing_extensions import override

from meetingapp.minutes.lines import Line, break_lines
from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.styles import Style
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element
from meetingapp.minutes.text import escape

_COMPANY: Final = 2
"""So many lines stay together on each side of a page end."""


class Text(Piece):
    """A text in one style, tagged as one element however often it is parted.

    Args:
        text: as written by people; escaped here.
        style: how it is set.
        element: what it is.
        outline: the level of its bookmark, from 0, if it is a heading.
        needs: the least room for it to begin.
        set_lines: a part of the text, already broken into lines at a width.
    """

    def __init__(
        self,
        text: str,
        style: Style,
        element: Element,
        *,
        outline: int | None = None,
        needs: float = 0.0,
        set_lines: tuple[tuple[Line, ...], float] = ((), -1.0),
    ) -> None:
        self.before, self.after, self.needs = style.before, style.after, needs
        self._text = text
        self.style = style
        self._element = element
        self._outline = outline
        self._lines, self._width = set_lines

    def lines(self, width: float) -> tuple[Line, ...]:
        """Set the text at ``width``; measured once, for it is asked for again and again."""
        if width != self._width:
            self._lines = break_lines(self._text, self.style.face, self.style.size, width)
            self._width = width
        return self._lines

    @override
    def height(self, width: float) -> float:
        return len(self.lines(width)) * self.style.leading

    @override
    def split(self, width: float, room: float) -> "tuple[Text, Text] | None":
        lines = self.lines(width)
        first = min(int(room / self.style.leading), len(lines) - _COMPANY)
        if first < _COMPANY:
            return None
        return (
            self._part(lines[:first], width, self._outline),
            self._part(lines[first:], width, None),
        )

    def _part(self, lines: tuple[Line, ...], width: float, outline: int | None) -> "Text":
        return Text(
            self._text, self.style, self._element, outline=outline, set_lines=(lines, width)
        )

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        style = self.style
        if self._outline is not None:
            canvas.bookmark(escape(self._text), self._outline, top + style.leading / 2)
        with canvas.mark(self._element):
            start = (x, top - style.baseline)
            canvas.set_type(self.lines(width), start, style.size, style.leading, style.colour)
