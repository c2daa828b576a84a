"""Tables: no verticals, no zebra, the first column names the row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, assert_never

from meetingapp.document.blocks import Cell, Chip, Line, Strong, Table, Weight
from meetingapp.minutes.builders.forms import EMPTY, TICKED
from meetingapp.minutes.builders.table_heads import Head, head
from meetingapp.minutes.looks import Look, Place
from meetingapp.minutes.pieces.marks import Dots, Pill
from meetingapp.minutes.pieces.piece import Piece, Stack
from meetingapp.minutes.pieces.table import Grid, in_columns
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import CELL, CELL_STRONG
from meetingapp.minutes.tagging.elements import Element, data_cell, header_cell
from meetingapp.minutes.tagging.elements import table as table_element
from meetingapp.minutes.text import escape

_TICK: Final = replace(CELL, size=13.5)


def table(block: Table, parent: Element, place: Place, numbers: Iterator[int]) -> list[Piece]:
    """Build a table; one without rows prints nothing."""
    if not block.rows:
        return []
    element = table_element(parent, escape(block.summary))
    heads = head(block, element.child("THead"), place.width, f"t{next(numbers)}")
    body = element.child("TBody")
    rows = [
        in_columns(_row(cells, body.child("TR"), heads, number), block.widths, place.width)
        for number, cells in enumerate(block.rows)
    ]
    return [Grid(heads.piece, rows, _pad(block, place.look))]


def _pad(block: Table, look: Look) -> float:
    return look.dense if block.dense else look.pad


def _row(cells: Sequence[Cell], row: Element, heads: Head, number: int) -> list[Piece]:
    pieces = []
    own = heads.name_of_row(number)
    for column, cell in enumerate(cells):
        if column:
            above = (*heads.names_over(column), own) if own else ()
            pieces.append(_cell(cell, data_cell(row, above)))
        else:
            named = Strong(cell) if isinstance(cell, str) else cell
            over = heads.names_over(0) if own else ()
            pieces.append(_cell(named, header_cell(row, "Row", identifier=own, under=over)))
    return pieces


def _cell(cell: Cell, element: Element) -> Piece:
    if isinstance(cell, tuple):
        return Stack([_line(line, element.child("P")) for line in cell])
    return _line(cell, element)


def _line(line: Line, element: Element) -> Piece:
    match line:
        case str():
            return Text(line, _TICK if line in {EMPTY, TICKED} else CELL, element)
        case Strong(text=text):
            return Text(text, CELL_STRONG, element)
        case Chip():
            return Pill(line, element)
        case Weight():
            return Dots(line, element)
        case _:
            assert_never(line)
