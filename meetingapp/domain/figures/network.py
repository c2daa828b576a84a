"""How much a hidden count could be, for somebody who knows all that is shown and can add.

A table with its sums is a flow: what comes into a column from the units goes out to the types. The
hidden counts are edges of a network, and the largest and smallest value of each is found by
sending as much as possible around, which is exact (the bounds of a flow are whole numbers).
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

Node = tuple[str, int]
FEWEST: Final = 5
"""Counts from 1 up to this one are never shown."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A count that flows from one node to another. ``least`` is 0 where nought tells, too."""

    start: Node
    end: Node
    count: int
    least: int = 1

    @property
    def is_few(self) -> bool:
        """Tell whether the count must be hidden for its own sake."""
        return self.least <= self.count < FEWEST


Bounds = Mapping[int, tuple[int, int | None]]


class Network:
    """All counts of a table; a count is named by its number.

    ``prices`` say which counts rather to hide than others. They are drawn by lot, never taken from
    the counts: whoever knows how this chooses must not learn from the choice what it hides.

    A reader knows of each hidden count what its mark tells: few is ``least`` to 4, and what is
    hidden for the sake of others is five or more.
    """

    def __init__(self, edges: Iterable[Edge], prices: Sequence[int]) -> None:
        self.edges = tuple(edges)
        self._prices = prices
        self._at: dict[Node, list[int]] = {}
        for number, edge in enumerate(self.edges):
            self._at.setdefault(edge.start, []).append(number)
            self._at.setdefault(edge.end, []).append(number)

    @property
    def few(self) -> frozenset[int]:
        """The counts that must be hidden for their own sake."""
        return frozenset(n for n, edge in enumerate(self.edges) if edge.is_few)

    def interval(self, asked: int, hidden: frozenset[int]) -> tuple[int, int]:
        """Give the least and most a hidden count that is few could be: all of it can be exact."""
        flow = [edge.count for edge in self.edges]
        most = flow[asked] + self._move(asked, hidden, flow, up=True)
        flow = [edge.count for edge in self.edges]
        return flow[asked] - self._move(asked, hidden, flow, up=False), most

    def opened(self, asked: int, hidden: frozenset[int]) -> frozenset[int] | None:
        """Give the cheapest counts to hide as well, so that one can be more, or less.

        Empty where the count can be anything its mark allows; ``None`` where nothing helps.
        """
        edge = self.edges[asked]
        for up, wanted in ((True, FEWEST - 1 - edge.count), (False, edge.count - edge.least)):
            flow = [each.count for each in self.edges]
            if self._move(asked, hidden, flow, up=up) < wanted:
                return self._cheapest(asked, hidden, flow, up=up)
        return frozenset()

    def around(self, asked: int, hidden: frozenset[int]) -> frozenset[int]:
        """Give a count that is shown, with the cheapest others to hide so that it is hidden too."""
        flow = [each.count for each in self.edges]
        way = self._cheapest(asked, hidden, flow, up=True)
        return frozenset() if way is None else way | {asked}

    def _move(self, asked: int, hidden: frozenset[int], flow: list[int], *, up: bool) -> int:
        """Send as much as possible around, and tell how much the count came to change."""
        edge, moved = self.edges[asked], 0
        limit = FEWEST - 1 - edge.count if up else edge.count - edge.least
        start, end = (edge.end, edge.start) if up else (edge.start, edge.end)
        while moved < limit:
            way = self._way(start, end, hidden - {asked}, flow)
            if way is None:
                break
            for number, forward in way:
                flow[number] += 1 if forward else -1
            flow[asked] += 1 if up else -1
            moved += 1
        return moved

    def _way(
        self, start: Node, end: Node, hidden: frozenset[int], flow: list[int]
    ) -> list[tuple[int, bool]] | None:
        came: dict[Node, tuple[Node, int, bool] | None] = {start: None}
        waits = deque([start])
        while waits and end not in came:
            node = waits.popleft()
            for number in self._at.get(node, ()):
                other, forward = self._over(number, node)
                if number in hidden and other not in came and self._has_room(number, flow, forward):
                    came[other] = node, number, forward
                    waits.append(other)
        return _back(end, came) if end in came else None

    def _over(self, number: int, node: Node) -> tuple[Node, bool]:
        edge = self.edges[number]
        return (edge.end, True) if edge.start == node else (edge.start, False)

    def _has_room(self, number: int, flow: list[int], forward: bool) -> bool:
        edge = self.edges[number]
        if edge.is_few:
            return flow[number] < FEWEST - 1 if forward else flow[number] > edge.least
        return forward or flow[number] > FEWEST

    def _cheapest(
        self, asked: int, hidden: frozenset[int], flow: list[int], *, up: bool
    ) -> frozenset[int] | None:
        """Find the way round that costs least of what is still shown."""
        edge = self.edges[asked]
        start, end = (edge.end, edge.start) if up else (edge.start, edge.end)
        came: dict[Node, tuple[Node, int, bool] | None] = {}
        waits: list[tuple[int, Node, tuple[Node, int, bool] | None]] = [(0, start, None)]
        while waits:
            cost, node, through = heappop(waits)
            if node in came:
                continue
            came[node] = through
            if node == end:
                return frozenset(number for number, _ in _back(end, came)) - hidden
            for number in self._at.get(node, ()):
                other, forward = self._over(number, node)
                count = self.edges[number].count
                may = number != asked and (number in hidden or count >= FEWEST)
                if may and other not in came and self._has_room(number, flow, forward):
                    price = 0 if number in hidden else self._prices[number]
                    heappush(waits, (cost + price, other, (node, number, forward)))
        return None


def _back(end: Node, came: Mapping[Node, tuple[Node, int, bool] | None]) -> list[tuple[int, bool]]:
    found, step = [], came[end]
    while step is not None:
        node, number, forward = step
        found.append((number, forward))
        step = came[node]
    return found
