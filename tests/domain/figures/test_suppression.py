"""No hidden count can be worked out: solved by the program, and anew by going through them all."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations, product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from meetingapp.domain.figures.network import FEWEST
from meetingapp.domain.figures.suppression import Draw, Hidden, hidden_in, network_of
from tests.domain.figures.made_up import draw

Table = tuple[tuple[int, ...], ...]
_COUNTS = st.one_of(st.integers(0, 9), st.integers(0, 60))


def columns_of(rows: Sequence[Sequence[int]]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*rows, strict=True)))


@st.composite
def tables(given_by: st.DrawFn, most: int = 5) -> tuple[Table, Table, tuple[bool, ...]]:
    """Units and types of the same things, as whoever counts meets them."""
    columns, n_units, n_types = (given_by(st.integers(1, most)) for _ in range(3))
    units = given_by(
        st.lists(
            st.tuples(*[_COUNTS] * columns).filter(lambda row: sum(row) >= FEWEST),
            min_size=n_units,
            max_size=n_units,
        )
    )
    types = [[0] * columns for _ in range(n_types)]
    for column, count in enumerate(columns_of(units)):
        for _ in range(count):
            types[given_by(st.integers(0, n_types - 1))][column] += 1
    assume(all(sum(row) >= FEWEST for row in types))
    sensitive = given_by(st.tuples(*[st.booleans()] * columns))
    return tuple(units), tuple(map(tuple, types)), sensitive


@settings(max_examples=40, deadline=None)
@given(tables(4))
def test_each_few_count_may_be_anything_from_the_least_to_four(
    table: tuple[Table, Table, tuple[bool, ...]],
) -> None:
    units, types, sensitive = table
    hidden = hidden_in(units, types, columns_of(units), sensitive, draw)
    if hidden is None:
        return
    network, places = network_of(units, types, columns_of(units), sensitive, draw)
    out = frozenset(n for n, at in enumerate(places) if at in hidden.few | hidden.others)
    assert network.few <= out
    for asked in network.few:
        assert network.interval(asked, out) == (network.edges[asked].least, FEWEST - 1)


def fitting(rows: Table, hidden: Hidden, sensitive: Sequence[bool]) -> Iterator[Table]:
    """Go through every table that looks the same from outside; row 0 is the sums."""
    all_ = columns_of(rows)
    ranges = [
        [
            range(0 if sensitive[column] else 1, FEWEST)
            if (row + 1, column) in hidden.few
            else range(FEWEST, sum(rows[row]) + 1)
            if (row + 1, column) in hidden.others
            else (rows[row][column],)
            for column in range(len(all_))
        ]
        for row in range(len(rows))
    ]
    each = [
        [guess for guess in product(*parts) if sum(guess) == sum(row)]
        for parts, row in zip(ranges, rows, strict=True)
    ]
    for guess in product(*each):
        sums = columns_of(guess)
        if all(
            (0 if sensitive[column] else 1) <= sums[column] < FEWEST
            if (0, column) in hidden.few
            else sums[column] >= FEWEST
            if (0, column) in hidden.others
            else sums[column] == all_[column]
            for column in range(len(all_))
        ):
            yield guess


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(*[st.integers(0, 7)] * 3).filter(lambda row: sum(row) >= FEWEST),
        min_size=1,
        max_size=3,
    ),
    st.tuples(*[st.booleans()] * 3),
)
def test_whoever_tries_every_possibility_learns_nothing_more_than_few(
    rows: list[tuple[int, ...]], sensitive: tuple[bool, ...]
) -> None:
    table = tuple(rows)
    hidden = hidden_in(table, (), columns_of(table), sensitive, draw)
    if hidden is None:
        return
    seen = defaultdict[tuple[int, int], set[int]](set)
    for guess in fitting(table, hidden, sensitive):
        for row, counts in enumerate((columns_of(guess), *guess)):
            for column, count in enumerate(counts):
                seen[row, column].add(count)
    for row, column in hidden.few:
        assert seen[row, column] == set(range(0 if sensitive[column] else 1, FEWEST))


def lots(prices: Sequence[int], more: Sequence[int]) -> Draw:
    """Give lots that are known beforehand: first the prices, then what else is hidden."""
    drawn = iter((tuple(prices), *((3 * each,) for each in more), (1,)))
    return lambda _: next(drawn)


@pytest.mark.parametrize(("columns", "most"), [(2, 30), (3, 20)])
def test_whoever_knows_how_the_program_chooses_still_cannot_tell_a_few(
    columns: int, most: int
) -> None:
    """What is shown is the same for several tables, with different numbers where it is few."""
    for total in range(FEWEST, most):
        shown = defaultdict[object, set[tuple[int, ...]]](set)
        for counts in product(range(total + 1), repeat=columns):
            if sum(counts) == total:
                for prices in permutations(range(1, columns + 1)):
                    hidden = hidden_in((), (), counts, [False] * columns, lots(prices, ()))
                    shown[_looks(counts, hidden)].add(counts)
        for same in shown.values():
            for column in range(columns):
                possible = {counts[column] for counts in same}
                assert len(possible) > 1 or not 1 <= possible.pop() < FEWEST, (total, same)


def test_how_much_is_hidden_does_not_tell_how_few_it_hides() -> None:
    """Three sixes have to be hidden for a one; for a two it is one time in three."""
    one = hidden_in((), (), (1, 6, 6, 6), [False] * 4, lots((1, 2, 3, 4), ()))
    two = hidden_in((), (), (2, 6, 6, 5), [False] * 4, lots((1, 2, 3, 4), (0, 0)))
    assert one == two


def _looks(counts: tuple[int, ...], hidden: Hidden | None) -> object:
    if hidden is None:
        return "left out"
    return tuple(
        "few" if (0, n) in hidden.few else "hidden" if (0, n) in hidden.others else count
        for n, count in enumerate(counts)
    )


def test_a_few_is_not_left_alone_with_its_sum() -> None:
    hidden = hidden_in(((3, 20, 30),), ((3, 20, 30),), (3, 20, 30), [False] * 3, draw)
    assert hidden is not None
    assert {row for row, column in hidden.few if column == 0} == {0, 1, 2}
    assert {row for row, _ in hidden.others} == {0, 1, 2}


def test_nothing_is_hidden_where_nothing_is_few() -> None:
    assert hidden_in(((0, 20), (9, 30)), (), (9, 50), [False, False], draw) == Hidden()


def test_nought_is_hidden_where_it_tells_something() -> None:
    hidden = hidden_in((), (), (0, 30), [True, False], draw)
    assert hidden == Hidden(frozenset({(0, 0)}), frozenset({(0, 1)}))


def test_a_table_that_nothing_can_save_is_left_out() -> None:
    assert hidden_in((), (), (1, 5), [False, False], draw) is None  # 5 can only be 5: then 1 is 1
    assert hidden_in((), (), (1, 1), [False, False], draw) is None  # the sum itself is few
