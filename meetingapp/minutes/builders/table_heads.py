"""The head of a table: a row, or two where some columns share a head of their own."""

from dataclasses import dataclass
from itertools import accumulate

from meetingapp.document.blocks import Table
from meetingapp.minutes.pieces.columns import Column, Columns
from meetingapp.minutes.pieces.piece import Piece
from meetingapp.minutes.pieces.table import CELL_GUTTER, SharedHeads, in_columns, lefts_of
from meetingapp.minutes.pieces.text import Text
from meetingapp.minutes.styles import TABLE_HEAD
from meetingapp.minutes.tagging.elements import Element, header_cell


@dataclass(frozen=True, slots=True)
class Head:
    """A head as it is drawn, and the names by which cells call their heads.

    Where every column has one head, its place tells all, and nothing has a name.
    """

    piece: Piece
    prefix: str = ""
    over: tuple[tuple[str, ...], ...] = ()

    def names_over(self, column: int) -> tuple[str, ...]:
        """Give the names of the heads above a column, the widest first."""
        return self.over[column] if column < len(self.over) else ()

    def name_of_row(self, number: int) -> str:
        """Give the name of a row's own head; empty where nothing has a name."""
        return f"{self.prefix}r{number}" if self.prefix else ""


def head(block: Table, thead: Element, width: float, prefix: str) -> Head:
    """Build the head of ``block``.

    Args:
        block: its ``groups`` cover all columns, or are empty.
        thead: where the rows of the head go.
        width: the width of the table.
        prefix: a name no other table of the file has.
    """
    if not any(text for text, _ in block.groups):
        row = thead.child("TR")
        cells = [Text(text, TABLE_HEAD, header_cell(row, "Column")) for text in block.head]
        return Head(in_columns(cells, block.widths, width))
    return _in_two_rows(block, thead, width, prefix)


def _in_two_rows(block: Table, thead: Element, width: float, prefix: str) -> Head:
    """Build shared heads above the others; a column without one has a head two rows high."""
    upper, lower = thead.child("TR"), thead.child("TR")
    lefts = lefts_of(block.widths, width)
    starts = [0, *accumulate(span for _, span in block.groups)]
    cells: list[Text] = []
    shared: list[Column] = []
    over: list[tuple[str, ...]] = []
    for number, (text, span) in enumerate(block.groups):
        first = starts[number]
        names: tuple[str, ...] = ()
        if text:
            group = f"{prefix}g{number}"
            names = (group,)
            element = header_cell(upper, "Column", columns=span, identifier=group)
            room = lefts[first + span] - lefts[first] - CELL_GUTTER
            shared.append(Column(lefts[first], room, Text(text, TABLE_HEAD, element)))
        for column, own in enumerate(block.head[first : first + span], first):
            name = f"{prefix}c{column}"
            element = header_cell(
                lower if text else upper,
                "Column",
                rows=1 if text else 2,
                identifier=name,
                under=names,
            )
            cells.append(Text(own, TABLE_HEAD, element))
            over.append((*names, name))
    piece = SharedHeads(Columns(shared), in_columns(cells, block.widths, width))
    return Head(piece, prefix, tuple(over))
