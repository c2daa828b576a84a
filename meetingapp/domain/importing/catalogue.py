"""A table of the catalogue of measures: one line for each offer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from meetingapp.domain.catalogue import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_MONTHS,
    MOST_WEEKS,
    OLDEST,
    Ages,
    CatalogueEntry,
    Implementation,
)
from meetingapp.domain.importing.cells import Cells
from meetingapp.domain.importing.naming import SAME_LINE
from meetingapp.domain.importing.table import ReadLine, Table
from meetingapp.domain.importing.vocabulary import (
    Column,
    Headings,
    Vocabulary,
    folded,
    read_headings,
)
from meetingapp.domain.lookalikes import compared
from meetingapp.domain.measure import Arena, PreventionLevel, RiskFactor, TargetOp, Unit
from meetingapp.errors import AppError, sentence, term

V = TypeVar("V")

COLUMNS: Final = frozenset(
    {
        Column.ENTRY_ID, Column.NAME, Column.DESCRIPTION, Column.LEVEL, Column.TARGET_GROUP,
        Column.AGES, Column.RISKS, Column.SERVICE, Column.ORGANISING, Column.COOPERATION,
        Column.IMPLEMENTATION, Column.EVALUATED, Column.GOAL, Column.INDICATOR,
        Column.UNIT_OF_MEASURE, Column.DIRECTION, Column.LOOKED_AT, Column.ARENA, Column.SOURCE,
        Column.RETIRED,
    }
)  # fmt: skip
LONGEST_ID: Final = 80
_AGES: Final = re.compile(r"(\d{1,3})(?:\s*(?:[-–—]|til|to)\s*(\d{1,3}))?(?:\s*(?:år|years?))?")
_NUMBER: Final = re.compile(r"\d{1,3}", re.ASCII)
_BETWEEN: Final = re.compile(r"[,;/]")

_NO_LEVEL: Final = sentence("Write universal, selected or indicated.")
_NO_AGES: Final = sentence("Write the ages in whole years from 0 to {oldest}, as 6–12.")
_NO_CODE: Final = sentence("“{written}” is not known here. Write it as in a file saved from here.")
_NO_NUMBER: Final = sentence("Write a whole number from 1 to {most}, or leave it empty.")
_YES_OR_NO: Final = sentence("Write yes or no, or leave it empty.")


@dataclass(frozen=True, slots=True)
class CatalogueWords:
    """What the words of such a table mean; keys are folded."""

    vocabulary: Vocabulary
    levels: Mapping[str, PreventionLevel]
    risks: Mapping[str, RiskFactor]
    implementations: Mapping[str, Implementation]
    units: Mapping[str, Unit]
    ops: Mapping[str, TargetOp]
    arenas: Mapping[str, Arena]


def catalogue_headings(table: Table, words: CatalogueWords) -> Headings:
    """Find the columns.

    Raises:
        AppError: ``import.no_column``, ``import.same_column``.
    """
    headings = read_headings(table.headings, words.vocabulary, COLUMNS)
    if not headings.has(Column.NAME):
        raise AppError("import.no_column", column=term("name"))
    if not headings.has(Column.LEVEL):
        raise AppError("import.no_column", column=term("level"))
    return headings


def read_catalogue(
    table: Table, headings: Headings, words: CatalogueWords
) -> tuple[ReadLine[CatalogueEntry], ...]:
    """Read every line; an entry without an id has the empty one until it is kept."""
    first: dict[tuple[Column, str], int] = {}
    lines = []
    for line in table.lines:
        cells = Cells(line, headings)
        entry = _entry(cells, words)
        for column, said in ((Column.NAME, compared(entry.name)), (Column.ENTRY_ID, entry.id)):
            key = column, said
            if said and first.setdefault(key, line.number) != line.number:
                cells.note(column, SAME_LINE, line=first[key])
        problems = tuple(cells.problems)
        lines.append(ReadLine(line.number, None if problems else entry, problems))
    return tuple(lines)


def _entry(cells: Cells, words: CatalogueWords) -> CatalogueEntry:
    def text(column: Column) -> str:
        return cells.text(column, most=LONGEST_TEXT)

    return CatalogueEntry(
        id=cells.id_of(Column.ENTRY_ID, most=LONGEST_ID),
        name=cells.text(Column.NAME, most=LONGEST_NAME, must=True),
        description=text(Column.DESCRIPTION),
        level=_level(cells, words),
        target_group=text(Column.TARGET_GROUP),
        ages=_ages(cells),
        risks=_several(cells, Column.RISKS, words.risks),
        services=_several(cells, Column.SERVICE, words.vocabulary.services),
        organising=text(Column.ORGANISING),
        cooperation=text(Column.COOPERATION),
        implementation=_code(cells, Column.IMPLEMENTATION, words.implementations)
        or Implementation.SUGGESTED,
        evaluated_each_months=_number(cells, Column.EVALUATED, MOST_MONTHS),
        source=text(Column.SOURCE),
        goal=text(Column.GOAL),
        indicator=text(Column.INDICATOR),
        unit=_code(cells, Column.UNIT_OF_MEASURE, words.units),
        op=_code(cells, Column.DIRECTION, words.ops),
        looked_at_after_weeks=_number(cells, Column.LOOKED_AT, MOST_WEEKS),
        arena=_code(cells, Column.ARENA, words.arenas),
        retired=cells.one_of(Column.RETIRED, words.vocabulary.answers, _YES_OR_NO, default=False),
    )


def _level(cells: Cells, words: CatalogueWords) -> PreventionLevel:
    written = cells.text(Column.LEVEL, must=True)
    level = words.levels.get(folded(written))
    if written and level is None:
        cells.note(Column.LEVEL, _NO_LEVEL)
    return level or PreventionLevel.UNIVERSAL


def _ages(cells: Cells) -> Ages:
    written = cells.text(Column.AGES)
    if not written:
        return Ages()
    read = _AGES.fullmatch(written.casefold())
    ages = Ages(int(read[1]), int(read[2] or read[1])) if read else None
    if ages is None or not ages.is_possible:
        cells.note(Column.AGES, _NO_AGES, oldest=OLDEST)
        return Ages()
    return ages


def _several(cells: Cells, column: Column, meanings: Mapping[str, V]) -> tuple[V, ...]:
    """Read names with commas between; a name that holds one itself is read whole."""
    written = cells.text(column, most=LONGEST_TEXT)
    whole = meanings.get(folded(written))
    if whole is not None:
        return (whole,)
    meant: dict[V, None] = {}
    for part in filter(None, (each.strip() for each in _BETWEEN.split(written))):
        meaning = meanings.get(folded(part))
        if meaning is None:
            cells.note(column, _NO_CODE, written=part)
        else:
            meant[meaning] = None
    return tuple(meant)


def _code(cells: Cells, column: Column, meanings: Mapping[str, V]) -> V | None:
    written = cells.text(column)
    meaning = meanings.get(folded(written))
    if written and meaning is None:
        cells.note(column, _NO_CODE, written=written)
    return meaning


def _number(cells: Cells, column: Column, most: int) -> int | None:
    written = cells.text(column)
    if not written:
        return None
    number = int(written) if _NUMBER.fullmatch(written) else 0
    if not 1 <= number <= most:
        cells.note(column, _NO_NUMBER, most=most)
        return None
    return number
