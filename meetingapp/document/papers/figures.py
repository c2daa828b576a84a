"""Figures for leadership as a paper and as a table; what is hidden stands in neither."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from meetingapp.document.blocks import Block, Document, Facts, Heading, Para, Strong, Table
from meetingapp.document.papers.frame import TAGS, furniture, sender
from meetingapp.document.record import fact
from meetingapp.document.wording import capital
from meetingapp.domain.figures.indicator import INDICATORS
from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.domain.figures.rolling import OTHERS
from meetingapp.domain.figures.table import Cell, Figures, FigureTable, Mark, Row, RowKind
from meetingapp.domain.office import Office
from meetingapp.words import Words

_NAMES: Final[Mapping[str, Mapping[str, StrEnum]]] = {
    each.id: {column.value: column for column in each.columns} for each in INDICATORS
}
_LABEL: Final = 160.0
_COUNTS: Final = 317.0


@dataclass(frozen=True, slots=True)
class FiguresPaper:
    """Figures, and what is printed around them. ``types`` names the types of meetings."""

    figures: Figures
    office: Office
    types: Mapping[str, str]
    made_at: datetime


def period_name(period: Period, words: Words) -> str:
    """Name a period: «2. tertial 2026», «skoleåret 2025–2026»."""
    year = str(period.first.year)
    if period.kind is PeriodKind.SCHOOL_YEAR:
        return words("school year {first}–{last}", first=year, last=str(period.first.year + 1))
    kind = words.code(period.kind)
    return words("{number}. {kind} {year}", number=period.number, kind=kind, year=year)


def status(figures: Figures, words: Words) -> str:
    """Say whether the figures are frozen."""
    if figures.frozen_on is None:
        return words("Preliminary: they change until they are frozen, and cannot leave Samråd.")
    return words("Frozen {day}. They never change.", day=words.long_day(figures.frozen_on))


def explanation(words: Words) -> str:
    """Say what stands instead of a number, and why."""
    return words(
        "“<5” stands for a number from 1 to 4, and for none where none would tell something too. "
        "“Hidden” is a number of five or more that is left out so that nobody can work out a "
        "smaller one. There are percentages only where there are ten or more."
    )


def column_name(table: FigureTable, column: str, words: Words) -> str:
    """Name a column; a requirement is called by its number."""
    code = _NAMES[table.indicator].get(column)
    return column if code is None else capital(words.code(code))


def row_name(row: Row, figures: Figures, types: Mapping[str, str], words: Words) -> str:
    """Name a row."""
    if row.kind is RowKind.ALL:
        return capital(words.code(RowKind.ALL))
    if row.key == OTHERS:
        return (
            words("Other units") if row.kind is RowKind.UNIT else words("Other types of meetings")
        )
    names = dict(figures.unit_names) if row.kind is RowKind.UNIT else types
    return capital(names.get(row.key, row.key))


def cell_says(cell: Cell, words: Words) -> str:
    """Say what a cell shows."""
    if cell.mark is Mark.FEW:
        return "<5"
    if cell.mark is Mark.HIDDEN:
        return words("Hidden")
    count = str(cell.count)
    return count if cell.percent is None else f"{count} ({cell.percent} %)"


def median_says(days: int | None, words: Words) -> str:
    """Say a median of days."""
    if days is None:
        return words("Not shown: fewer than ten")
    return words.plural("one day", "{n} days", days)


def build(paper: FiguresPaper, words: Words) -> Document:
    """Write the figures of one period."""
    heading = words("Figures for leadership")
    office = paper.office
    return Document(
        title=f"{heading}, {period_name(paper.figures.period, words)}",
        subject=heading,
        language=TAGS[words.language],
        written=paper.made_at,
        furniture=furniture(
            office.municipality,
            office.unit,
            office.letterhead,
            words("Page {page} of {pages}", page="{page}", pages="{pages}"),
            None,
        ),
        blocks=tuple(_blocks(paper, words, heading)),
    )


def _blocks(paper: FiguresPaper, words: Words, heading: str) -> Iterator[Block]:
    figures, period = paper.figures, paper.figures.period
    yield Heading(1, heading, capital(period_name(period, words)))
    yield Facts(
        (
            *fact(words("From"), sender(paper.office.municipality, paper.office.unit)),
            *fact(
                words("Period"),
                f"{words.long_day(period.first)} – {words.long_day(period.last)}",
            ),
            *fact(words("Status"), status(figures, words)),
        )
    )
    yield Para(explanation(words))
    for table in figures.tables:
        yield Heading(2, capital(words.code(table.indicator)))
        if table.rows:
            yield _table(table, paper, words)
        else:
            yield Para(words("Too few to show."))
    yield Heading(2, words("Days"))
    yield Facts(
        tuple(
            each
            for median in figures.medians
            for each in fact(capital(words.code(median.id)), median_says(median.days, words))
        )
    )


def _table(table: FigureTable, paper: FiguresPaper, words: Words) -> Table:
    """Columns beside each other while they fit; else each column is a row of its own."""
    head = tuple(column_name(table, column, words) for column in table.columns)
    summary = capital(words.code(table.indicator))
    names = [row_name(row, paper.figures, paper.types, words) for row in table.rows]
    if len(names) == 1:
        cells = zip(head, table.rows[0].cells, strict=True)
        return Table(
            (words("What"), names[0]),
            tuple((Strong(name), cell_says(cell, words)) for name, cell in cells),
            (_LABEL * 2, _COUNTS - _LABEL),
            summary,
        )
    if len(head) == 1:
        lines = zip(names, table.rows, strict=True)
        return Table(
            (words("Where"), head[0]),
            tuple((Strong(name), cell_says(row.cells[0], words)) for name, row in lines),
            (_LABEL * 2, _COUNTS - _LABEL),
            summary,
            dense=True,
        )
    return Table(
        (words("Where"), words("All together"), *head),
        tuple(
            (
                Strong(name),
                str(row.total),
                *(cell_says(cell, words) for cell in row.cells),
            )
            for name, row in zip(names, table.rows, strict=True)
        ),
        (_LABEL, *(_COUNTS / (1 + len(head)) for _ in range(1 + len(head)))),
        summary,
        dense=True,
    )


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
            row_name(row, paper.figures, paper.types, words),
            column_name(table, column, words),
            str(cell.count) if cell.mark is Mark.SHOWN else cell_says(cell, words),
            "" if cell.percent is None else str(cell.percent),
            str(row.total),
        )
        for table in paper.figures.tables
        for row in table.rows
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
