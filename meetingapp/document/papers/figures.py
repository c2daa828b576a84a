"""Figures for leadership as a paper and as a table; what is hidden stands in neither."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from meetingapp.document.blocks import Block, Cell, Document, Facts, Heading, Para, Strong, Table
from meetingapp.document.papers.figure_grids import EVERYTHING, Grid, grid_of
from meetingapp.document.papers.figure_words import (
    cell_says,
    column_name,
    days_of,
    explanation,
    in_order,
    median_says,
    period_name,
    status,
)
from meetingapp.document.papers.frame import open_paper, sender
from meetingapp.document.record import fact
from meetingapp.document.wording import capital
from meetingapp.domain.figures.indicator import RowKind
from meetingapp.domain.figures.names import FigureNames
from meetingapp.domain.figures.table import Figures, Mark
from meetingapp.domain.office import Office
from meetingapp.words import Words

_LABEL: Final = 160.0
_COUNTS: Final = 317.0
_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class FiguresPaper:
    """Figures, and what is printed around them."""

    figures: Figures
    office: Office
    names: FigureNames
    made_at: datetime


def build(paper: FiguresPaper, words: Words) -> Document:
    """Write the figures of one period."""
    heading = words("Figures for leadership")
    period = period_name(paper.figures.period, words)
    blocks = _blocks(paper, words, heading)
    return open_paper(heading, period, blocks, paper.office, made_at=paper.made_at, words=words)


def _blocks(paper: FiguresPaper, words: Words, heading: str) -> Iterator[Block]:
    figures = paper.figures
    yield Heading(1, heading, capital(period_name(figures.period, words)))
    yield Facts(
        (
            *fact(words("From"), sender(paper.office.municipality, paper.office.unit)),
            *fact(words("Period"), days_of(figures.period, words)),
            *fact(words("Status"), status(figures, words)),
        )
    )
    yield Para(explanation(words))
    for table in figures.tables:
        grid = grid_of(table, figures, EVERYTHING, paper.names, words)
        yield Heading(2, grid.title)
        if grid.rows:
            yield _table(grid)
        else:
            yield Para(words("There are too few to show any numbers."))
    yield Heading(2, words("How long it takes"))
    yield Facts(
        tuple(
            each
            for median in figures.medians
            for each in fact(capital(words.code(median.id)), median_says(median, words))
        )
    )


def _table(grid: Grid) -> Table:
    columns = len(grid.head)
    rows: tuple[tuple[Cell, ...], ...] = tuple((Strong(row[0]), *row[1:]) for row in grid.rows)
    if columns == _TWO:
        return Table(grid.head, rows, (_LABEL * 2, _COUNTS - _LABEL), grid.title, dense=True)
    each = _COUNTS / (columns - 1)
    widths = (_LABEL, *(each for _ in range(columns - 1)))
    return Table(grid.head, rows, widths, grid.title, dense=True)


def as_rows(paper: FiguresPaper, words: Words) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Give headings and rows of one long table: one count in each row."""
    headings = (
        words("Period"), words("Figure"), words("Where"), words("What"), words("Number"),
        words("Per cent"), words("All together"),
    )  # fmt: skip
    period = capital(period_name(paper.figures.period, words))
    rows: list[tuple[str, ...]] = [
        (
            period,
            capital(words.code(table.indicator)),
            name,
            column_name(table, column, paper.names, words),
            str(cell.count) if cell.mark is Mark.SHOWN else cell_says(cell, words),
            "" if cell.percent is None else str(cell.percent),
            str(row.total),
        )
        for table in paper.figures.tables
        for name, row in in_order(table, paper.figures, paper.names, words)
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]
    rows += [
        (
            period,
            capital(words.code(median.id)),
            capital(words.code(RowKind.ALL)),
            words("Days"),
            "" if median.days is None else str(median.days),
            "",
            "",
        )
        for median in paper.figures.medians
    ]
    return headings, rows
