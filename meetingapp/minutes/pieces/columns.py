"""Pieces side by side: a label and its value, the cells of a table's row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from typing_extensions import override

from meetingapp.minutes.pieces.piece import SLACK, Piece
from meetingapp.minutes.tagging.canvas import TaggedCanvas


@dataclass(frozen=True, slots=True)
class Column:
    """One of several pieces side by side.

    Attributes:
        left: distance from the left edge of them all.
        width: the room it is set in.
        drop: how far below the common top it begins, so that baselines meet.
    """

    left: float
    width: float
    piece: Piece | None
    drop: float = 0.0

    def height(self) -> float:
        """Measure it with its drop."""
        return self.drop + self.piece.height(self.width) if self.piece else 0.0

    def part(self, room: float) -> "tuple[Column, Column] | None":
        """Part it at ``room``; what fits whole leaves nothing for the next page."""
        if self.piece is None or self.height() <= room + SLACK:
            return self, Column(self.left, self.width, None)
        parts = self.piece.split(self.width, room - self.drop)
        if parts is None:
            return None
        head, tail = parts
        return (
            Column(self.left, self.width, head, self.drop),
            Column(self.left, self.width, tail),
        )


class Columns(Piece):
    """Pieces side by side, parted together at a page end."""

    def __init__(
        self, columns: Sequence[Column], *, before: float = 0.0, after: float = 0.0
    ) -> None:
        self._columns = tuple(columns)
        self._height: float | None = None
        self.before, self.after = before, after

    @override
    def parts(self) -> Iterable[Piece]:
        return [column.piece for column in self._columns if column.piece]

    def spans(self) -> list[tuple[float, float]]:
        """Give where each column begins and ends."""
        return [(column.left, column.left + column.width) for column in self._columns]

    @override
    def height(self, width: float) -> float:
        """Measure the highest column; once, for its widths are its own, whatever ``width`` is."""
        if self._height is None:
            self._height = max([column.height() for column in self._columns])
        return self._height

    @override
    def split(self, width: float, room: float) -> "tuple[Columns, Columns] | None":
        heads, tails = [], []
        for column in self._columns:
            parts = column.part(room)
            if parts is None:
                return None
            heads.append(parts[0])
            tails.append(parts[1])
        return Columns(heads, before=self.before), Columns(tails, after=self.after)

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        for column in self._columns:
            if column.piece:
                column.piece.draw(canvas, x + column.left, top - column.drop, column.width)
