"""Where words can stand in a picture without covering its points, its lines or each other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF

_BETWEEN: Final = 3
"""So much room is left on both sides of a word."""
_STEP: Final = 5


class FreePlaces:
    """What is taken already; each word that is placed takes its own."""

    def __init__(self, points: Iterable[QPointF], radius: float) -> None:
        self._points = [
            QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius) for at in points
        ]
        self._lines: list[QRectF] = []
        self._words: list[QRectF] = []

    def cross(self, line: Sequence[QPointF]) -> None:
        """Let a line run through the picture: long words keep off it."""
        for one, other in pairwise(line):
            pieces = max(1, ceil(hypot(other.x() - one.x(), other.y() - one.y()) / _STEP))
            for piece in range(pieces + 1):
                at = one + (other - one) * (piece / pieces)
                self._lines.append(QRectF(at.x() - 1, at.y() - 1, 2, 2))

    def keep(self, place: QRectF) -> None:
        """Let nothing be placed where something is written already."""
        self._taken(place)

    def number(self, *places: QRectF) -> QRectF | None:
        """Take the first place that is free of points and words; there may be none."""
        return self._first(places, self._points)

    def words(self, places: Iterable[QRectF]) -> QRectF:
        """Take the first place that is free of everything, else of all but lines, else any."""
        known = list(places)
        found = self._first(known, [*self._points, *self._lines])
        return found or self._first(known, self._points) or self._taken(known[0])

    def _first(self, places: Iterable[QRectF], others: Sequence[QRectF]) -> QRectF | None:
        for place in places:
            around = place.adjusted(-_BETWEEN, 0, _BETWEEN, 0)
            if not any(around.intersects(each) for each in (*others, *self._words)):
                return self._taken(place)
        return None

    def _taken(self, place: QRectF) -> QRectF:
        self._words.append(place)
        return place


def along(first: QRectF, right: float) -> Iterator[QRectF]:
    """Move a place to the right, as far as there is room; the first is where it stood."""
    yield first
    place = first.translated(_STEP, 0)
    while place.right() <= right:
        yield place
        place = place.translated(_STEP, 0)
