"""What the gate panel says, line by line: what must be there, what should be, and why."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.template import Texts
from meetingapp.ui.viewmodels.room.items import Requirement, advice, in_turn
from meetingapp.ui.viewmodels.room.model import RoomViewModel

MOST: Final = 5
"""More lines than this in one place are counted, not listed: nobody reads them."""


class LineKind(StrEnum):
    """What a line is: a reason, a way to a field, an item with more, or only words."""

    HERE = "HERE"
    REST = "REST"
    ADVICE = "ADVICE"
    WHY = "WHY"
    MUST = "MUST"
    ITEM = "ITEM"
    SHOULD = "SHOULD"
    HINT = "HINT"
    MORE = "MORE"


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``key`` stays the same while it is about the same thing.

    ``count`` is how many are meant; ``item`` is named only where it is another than the open one.
    """

    key: str
    kind: LineKind
    result: GateResult | None = None
    said: Texts | None = None
    item: str = ""
    count: int = 0
    later: bool = False
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class PanelView:
    """Both groups, and the keys of everything open in the case, listed or not."""

    musts: int
    shoulds: int
    must_lines: tuple[Line, ...]
    should_lines: tuple[Line, ...]
    open_keys: frozenset[str]


def panel_view(room: RoomViewModel) -> PanelView:
    """Return the lines of the panel, in the order F4 goes through them."""
    missing = room.missing()
    musts = [m for m in missing if not m.result.asks_reason]
    shoulds = _by_gate(m for m in missing if m.result.asks_reason)
    lines = _Lines(room, next_of(room, missing), missing)
    return PanelView(
        len(musts),
        len(shoulds),
        tuple(lines.musts(musts)),
        tuple(lines.shoulds(shoulds)),
        frozenset(lines.keys.values()),
    )


def next_of(room: RoomViewModel, missing: tuple[Requirement, ...]) -> GateResult | None:
    """Return where F4 goes from this item."""
    order = in_turn(missing)
    place = room.agenda.index
    kind = order[0].result.asks_reason if order else False
    after = (
        m.result
        for m in order
        if place(m.item) >= place(room.item) and m.result.asks_reason is kind
    )
    return next(after, order[0].result if order else None)


class _Lines:
    """Writes the lines of one moment."""

    def __init__(
        self,
        room: RoomViewModel,
        following: GateResult | None,
        missing: tuple[Requirement, ...],
    ) -> None:
        self._room = room
        self._following = following
        self.keys = _keys([m.result for m in missing])

    def musts(self, musts: list[Requirement]) -> Iterator[Line]:
        """What is asked on this item in full, then how much each other item asks for."""
        here = [m for m in musts if m.item == self._room.item]
        rest = [m for m in musts if m.item != self._room.item]
        if musts:
            yield Line("here", LineKind.HERE, count=len(here))
        yield from self._with_reasons(here[:MOST], LineKind.MUST)
        if len(here) > MOST:
            yield Line("more", LineKind.MORE, count=len(here) - MOST)
        if rest:
            yield Line("rest", LineKind.REST, count=len(rest))
        for item, own in groupby(rest, key=lambda m: m.item):
            inside = list(own)
            yield Line(
                f"item {item}",
                LineKind.ITEM,
                inside[0].result,
                self._room.room.template.item(item).heading,
                item,
                len(inside),
                is_next=any(m.result is self._following for m in inside),
            )

    def shoulds(self, shoulds: list[Requirement]) -> Iterator[Line]:
        """What a reason is enough for, wherever it is asked; then what is only advice."""
        yield from self._with_reasons(shoulds[:MOST], LineKind.SHOULD)
        if len(shoulds) > MOST:
            yield Line("more should", LineKind.MORE, count=len(shoulds) - MOST)
        hints = advice(self._room.results)
        if hints:
            yield Line("advice", LineKind.ADVICE, count=len(hints))
        keys = _keys(list(hints))
        for hint in hints[:MOST]:
            yield Line(f"hint {keys[id(hint)]}", LineKind.HINT, hint)

    def _with_reasons(self, found: list[Requirement], kind: LineKind) -> Iterator[Line]:
        """Say why once for each gate, and under it what would satisfy it."""
        for (gate, item), own in groupby(found, key=lambda m: (m.result.id, m.item)):
            why = self._room.room.template.rule(gate).why
            if any(why.values()):
                yield Line(f"why {gate} {item}", LineKind.WHY, said=why)
            for each in own:
                yield Line(
                    self.keys[id(each.result)],
                    kind,
                    each.result,
                    item="" if each.item == self._room.item else each.item,
                    later=each.later,
                    is_next=each.result is self._following,
                )


def _keys(results: list[GateResult]) -> dict[int, str]:
    """Name each by its gate and its place, whatever it says there just now."""
    seen = Counter[str]()
    keys: dict[int, str] = {}
    for each in results:
        place = f"{each.id} {each.path}"
        keys[id(each)] = f"{place} {seen[place]}"
        seen[place] += 1
    return keys


def _by_gate(found: Iterable[Requirement]) -> list[Requirement]:
    """One reason is enough for all that a gate found: it is asked for once."""
    first: dict[str, Requirement] = {}
    for each in found:
        first.setdefault(each.result.id, each)
    return list(first.values())
