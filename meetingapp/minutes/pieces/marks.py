"""Words with a mark: chips (a word in a pill) and weights (a word after dots)."""

from collections.abc import Sequence
from typing import ClassVar, Final

from typing_extensions import override

from meetingapp.document.blocks import Chip, Weight
from meetingapp.minutes.faces import Face
from meetingapp.minutes.lines import width_of
from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import CELL, CHIP_SIZE, CHIPS, GREEN, Style
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element
from meetingapp.minutes.text import escape

_SIDE: Final = 6.0
_LEADING: Final = 11.0
_PILL: Final = 13.6
_GAP: Final = 4.0
_DOT: Final = 2.9
_DOT_STEP: Final = 9.0
_DOTS: Final = 31.0
_STROKE: Final = 0.9


class Pill(Piece):
    """A chip: its word, and a tinted pill that is decoration.

    Attributes:
        baseline: distance from the pill's top to the baseline of its word.
        width: what the pill takes when its word stands on one line.
    """

    baseline: ClassVar[float] = (_PILL - _LEADING) / 2 + Style(CHIP_SIZE, _LEADING).baseline

    def __init__(self, chip: Chip, element: Element) -> None:
        ink, self._ground = CHIPS[chip.tone]
        self._word = Text(chip.text, Style(CHIP_SIZE, _LEADING, Face.SEMIBOLD, ink), element)
        self.width = width_of(escape(chip.text), Face.SEMIBOLD, CHIP_SIZE) + 2 * _SIDE + 0.01

    @override
    def height(self, width: float) -> float:
        return self._word.height(width - 2 * _SIDE) + _PILL - _LEADING

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height = self.height(width)
        with canvas.artifact():
            canvas.setFillColor(self._ground)
            canvas.roundRect(
                x, top - height, min(width, self.width), height, _PILL / 2, stroke=0, fill=1
            )
        self._word.draw(canvas, x + _SIDE, top - (_PILL - _LEADING) / 2, width - 2 * _SIDE)


class Pills(Piece):
    """Chips after each other; those that find no room go on the next line."""

    def __init__(self, pills: Sequence[Pill]) -> None:
        self._pills = tuple(pills)

    @override
    def height(self, width: float) -> float:
        return max(down + pill.height(width) for pill, _, down in self._placed(width))

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        for pill, right, down in self._placed(width):
            pill.draw(canvas, x + right, top - down, min(width, pill.width))

    def _placed(self, width: float) -> list[tuple[Pill, float, float]]:
        placed: list[tuple[Pill, float, float]] = []
        right = down = tallest = 0.0
        for pill in self._pills:
            if right and right + pill.width > width:
                right, down, tallest = 0.0, down + tallest + _GAP, 0.0
            placed.append((pill, right, down))
            right += pill.width + _GAP
            tallest = max(tallest, pill.height(min(width, pill.width)))
        return placed


class Dots(Piece):
    """A weight: filled and empty dots, which are decoration, and its word."""

    def __init__(self, weight: Weight, element: Element) -> None:
        self._weight = weight
        self._word = Text(weight.text, CELL, element)

    @override
    def height(self, width: float) -> float:
        return self._word.height(width - _DOTS)

    @override
    def split(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        return self._word.split(width - _DOTS, room)

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        middle = top - CELL.leading / 2
        with canvas.artifact():
            canvas.setStrokeColor(GREEN)
            canvas.setFillColor(GREEN)
            canvas.setLineWidth(_STROKE)
            for number in range(self._weight.of):
                filled = int(number < self._weight.value)
                canvas.circle(x + 3.4 + number * _DOT_STEP, middle, _DOT, stroke=1, fill=filled)
        self._word.draw(canvas, x + _DOTS, top, width - _DOTS)
