"""The contract of all pieces, and pieces above each other."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from typing_extensions import override

from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.spots import Target

SLACK = 0.01
"""Sums of points are never exact."""


@dataclass(slots=True, eq=False)
class Anchor:
    """A heading as a place to go to.

    Attributes:
        text: as written by people.
        level: 1 to 3.
        page: from 1, once pages are set; 0 before.
        target: where a reader's program goes, once it is drawn.
    """

    text: str
    level: int
    page: int = 0
    target: Target | None = None


class Piece(ABC):
    """Something with a height at a width.

    Attributes:
        before: the least distance to what stands above it.
        after: the least distance to what stands below it.
        needs: the least room for it to begin here; a heading wants company.
        anchor: the heading that begins here.
        footnote: what belongs at the foot of the page on which this piece ends.
    """

    before: float = 0.0
    after: float = 0.0
    needs: float = 0.0
    anchor: Anchor | None = None
    footnote: "Piece | None" = None

    @abstractmethod
    def height(self, width: float) -> float:
        """Measure the piece without its distances."""

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw it, with its upper left corner at ``x``, ``top`` (from the page's lower edge)."""

    def split(self, width: float, room: float) -> "tuple[Piece, Piece] | None":
        """Part it so that the first part is at most ``room`` high.

        Return ``None`` where no good place is. Every piece finds one in the room of a whole page,
        unless it is sure to fit there.
        """
        del width, room
        return None

    def parts(self) -> "Iterable[Piece]":
        """Give the pieces inside that may hold headings or footnotes."""
        return ()

    def walk(self) -> "Iterator[Piece]":
        """Give this piece and all inside it."""
        yield self
        for part in self.parts():
            yield from part.walk()


class Stack(Piece):
    """Pieces above each other."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = tuple(pieces)

    @override
    def parts(self) -> Iterable[Piece]:
        return self._pieces

    @override
    def height(self, width: float) -> float:
        return sum(gap + piece.height(width) for gap, piece in self._placed())

    @override
    def split(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        used = 0.0
        for number, (gap, piece) in enumerate(self._placed()):
            height = piece.height(width)
            if used + gap + height <= room + SLACK:
                used += gap + height
                continue
            parts = piece.split(width, room - used - gap)
            head = self._pieces[:number] + (parts[:1] if parts else ())
            tail = (parts[1:] if parts else (piece,)) + self._pieces[number + 1 :]
            return (Stack(head), Stack(tail)) if head else None
        return None

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        for gap, piece in self._placed():
            top -= gap
            piece.draw(canvas, x, top, width)
            top -= piece.height(width)

    def _placed(self) -> Iterator[tuple[float, Piece]]:
        """Give each piece with its distance to the one above it; the first has none."""
        above: Piece | None = None
        for piece in self._pieces:
            yield (max(above.after, piece.before) if above else 0.0), piece
            above = piece
