"""Counts what finalised minutes tell, and makes tables from which nobody can be known again."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median_low

from meetingapp.domain.figures.counted import Counted, Outcome, Waiting
from meetingapp.domain.figures.indicator import INDICATORS, Indicator, IndicatorId, RowKind
from meetingapp.domain.figures.network import FEWEST
from meetingapp.domain.figures.period import Period
from meetingapp.domain.figures.rolling import OTHERS, rows_of
from meetingapp.domain.figures.suppression import Draw, Hidden, hidden_in
from meetingapp.domain.figures.table import (
    LEAST_FOR_PERCENT,
    Cell,
    Figures,
    FigureTable,
    Mark,
    Median,
    MedianId,
    Row,
)

Thing = tuple[str, str, str]
"""A row, a type and a column: one thing that is counted."""


def make(
    period: Period, told: Sequence[Counted], waiting: Sequence[Waiting], draw: Draw
) -> Figures:
    """Make all figures of a period; ``draw`` decides by lot which counts hide the few."""
    children: defaultdict[str, set[str]] = defaultdict(set)
    for each in told:
        children[each.unit].add(each.case_id)
    sizes = {unit: len(cases) for unit, cases in children.items()}
    tables: dict[IndicatorId, FigureTable] = {}
    for indicator in INDICATORS:
        things = _things(indicator, told, waiting)
        tables[indicator.id] = _table(indicator, things, sizes, tables, draw)
    return Figures(period, tuple(tables.values()), _medians(told, tables))


def _things(
    indicator: Indicator, told: Sequence[Counted], waiting: Sequence[Waiting]
) -> list[Thing]:
    if indicator.id is IndicatorId.NOT_EVALUATED:
        return [(each.unit, each.type, Outcome.NOT_EVALUATED) for each in waiting]
    counted: Iterable[Counted] = told
    if indicator.once_a_case:
        counted = {each.case_id: each for each in told}.values()
    return [(row, each.type, column) for each in counted for row, column in indicator.says(each)]


def _table(
    indicator: Indicator,
    things: Sequence[Thing],
    children: Mapping[str, int],
    made: Mapping[IndicatorId, FigureTable],
    draw: Draw,
) -> FigureTable:
    found = sorted({column for _, _, column in things})
    columns: Sequence[str] = indicator.columns or found
    if len(things) < FEWEST or not _is_shown(indicator, made):
        return FigureTable(indicator.id)
    sensitive = [column in indicator.sensitive for column in columns]
    sizes = children if indicator.rows is RowKind.UNIT else None
    firsts = _rows(things, 0, columns, rows_of(Counter(thing[0] for thing in things), sizes))
    types = _rows(things, 1, columns, rows_of(Counter(thing[1] for thing in things)))
    counts = Counter(column for _, _, column in things)
    all_ = tuple(counts[column] for column in columns)
    ways = [(firsts, types), (firsts, {}), ({}, types), ({}, {})]
    if indicator.part_of:
        del ways[:-1]
    for by_first, by_type in ways:
        hidden = hidden_in((*by_first.values(),), (*by_type.values(),), all_, sensitive, draw)
        if hidden is not None:
            rows = (
                (RowKind.ALL, "", all_),
                *((indicator.rows, key, row) for key, row in by_first.items()),
                *((RowKind.TYPE, key, row) for key, row in by_type.items()),
            )
            shown = tuple(_row(number, *row, hidden) for number, row in enumerate(rows))
            return FigureTable(indicator.id, tuple(map(str, columns)), shown)
    return FigureTable(indicator.id)


def _is_shown(indicator: Indicator, made: Mapping[IndicatorId, FigureTable]) -> bool:
    """Tell whether the sum this indicator divides is on show, so that it tells nothing new."""
    return indicator.part_of is None or made[indicator.part_of[0]].shows(indicator.part_of[1])


def _rows(
    things: Sequence[Thing], by: int, columns: Sequence[str], into: Mapping[str, str] | None
) -> dict[str, tuple[int, ...]]:
    if into is None:
        return {}
    counts = Counter((into[thing[by]], thing[2]) for thing in things)
    keys = sorted(set(into.values()), key=lambda key: (key == OTHERS, key))
    return {key: tuple(counts[key, column] for column in columns) for key in keys}


def _row(number: int, kind: RowKind, key: str, counts: Sequence[int], hidden: Hidden) -> Row:
    total = sum(counts)
    cells = []
    for column, count in enumerate(counts):
        if (number, column) in hidden.few:
            cells.append(Cell(Mark.FEW))
        elif (number, column) in hidden.others:
            cells.append(Cell(Mark.HIDDEN))
        else:
            share = _percent(count, total) if len(counts) > 1 else None
            cells.append(Cell(Mark.SHOWN, count, share))
    return Row(kind, key, total, tuple(cells))


def _percent(count: int, total: int) -> int | None:
    """Give a share in whole percent, half upwards; none of fewer than ten."""
    return (200 * count + total) // (2 * total) if total >= LEAST_FOR_PERCENT else None


def _medians(
    told: Sequence[Counted], made: Mapping[IndicatorId, FigureTable]
) -> tuple[Median, ...]:
    late_is_shown = made[IndicatorId.EVALUATED_ON_TIME].shows(Outcome.LATE)
    late = [
        (each.held_on - evaluation.planned).days
        for each in told
        for evaluation in each.evaluations
        if evaluation.planned is not None and evaluation.planned < each.held_on
    ]
    met = [each.first_meeting_after for each in told if each.first_meeting_after is not None]
    until = [each.first_measure_after for each in told if each.first_measure_after is not None]
    return (
        Median(MedianId.DAYS_OVERDUE, _median(late if late_is_shown else ())),
        Median(MedianId.DAYS_TO_FIRST_MEETING, _median(met)),
        Median(MedianId.DAYS_TO_FIRST_MEASURE, _median(until)),
    )


def _median(days: Sequence[int]) -> int | None:
    return median_low(days) if len(days) >= LEAST_FOR_PERCENT else None
