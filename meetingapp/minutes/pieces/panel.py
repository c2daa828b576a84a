"""The tinted frames: what was agreed (green), the child's own words (warm), a form (grey)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import Color
from typing_extensions import override

from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.tagging.canvas import TaggedCanvas

_BAR: Final = 2.8
_PAD_TOP, _PAD_RIGHT, _PAD_BOTTOM, _PAD_LEFT = 9.0, 13.0, 10.0, 15.0
PANEL_SIDES: Final = _PAD_LEFT + _PAD_RIGHT
_LEAST: Final = 84.0
"""Below this height a part of a frame is not worth beginning on a page."""


@dataclass(frozen=True, slots=True)
class Tint:
    """A frame's ground and the bar at its left edge."""

    ground: Color
    bar: Color


class Panel(Piece):
    """A tinted frame round ``inside``, ``left`` points in from the edge."""

    before = 7.0
    after = 9.0

    def __init__(self, inside: Piece, tint: Tint, left: float) -> None:
        self._inside = inside
        self._tint = tint
        self._left = left

    @override
    def parts(self) -> Iterable[Piece]:
        return (self._inside,)

    def _inner(self, width: float) -> float:
        return width - self._left - PANEL_SIDES

    @override
    def height(self, width: float) -> float:
        return self._inside.height(self._inner(width)) + _PAD_TOP + _PAD_BOTTOM

    @override
    def split(self, width: float, room: float) -> "tuple[Panel, Panel] | None":
        if room < _LEAST:
            return None
        parts = self._inside.split(self._inner(width), room - _PAD_TOP - _PAD_BOTTOM)
        if parts is None:
            return None
        head, tail = parts
        return Panel(head, self._tint, self._left), Panel(tail, self._tint, self._left)

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height, left = self.height(width), x + self._left
        with canvas.artifact():
            canvas.setFillColor(self._tint.ground)
            canvas.rect(left, top - height, width - self._left, height, stroke=0, fill=1)
            canvas.setFillColor(self._tint.bar)
            canvas.rect(left, top - height, _BAR, height, stroke=0, fill=1)
        self._inside.draw(canvas, left + _PAD_LEFT, top - _PAD_TOP, self._inner(width))
