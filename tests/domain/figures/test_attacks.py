"""Whoever adds, subtracts and solves equations finds no count from 1 to 4, in any table."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingapp.domain.figures.indicator import IndicatorId, RowKind
from meetingapp.domain.figures.making import make
from meetingapp.domain.figures.period import Period, PeriodKind, choices
from meetingapp.domain.figures.table import Cell, Figures, FigureTable, Mark, Row
from tests.domain.figures.attackers import bounds, crossed, few_in, solved
from tests.domain.figures.made_up import FIRST, draw, told

PERIOD = Period(FIRST, PeriodKind.TERTIAL)
SMALL = range(1, 5)


def naive(*rows: tuple[RowKind, tuple[int, ...]]) -> FigureTable:
    """Hide what is few, and nothing else."""
    return FigureTable(
        IndicatorId.CHILD_PRESENT,
        ("YES", "NO"),
        tuple(
            Row(
                kind,
                str(at),
                sum(counts),
                tuple(
                    Cell(Mark.FEW) if count in SMALL else Cell(Mark.SHOWN, count)
                    for count in counts
                ),
            )
            for at, (kind, counts) in enumerate(rows)
        ),
    )


@pytest.mark.parametrize(
    "table",
    [
        naive((RowKind.ALL, (3, 40))),
        naive((RowKind.ALL, (12, 40)), (RowKind.UNIT, (3, 20)), (RowKind.UNIT, (9, 20))),
        naive((RowKind.ALL, (12, 40)), (RowKind.TYPE, (3, 20)), (RowKind.TYPE, (9, 20))),
    ],
)
def test_they_find_it_where_only_the_few_are_hidden(table: FigureTable) -> None:
    assert solved(table) == set(few_in(table))
    assert all(low == high for low, high in bounds(table).values())


def test_bounds_find_what_equations_leave_open() -> None:
    """Two that are few come to eight: both are four, though there are two ways to add them."""
    table = naive((RowKind.ALL, (24, 40)), (RowKind.UNIT, (4, 20)), (RowKind.UNIT, (20, 20)))
    pair = FigureTable(
        IndicatorId.STEP,
        ("SAME", "UP", "DOWN"),
        (Row(RowKind.ALL, "", 18, (Cell(Mark.SHOWN, 10), Cell(Mark.FEW), Cell(Mark.FEW))),),
    )
    assert solved(pair) == set()
    assert set(bounds(pair).values()) == {(4, 4)}
    assert solved(table)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 400), st.integers(0, 10_000))
def test_no_count_from_one_to_four_is_found_in_any_table(how_many: int, seed: int) -> None:
    figures = make(PERIOD, told(how_many, seed), (), draw)
    for table in figures.tables:
        few = few_in(table)
        assert not solved(table) & set(few), table
        known = bounds(table)
        assert {place: known[place] for place in few} == {
            place: (least, 4) for place, least in few.items()
        }, table


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 400), st.integers(0, 10_000))
def test_no_unit_is_found_within_a_type_from_the_sums_of_both(how_many: int, seed: int) -> None:
    for table in make(PERIOD, told(how_many, seed), (), draw).tables:
        for least, most in crossed(table):
            assert least != most or least not in SMALL, table


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(0, 20), min_size=2, max_size=5))
def test_nothing_is_found_by_taking_frozen_figures_from_each_other(
    seed: int, chosen: list[int]
) -> None:
    """Whatever is frozen in a year, and in which order, no discussion is in two of them.

    So a difference is of two sums of other things, and never what was added in between.
    """
    year = [
        replace(each, held_on=FIRST + timedelta(days=3 * n % 365), meeting_id=f"m{n}")
        for n, each in enumerate(told(200, seed))
    ]
    frozen: dict[Period, Figures] = {}
    counted: list[str] = []
    for number in chosen:
        offered = choices(date(2027, 2, 1), frozen)
        period = offered[number % len(offered)]
        held = [each for each in year if period.first <= each.held_on <= period.last]
        counted += [each.meeting_id for each in held]
        frozen[period] = make(period, held, (), draw)
    assert len(counted) == len(set(counted))
    for one in frozen:
        for other in frozen:
            assert one == other or not one.shares_a_day_with(other)
