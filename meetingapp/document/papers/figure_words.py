"""How figures are said: periods, rows, columns, and what stands where a number may not."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from meetingapp.document.wording import capital
from meetingapp.domain.figures.indicator import INDICATORS, RowKind
from meetingapp.domain.figures.names import FigureNames
from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.domain.figures.rolling import OTHERS
from meetingapp.domain.figures.table import Cell, Figures, FigureTable, Mark, Median, Row
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import sentence
from meetingapp.words import Words

FEW: Final = "<5"
_ALPHABET: Final = str.maketrans("æøå", "{|}")
"""The three last letters, in their order."""
_COLUMNS: Final[Mapping[str, Mapping[str, StrEnum]]] = {
    each.id: {column.value: column for column in each.columns} for each in INDICATORS
}
_OTHERS: Final[Mapping[RowKind, str]] = {
    RowKind.UNIT: sentence("Other units"),
    RowKind.SERVICE: sentence("Other services"),
    RowKind.ENTRY: sentence("Other measures"),
    RowKind.TYPE: sentence("Other types of meetings"),
}


def period_name(period: Period, words: Words) -> str:
    """Name a period: «2. tertial 2026», «skoleåret 2025–2026»."""
    year = str(period.first.year)
    if period.kind is PeriodKind.SCHOOL_YEAR:
        return words("school year {first}–{last}", first=year, last=str(period.first.year + 1))
    kind = words.code(period.kind)
    return words("{number}. {kind} {year}", number=period.number, kind=kind, year=year)


def days_of(period: Period, words: Words) -> str:
    """Say from which day to which."""
    return f"{words.long_day(period.first)} – {words.long_day(period.last)}"


def status(figures: Figures, words: Words) -> str:
    """Say whether the figures are frozen."""
    if figures.frozen_on is None:
        return words(
            "Preliminary: these figures change from day to day, and stay in Samråd until they are "
            "frozen."
        )
    return words(
        "The figures were frozen on {day} and do not change any more.",
        day=words.long_day(figures.frozen_on),
    )


def explanation(words: Words) -> str:
    """Say what stands instead of a number, and why."""
    return words(
        "Small numbers are not shown, so that no child can be recognised: “<5” is 1, 2, 3 or 4, "
        "and may be 0 where that too would tell something. “Hidden” is 5 or more, held back so "
        "that nobody can work out the small ones. Percentages are given of ten or more only."
    )


def column_name(table: FigureTable, column: str, names: FigureNames, words: Words) -> str:
    """Name a column."""
    code = _COLUMNS[table.indicator].get(column)
    return capital(names.gates.get(column, column) if code is None else words.code(code))


def row_name(row: Row, figures: Figures, names: FigureNames, words: Words) -> str:
    """Name a row; what nobody has a name for any more is called by its code."""
    if row.kind is RowKind.ALL:
        return capital(words.code(RowKind.ALL))
    if row.key == OTHERS:
        return words(_OTHERS[row.kind])
    if row.kind is RowKind.SERVICE:
        return capital(words.code(ServiceCode(row.key)))
    called: Mapping[str, str] = {
        RowKind.UNIT: dict(figures.unit_names),
        RowKind.ENTRY: names.entries,
    }.get(row.kind, names.types)
    return capital(called.get(row.key, row.key))


def in_order(
    table: FigureTable, figures: Figures, names: FigureNames, words: Words
) -> list[tuple[str, Row]]:
    """Give each row with its name: the sum first, then by name, and the others last of a kind."""
    kinds = list(RowKind)
    named = [(row_name(row, figures, names, words), row) for row in table.rows]
    return sorted(
        named,
        key=lambda each: (
            kinds.index(each[1].kind),
            each[1].key == OTHERS,
            each[0].casefold().translate(_ALPHABET),
        ),
    )


def cell_says(cell: Cell, words: Words) -> str:
    """Say what a cell shows."""
    if cell.mark is Mark.FEW:
        return FEW
    if cell.mark is Mark.HIDDEN:
        return words("Hidden")
    count = str(cell.count)
    return count if cell.percent is None else f"{count} ({cell.percent}\N{NO-BREAK SPACE}%)"


def median_says(median: Median, words: Words) -> str:
    """Say a median of days."""
    if median.days is None:
        return words("Not shown, because there are too few")
    return words.plural("one day", "{n} days", median.days)
