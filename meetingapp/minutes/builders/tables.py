"""Tables: no verticals, no zebra, the first column names the row."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, assert_never

from meetingapp.document.blocks import Cell, Chip, Line, Strong, Table, Weight
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.marks import Dots, Pill
from meetingapp.minutes.pieces.piece import Piece, Stack
from meetingapp.minutes.pieces.table import Grid
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import CELL, CELL_STRONG, TABLE_HEAD, WIDTH
from meetingapp.minutes.tagging.elements import Element, header_cell
from meetingapp.minutes.tagging.elements import table as table_element
from meetingapp.minutes.text import escape

_GUTTER: Final = 10.0
_PAD: Final = 4.4
_DENSE_PAD: Final = 2.2


def table(block: Table, parent: Element) -> list[Piece]:
    """Build a table; one without rows prints nothing."""
    if not block.rows:
        return []
    element = table_element(parent, escape(block.summary))
    head_row = element.child("THead").child("TR")
    head = [Text(text, TABLE_HEAD, header_cell(head_row, "Column")) for text in block.head]
    body = element.child("TBody")
    rows = [_columns(_row(cells, body.child("TR")), block.widths) for cells in block.rows]
    pad = _DENSE_PAD if block.dense else _PAD
    return [Grid(_columns(head, block.widths), rows, pad)]


def _columns(cells: Sequence[Piece], shares: Sequence[float]) -> Columns:
    widths = [WIDTH * share / sum(shares) for share in shares]
    lefts = [0.0, *accumulate(widths)]
    last = len(cells) - 1
    return Columns(
        [
            Column(lefts[number], widths[number] - (_GUTTER if number < last else 0.0), cell)
            for number, cell in enumerate(cells)
        ]
    )


def _row(cells: Sequence[Cell], row: Element) -> list[Piece]:
    pieces = []
    for number, cell in enumerate(cells):
        if number:
            pieces.append(_cell(cell, row.child("TD")))
        else:
            named = Strong(cell) if isinstance(cell, str) else cell
            pieces.append(_cell(named, header_cell(row, "Row")))
    return pieces


def _cell(cell: Cell, element: Element) -> Piece:
    if isinstance(cell, tuple):
        return Stack([_line(line, element.child("P")) for line in cell])
    return _line(cell, element)


def _line(line: Line, element: Element) -> Piece:
    match line:
        case str():
            return Text(line, CELL, element)
        case Strong(text=text):
            return Text(text, CELL_STRONG, element)
        case Chip():
            return Pill(line, element)
        case Weight():
            return Dots(line, element)
        case _:
            assert_never(line)
