"""A table: rules between rows, none between columns; its head stands on every page it reaches."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from typing_extensions import override

from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.piece import SLACK, Piece
from meetingapp.minutes.styles import INK, RULE
from meetingapp.minutes.tagging.canvas import TaggedCanvas

CELL_GUTTER: Final = 10.0
_HEAD_GAP: Final = 4.0
_SHARED_GAP: Final = 3.0
_HEAD_RULE: Final = 0.9
_ROW_RULE: Final = 0.5
_WORTH_PARTING: Final = 160.0
"""A row lower than this goes whole to the next page."""


def lefts_of(shares: Sequence[float], width: float) -> list[float]:
    """Give the left edge of each column, and the right edge of the last."""
    return [0.0, *accumulate(width * share / sum(shares) for share in shares)]


def in_columns(cells: Sequence[Piece], shares: Sequence[float], width: float) -> Columns:
    """Set cells side by side, in columns of these shares."""
    lefts = lefts_of(shares, width)
    last = len(cells) - 1
    return Columns(
        [
            Column(left, right - left - (CELL_GUTTER if number < last else 0.0), cell)
            for number, (cell, left, right) in enumerate(zip(cells, lefts, lefts[1:], strict=False))
        ]
    )


_LEAST_LEFT: Final = 2
"""So many rows stay behind before one is sent along, lest the last stands alone on a page."""


class SharedHeads(Piece):
    """Heads that span several columns, a rule under each, above the heads of the columns."""

    def __init__(self, shared: Columns, own: Columns) -> None:
        self._shared, self._own = shared, own

    @override
    def height(self, width: float) -> float:
        return self._shared.height(width) + 2 * _SHARED_GAP + self._own.height(width)

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        self._shared.draw(canvas, x, top, width)
        rule = top - self._shared.height(width) - _SHARED_GAP + 1
        with canvas.artifact():
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(_ROW_RULE)
            canvas.lines(
                [(x + left, rule, x + right, rule) for left, right in self._shared.spans()]
            )
        own = top - self._shared.height(width) - 2 * _SHARED_GAP
        self._own.draw(canvas, x, own, width)


class Grid(Piece):
    """A head and rows of equal columns.

    Args:
        head: drawn once as header cells, and as decoration on later pages.
        rows: at least one.
        pad: distance between a rule and the text above and below it.
        repeated: this is the rest of a table whose head has been read out.
    """

    before = 6.0
    after = 7.0

    def __init__(
        self, head: Piece, rows: Sequence[Columns], pad: float, *, repeated: bool = False
    ) -> None:
        self._head = head
        self._rows = tuple(rows)
        self._pad = pad
        self._repeated = repeated

    @override
    def height(self, width: float) -> float:
        return self._head_height(width) + sum(self._row_height(row, width) for row in self._rows)

    def _head_height(self, width: float) -> float:
        return self._head.height(width) + _HEAD_GAP

    def _row_height(self, row: Columns, width: float) -> float:
        return row.height(width) + 2 * self._pad + _ROW_RULE

    @override
    def split(self, width: float, room: float) -> "tuple[Grid, Grid] | None":
        left = room - self._head_height(width)
        for number, row in enumerate(self._rows):
            height = self._row_height(row, width)
            if height <= left + SLACK:
                left -= height
                continue
            parts = None
            if height > _WORTH_PARTING:
                parts = row.split(width, left - 2 * self._pad - _ROW_RULE)
            head = self._rows[:number] + (parts[:1] if parts else ())
            tail = (parts[1:] if parts else (row,)) + self._rows[number + 1 :]
            if not head:
                return None
            if parts is None and len(tail) == 1 and len(head) > _LEAST_LEFT:
                head, tail = head[:-1], (head[-1], *tail)
            return (
                Grid(self._head, head, self._pad, repeated=self._repeated),
                Grid(self._head, tail, self._pad, repeated=True),
            )
        return None

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        if self._repeated:
            with canvas.artifact():
                self._head.draw(canvas, x, top, width)
        else:
            self._head.draw(canvas, x, top, width)
        top -= self._head_height(width)
        rules = [top]
        for row in self._rows:
            row.draw(canvas, x, top - self._pad, width)
            top -= self._row_height(row, width)
            rules.append(top)
        with canvas.artifact():
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(_HEAD_RULE)
            canvas.line(x, rules[0], x + width, rules[0])
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(_ROW_RULE)
            canvas.lines([(x, rule, x + width, rule) for rule in rules[1:]])
