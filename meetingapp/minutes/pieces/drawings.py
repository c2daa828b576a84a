"""Drawings of the child's page: signs beside the steps, and faces. All of them decoration.

Each draws on a field of 48 by 48 with its lower left corner at 0, 0.
"""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final, TypeAlias

from reportlab.lib.colors import Color, HexColor
from typing_extensions import override

from meetingapp.document.blocks import Symbol
from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.styles import INK
from meetingapp.minutes.tagging.canvas import TaggedCanvas

Draw: TypeAlias = Callable[[TaggedCanvas], None]

FACE: Final = 40.0
_SAD: Final = 2
_FIELD: Final = 48.0
_LINE: Final = 1.5
_GREEN: Final = HexColor("#2F8068")
_LEAF: Final = HexColor("#7FB6A2")
_PALE: Final = HexColor("#E3F0EA")
_WARM: Final = HexColor("#D98B4F")
_SKIN: Final = HexColor("#F0D3B8")
_SUN: Final = HexColor("#FBE7A8")
_CLOUD: Final = HexColor("#E6EAE8")
_WHITE: Final = HexColor("#FFFFFF")


class Drawing(Piece):
    """A drawing of a given size; readers skip it."""

    def __init__(self, draw: Draw, size: float) -> None:
        self._draw = draw
        self._size = size

    @override
    def height(self, width: float) -> float:
        return self._size

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        with canvas.artifact():
            canvas.saveState()
            canvas.translate(x, top - self._size)
            canvas.scale(self._size / _FIELD, self._size / _FIELD)
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(_LINE)
            canvas.setLineCap(1)
            canvas.setLineJoin(1)
            self._draw(canvas)
            canvas.restoreState()


def symbol(which: Symbol) -> Draw:
    """Give the drawing of a step."""
    return _SYMBOLS[which]


def face(number: int) -> Draw:
    """Give a face: 0 is glad, 1 so-so, 2 sad."""
    return lambda canvas: _face(canvas, number)


def _speech(canvas: TaggedCanvas) -> None:
    canvas.setFillColor(_PALE)
    outline = canvas.beginPath()
    outline.moveTo(12, 13)
    outline.lineTo(10, 5)
    outline.lineTo(20, 13)
    outline.lineTo(38, 13)
    outline.curveTo(43, 13, 45, 15, 45, 20)
    outline.lineTo(45, 34)
    outline.curveTo(45, 39, 43, 41, 38, 41)
    outline.lineTo(10, 41)
    outline.curveTo(5, 41, 3, 39, 3, 34)
    outline.lineTo(3, 20)
    outline.curveTo(3, 15, 5, 13, 10, 13)
    outline.close()
    canvas.drawPath(outline, stroke=1, fill=1)
    canvas.setStrokeColor(_GREEN)
    canvas.setLineWidth(2)
    canvas.lines([(11, 33, 37, 33), (11, 27, 37, 27), (11, 21, 28, 21)])


def _agreed(canvas: TaggedCanvas) -> None:
    canvas.setFillColor(_PALE)
    canvas.roundRect(8, 3, 32, 40, 4, stroke=1, fill=1)
    canvas.setFillColor(_GREEN)
    canvas.roundRect(16, 39, 16, 7, 2.5, stroke=1, fill=1)
    for row in range(3):
        base = 31 - 11 * row
        canvas.setStrokeColor(_GREEN)
        canvas.setLineWidth(2.2)
        tick = canvas.beginPath()
        tick.moveTo(13, base)
        tick.lineTo(15.6, base - 3)
        tick.lineTo(20, base + 3)
        canvas.drawPath(tick, stroke=1, fill=0)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(_LINE)
        canvas.line(24, base, 35, base)


def _people(canvas: TaggedCanvas) -> None:
    canvas.translate(0, 4)
    _person(canvas, 10, 12, 5, _LEAF)
    _person(canvas, 38, 12, 5, _WARM)
    _person(canvas, 24, 16, 6.2, _GREEN)


def _person(
    canvas: TaggedCanvas, middle: float, shoulder: float, head: float, dress: Color
) -> None:
    """Draw head and shoulders; the coat ends in a curve, without feet to get lost in."""
    half = head * 1.75
    canvas.setFillColor(dress)
    coat = canvas.beginPath()
    coat.moveTo(middle - half, 4)
    coat.lineTo(middle - half, shoulder)
    coat.curveTo(middle - half, shoulder + 8, middle - 4, shoulder + 9, middle, shoulder + 9)
    coat.curveTo(middle + 4, shoulder + 9, middle + half, shoulder + 8, middle + half, shoulder)
    coat.lineTo(middle + half, 4)
    coat.close()
    canvas.drawPath(coat, stroke=1, fill=1)
    canvas.setFillColor(_SKIN)
    canvas.circle(middle, shoulder + 9 + head, head, stroke=1, fill=1)


def _calendar(canvas: TaggedCanvas) -> None:
    canvas.setFillColor(_WHITE)
    canvas.roundRect(4, 3, 40, 37, 4, stroke=1, fill=1)
    canvas.setFillColor(_GREEN)
    head = canvas.beginPath()
    head.moveTo(4, 30)
    head.lineTo(4, 36)
    head.curveTo(4, 38.5, 5.5, 40, 8, 40)
    head.lineTo(40, 40)
    head.curveTo(42.5, 40, 44, 38.5, 44, 36)
    head.lineTo(44, 30)
    head.close()
    canvas.drawPath(head, stroke=1, fill=1)
    canvas.setLineWidth(2.4)
    canvas.lines([(15, 36, 15, 44), (33, 36, 33, 44)])
    for row in range(3):
        for column in range(4):
            chosen = (column, row) == (2, 1)
            canvas.setFillColor(_WARM if chosen else _PALE)
            canvas.rect(9 + 8 * column, 7 + 7.4 * row, 5.6, 4.6, stroke=0, fill=1)


def _face(canvas: TaggedCanvas, number: int) -> None:
    canvas.setFillColor(_CLOUD if number == _SAD else _SUN)
    canvas.setLineWidth(1.8)
    canvas.circle(24, 24, 22, stroke=1, fill=1)
    canvas.setFillColor(INK)
    for eye in (16.5, 31.5):
        canvas.circle(eye, 29, 2.1, stroke=0, fill=1)
    mouth = canvas.beginPath()
    depth = (-9.0, 0.0, 9.0)[number]
    level = (18.0, 15.5, 12.0)[number]
    mouth.moveTo(14, level)
    mouth.curveTo(18.5, level + depth, 29.5, level + depth, 34, level)
    canvas.drawPath(mouth, stroke=1, fill=0)


_SYMBOLS: Final = MappingProxyType(
    {
        Symbol.SPEECH: _speech,
        Symbol.AGREED: _agreed,
        Symbol.PEOPLE: _people,
        Symbol.CALENDAR: _calendar,
    }
)
