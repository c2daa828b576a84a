"""A chart on a page: lines over a quiet grid, everything named where it stands."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from reportlab.lib.colors import Color, HexColor
from typing_extensions import override

from meetingapp.document.charting import Layout, Line, Moment
from meetingapp.minutes.faces import Face
from meetingapp.minutes.hands import Hand
from meetingapp.minutes.pieces.piece import SLACK, Piece
from meetingapp.minutes.styles import GREEN, INK, LEADER, MUTED, RULE
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element

_FIELD: Final = 104.0
_UNIT: Final = 16.0
_TOP: Final = 10.0
_MARKS: Final = 19.0
"""The room above the field: of the unit, of nothing, and of the words of days."""
_DAYS: Final = 14.0
_NAMES_SHARE: Final = 0.36
"""The names beside the field take at most this share of the width."""
_GAP: Final = 7.0
_NAME_STEP: Final = 10.6
_DAY_GAP: Final = 8.0
_INSET: Final = 6.0
"""The first and the last point stand so far inside the field."""
_DOT: Final = 2.7
_SHAPES: Final = 4

_AXIS: Final = Hand(Face.REGULAR, 7.8, MUTED)
_LEVEL: Final = Hand(Face.REGULAR, 8.6, MUTED)
_MARK: Final = Hand(Face.REGULAR, 7.8, INK)
_COLOURS: Final = (GREEN, HexColor("#94460F"), HexColor("#2B4C8C"), HexColor("#6B2E6B"))
_DASHES: Final[MappingProxyType[int, Sequence[float]]] = MappingProxyType(
    {0: (), 1: (5, 2), 2: (2, 2), 3: (7, 2, 2, 2)}
)


class Plot(Piece):
    """One chart. Colour never tells alone: lines differ by dash and point too, and are named.

    Args:
        layout: where everything stands.
        unit: what is counted; written over the numbers of the scale.
        element: the ``Figure``.
    """

    after = 6.0

    def __init__(self, layout: Layout, unit: str, element: Element) -> None:
        self._layout = layout
        self._unit = unit
        self._element = element

    @override
    def height(self, width: float) -> float:
        above = _MARKS if self._layout.marks else 0.0
        return _DAYS + _FIELD + above + (_UNIT if self._unit else _TOP)

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        bottom = top - self.height(width)
        with canvas.picture(self._element, (x, bottom, x + width, top)):
            canvas.saveState()
            drawn = _Drawn(canvas, self._layout, x, bottom + _DAYS, width)
            drawn.draw()
            _AXIS.left(canvas, self._unit, (x, top - _UNIT / 2), width)
            canvas.restoreState()


class _Drawn:
    """A chart being drawn: ``left`` and ``base`` are the field's lower left corner."""

    def __init__(
        self, canvas: TaggedCanvas, layout: Layout, x: float, base: float, width: float
    ) -> None:
        self._canvas = canvas
        self._layout = layout
        self._x, self._base = x, base
        self._names = self._named()
        scale = max(_AXIS.width(tick.text) for tick in layout.ticks) + _GAP
        widest = max(hand.width(text) for hand, text, _ in self._names)
        self._left = x + scale
        self._edge = x + width
        self._right = x + width - min(widest, width * _NAMES_SHARE) - _GAP

    def draw(self) -> None:
        """Draw from the back to the front."""
        self._grid()
        self._marks()
        for number, line in enumerate(self._layout.lines):
            self._line(line, number)
        self._write_names()
        self._days()

    def _at(self, right: float) -> float:
        return self._left + _INSET + right * (self._right - self._left - 2 * _INSET)

    def _up(self, share: float) -> float:
        return self._base + share * _FIELD

    def _grid(self) -> None:
        canvas, layout = self._canvas, self._layout
        canvas.setLineWidth(0.5)
        canvas.setStrokeColor(RULE)
        for tick in layout.ticks:
            level = self._up(tick.up)
            canvas.line(self._left, level, self._right, level)
            _AXIS.right(canvas, tick.text, (self._left - _GAP + 1, level - 2.6), self._left)
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.8)
        for across, dash in ((layout.target, (4, 3)), (layout.start, (1, 2.4))):
            if across:
                canvas.setDash(dash)
                canvas.line(self._left, self._up(across.up), self._right, self._up(across.up))
        canvas.setDash()

    def _marks(self) -> None:
        """Draw the days of evaluation; words that would meet stand in two rows, or not at all."""
        canvas = self._canvas
        taken = [self._x, self._x]
        top = self._base + _FIELD
        for mark in self._layout.marks:
            at = self._at(mark.right)
            canvas.setStrokeColor(LEADER)
            canvas.setLineWidth(0.7)
            canvas.line(at, self._base, at, top + 3)
            half = _MARK.width(mark.text) / 2
            row = next((row for row, end in enumerate(taken) if at - half >= end), None)
            if row is not None:
                bounds = (self._left, self._right)  # the names of the lines begin beyond it
                _MARK.centred(canvas, mark.text, (at, top + 5 + 9 * row), bounds)
                taken[row] = at + half + _DAY_GAP

    def _line(self, line: Line, number: int) -> None:
        canvas, colour = self._canvas, _COLOURS[number % _SHAPES]
        places = [(self._at(spot.right), self._up(spot.up)) for spot in line.spots]
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(1.7)
        canvas.setLineJoin(1)
        canvas.setDash(list(_DASHES[number % _SHAPES]))
        path = canvas.beginPath()
        path.moveTo(*places[0])
        for place in places[1:]:
            path.lineTo(*place)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.setDash()
        canvas.setLineWidth(1.3)
        for index, place in enumerate(places):
            _point(canvas, place, number % _SHAPES, colour, hollow=not index and len(places) > 1)

    def _named(self) -> list[tuple[Hand, str, float]]:
        """Give what stands beside the field: each line at its last point, and the levels."""
        found = [
            (
                Hand(Face.SEMIBOLD, 8.6, _COLOURS[number % _SHAPES]),
                f"{line.name} {line.spots[-1].text}".strip(),
                line.spots[-1].up,
            )
            for number, line in enumerate(self._layout.lines)
        ]
        levels = (self._layout.target, self._layout.start)
        found += [(_LEVEL, level.text, level.up) for level in levels if level and level.text]
        return found

    def _write_names(self) -> None:
        """Write the names from below upwards, none on top of another."""
        free = self._base - _NAME_STEP
        for hand, text, up in sorted(self._names, key=lambda name: name[2]):
            free = max(free, self._up(up) - 3)
            at = (self._right + _GAP, free)
            hand.left(self._canvas, text, at, self._edge - self._right - _GAP + SLACK)
            free += _NAME_STEP

    def _days(self) -> None:
        """Write the days that find room; the first and the last always."""
        days = self._layout.days
        last = days[-1]
        edge = self._at(last.right) - _AXIS.width(last.text) / 2 - _DAY_GAP
        end = self._x
        for day in days:
            half = _AXIS.width(day.text) / 2
            at = self._at(day.right)
            if day is last or (at - half >= end and at + half <= edge):
                self._write_day(day, at)
                end = at + half + _DAY_GAP

    def _write_day(self, day: Moment, at: float) -> None:
        bounds = (self._x, self._edge)
        _AXIS.centred(self._canvas, day.text, (at, self._base - _DAYS + 3), bounds)


def _point(
    canvas: TaggedCanvas, place: tuple[float, float], shape: int, colour: Color, *, hollow: bool
) -> None:
    """Draw a point; a hollow one is where it all began."""
    x, y = place
    canvas.setFillColor(HexColor("#FFFFFF") if hollow else colour)
    if shape == 0:
        canvas.circle(x, y, _DOT, stroke=1, fill=1)
    elif shape == 1:
        canvas.rect(x - _DOT + 0.3, y - _DOT + 0.3, 2 * _DOT - 0.6, 2 * _DOT - 0.6, fill=1)
    else:
        up = 1 if shape == _SHAPES - 1 else -1
        triangle = canvas.beginPath()
        triangle.moveTo(x - _DOT, y - up * _DOT * 0.8)
        triangle.lineTo(x + _DOT, y - up * _DOT * 0.8)
        triangle.lineTo(x, y + up * _DOT * 1.1)
        triangle.close()
        canvas.drawPath(triangle, stroke=1, fill=1)
