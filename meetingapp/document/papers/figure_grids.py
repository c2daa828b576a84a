"""Figures as they are laid out in rows and columns, on paper and on the screen."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingapp.document.papers.figure_words import cell_says, column_name, in_order
from meetingapp.document.wording import capital
from meetingapp.domain.figures.indicator import RowKind
from meetingapp.domain.figures.names import FigureNames
from meetingapp.domain.figures.table import Figures, FigureTable
from meetingapp.words import Words


class Told(StrEnum):
    """What a reader wants to see: the municipality, or each unit or type of meeting beside it."""

    WHOLE = "WHOLE"
    UNITS = "UNITS"
    TYPES = "TYPES"


_KINDS: Final = {
    Told.WHOLE: frozenset({RowKind.ALL, RowKind.SERVICE, RowKind.ENTRY}),
    Told.UNITS: frozenset({RowKind.ALL, RowKind.UNIT}),
    Told.TYPES: frozenset({RowKind.ALL, RowKind.TYPE}),
}
EVERYTHING: Final = frozenset(RowKind)


def kinds_of(told: Told) -> frozenset[RowKind]:
    """Tell which rows are shown."""
    return _KINDS[told]


@dataclass(frozen=True, slots=True)
class Grid:
    """One indicator laid out; the first column names the rows. Without rows it is too few."""

    title: str
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def grid_of(
    table: FigureTable,
    figures: Figures,
    kinds: frozenset[RowKind],
    names: FigureNames,
    words: Words,
) -> Grid:
    """Lay an indicator out: what is one row is told downwards, more stand below each other."""
    title = capital(words.code(table.indicator))
    named = [each for each in in_order(table, figures, names, words) if each[1].kind in kinds]
    if not named:
        return Grid(title)
    where, rows = [name for name, _ in named], [row for _, row in named]
    columns = [column_name(table, column, names, words) for column in table.columns]
    said = [tuple(cell_says(cell, words) for cell in row.cells) for row in rows]
    if len(columns) == 1:
        lines = tuple(zip(where, (cells[0] for cells in said), strict=True))
        return Grid(title, (words("Where"), columns[0]), lines)
    together = words("All together")
    if len(rows) == 1:
        told = (*zip(columns, said[0], strict=True), (together, str(rows[0].total)))
        return Grid(title, (words("What"), where[0]), told)
    return Grid(
        title,
        (words("Where"), together, *columns),
        tuple(
            (name, str(row.total), *cells)
            for name, row, cells in zip(where, rows, said, strict=True)
        ),
    )
