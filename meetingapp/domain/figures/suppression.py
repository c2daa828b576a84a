"""Hides counts from 1 to 4, and as many others as it takes so that none can be worked out.

A table has one row for everything and may have rows for units, and rows for types; both add up to
the first. The sums of the rows are always shown, so rows with few in them do not come here. The
columns’ sums stand in the first row and are hidden as other counts are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from meetingapp.domain.figures.network import FEWEST, Edge, Network, Node

Rows = Sequence[Sequence[int]]
Draw = Callable[[int], Sequence[int]]
"""Draws so many numbers of one or more, that nobody can foresee."""
_GOES_ON: Final = 3
"""One time in so many, more is hidden than it takes."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Which counts of a table are hidden, as (row, column): because few, and for others’ sake.

    Row 0 is everything, then the units, then the types.
    """

    few: frozenset[tuple[int, int]] = frozenset()
    others: frozenset[tuple[int, int]] = frozenset()


def hidden_in(
    units: Rows, types: Rows, all_: Sequence[int], sensitive: Sequence[bool], draw: Draw
) -> Hidden | None:
    """Choose what to hide; ``None`` where no choice is safe and the table must be left out.

    Args:
        units: counts of each unit, or none.
        types: counts of each type, or none.
        all_: the sums of the columns.
        sensitive: for each column, whether nought in it also tells something.
        draw: draws the lots that decide which counts hide the others.
    """
    if any(0 < sum(row) < FEWEST for row in (all_, *units, *types)):
        return None
    network, places = network_of(units, types, all_, sensitive, draw)
    hidden = few = network.few
    for asked in sorted(few):
        while more := network.opened(asked, hidden):
            hidden |= more
        if more is None:
            return None
    if few:
        hidden = _with_more(network, hidden, draw)
    return Hidden(frozenset(places[n] for n in few), frozenset(places[n] for n in hidden - few))


def _with_more(network: Network, hidden: frozenset[int], draw: Draw) -> frozenset[int]:
    """Hide more than it takes, as often as the lot says so.

    Without this, how much was hidden would tell: where three sixes are hidden, the few must be 1.
    """
    for _ in network.edges:
        lot = draw(1)[0]
        shown = [
            number
            for number, edge in enumerate(network.edges)
            if number not in hidden and edge.count >= FEWEST
        ]
        if lot % _GOES_ON or not shown:
            break
        hidden |= network.around(shown[lot // _GOES_ON % len(shown)], hidden)
    return hidden


def network_of(
    units: Rows, types: Rows, all_: Sequence[int], sensitive: Sequence[bool], draw: Draw
) -> tuple[Network, tuple[tuple[int, int], ...]]:
    """Give the network of a table, and the place in the table of each of its counts."""
    edges: list[Edge] = []
    places: list[tuple[int, int]] = []
    for column, few_from in enumerate(0 if each else 1 for each in sensitive):
        before: Node = ("before", column) if units else ("before", -1)
        after: Node = ("after", column) if types else ("after", -1)
        edges.append(Edge(before, after, all_[column], few_from))
        places.append((0, column))
        for row, counts in enumerate(units):
            edges.append(Edge(("unit", row), before, counts[column], few_from))
            places.append((1 + row, column))
        for row, counts in enumerate(types):
            edges.append(Edge(after, ("type", row), counts[column], few_from))
            places.append((1 + len(units) + row, column))
    return Network(edges, draw(len(edges))), tuple(places)
