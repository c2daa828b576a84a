"""Figures as they may be shown: what is hidden is not in here, so it cannot slip out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.domain.figures.indicator import IndicatorId, RowKind
from meetingapp.domain.figures.period import Period

LEAST_FOR_PERCENT: Final = 10
"""Of fewer there are no percentages and no median."""


class Mark(StrEnum):
    """Whether a count is shown; if not, whether it is few or hides another."""

    SHOWN = "SHOWN"
    FEW = "FEW"
    HIDDEN = "HIDDEN"


@dataclass(frozen=True, slots=True)
class Cell:
    """One count, and its share of the row. Both are there only where they may be shown."""

    mark: Mark
    count: int | None = None
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``key`` is the id or code of what it stands for, or ``OTHERS``."""

    kind: RowKind
    key: str
    total: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """One indicator. Without rows there were too few to show anything of it."""

    indicator: IndicatorId
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()

    def shows(self, column: str) -> bool:
        """Tell whether the sum of a column is on show."""
        if not self.rows or column not in self.columns:
            return False
        return self.rows[0].cells[self.columns.index(column)].mark is Mark.SHOWN


class MedianId(StrEnum):
    """The medians there are."""

    DAYS_OVERDUE = "DAYS_OVERDUE"
    DAYS_TO_FIRST_MEETING = "DAYS_TO_FIRST_MEETING"
    DAYS_TO_FIRST_MEASURE = "DAYS_TO_FIRST_MEASURE"


@dataclass(frozen=True, slots=True)
class Median:
    """A median of whole days; ``None`` where there were fewer than ten to take it of."""

    id: MedianId
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one period, with the names its rows had then; ``None`` until frozen."""

    period: Period
    tables: tuple[FigureTable, ...]
    medians: tuple[Median, ...]
    unit_names: tuple[tuple[str, str], ...] = ()
    frozen_on: date | None = None
