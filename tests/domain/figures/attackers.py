"""People who want to know what is hidden, and know how to add, subtract and solve equations.

None of them uses anything of the program but what it shows, and what its marks mean.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product

from meetingapp.domain.figures.indicator import INDICATORS, RowKind
from meetingapp.domain.figures.table import Cell, FigureTable, Mark

Place = tuple[int, int]
_PATIENCE = 60
"""So often the bounds are gone through: most come to rest after five times."""
_SENSITIVE = {each.id: {str(column) for column in each.sensitive} for each in INDICATORS}


@dataclass
class Equation:
    """Hidden counts, each with + or −, that come to a sum which is shown."""

    parts: dict[Place, int] = field(default_factory=dict)
    comes_to: int = 0


def equations_of(table: FigureTable) -> list[Equation]:
    """Write down all one can add up: each row to its sum, and each column, twice, to the first."""
    found = []
    for at, row in enumerate(table.rows):
        told = Equation(comes_to=row.total)
        for column, cell in enumerate(row.cells):
            _put(told, (at, column), cell, 1)
        found.append(told)
    kinds = {row.kind for row in table.rows} - {RowKind.ALL}
    for kind, column in product(kinds, range(len(table.columns))):
        told = Equation()
        _put(told, (0, column), table.rows[0].cells[column], -1)
        for at, row in enumerate(table.rows):
            if row.kind is kind:
                _put(told, (at, column), row.cells[column], 1)
        found.append(told)
    return [each for each in found if each.parts]


def _put(told: Equation, place: Place, cell: Cell, sign: int) -> None:
    if cell.count is None:
        told.parts[place] = sign
    else:
        told.comes_to -= sign * cell.count


def few_in(table: FigureTable) -> dict[Place, int]:
    """Give every count that is shown as few, and the least it may be."""
    sensitive = _SENSITIVE[table.indicator]
    return {
        (at, column): 0 if table.columns[column] in sensitive else 1
        for at, row in enumerate(table.rows)
        for column, cell in enumerate(row.cells)
        if cell.mark is Mark.FEW
    }


def solved(table: FigureTable) -> set[Place]:
    """Solve the equations by elimination, and give every count that has one solution only."""
    told = equations_of(table)
    places = sorted({place for each in told for place in each.parts})
    rows = [
        [Fraction(each.parts.get(place, 0)) for place in places] + [Fraction(each.comes_to)]
        for each in told
    ]
    done = 0
    for column in range(len(places)):
        pivot = next((at for at in range(done, len(rows)) if rows[at][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        rows[done] = [each / rows[done][column] for each in rows[done]]
        for at, row in enumerate(rows):
            if at != done and row[column]:
                factor, base = row[column], rows[done]
                rows[at] = [one - factor * other for one, other in zip(row, base, strict=True)]
        done += 1
    alone = ([at for at, each in enumerate(row[:-1]) if each] for row in rows)
    return {places[known[0]] for known in alone if len(known) == 1}


def bounds(table: FigureTable) -> dict[Place, tuple[int, int]]:
    """Narrow what each hidden count can be, from equation to equation until nothing is learnt."""
    few, most = few_in(table), table.rows[0].total if table.rows else 0
    told = equations_of(table)
    known = {
        place: (few[place], 4) if place in few else (5, most)
        for each in told
        for place in each.parts
    }
    for _ in range(_PATIENCE):
        learnt = False
        for each in told:
            for place, sign in each.parts.items():
                low, high = _narrowed(each, place, sign, known)
                before = known[place]
                known[place] = max(before[0], low), min(before[1], high)
                learnt = learnt or known[place] != before
        if not learnt:
            break
    return known


def _narrowed(
    told: Equation, place: Place, sign: int, known: dict[Place, tuple[int, int]]
) -> tuple[int, int]:
    """What one count can be, where the others of its equation are what they can be."""
    least = most = told.comes_to
    for other, its_sign in told.parts.items():
        if other != place:
            low, high = known[other]
            least -= high if its_sign > 0 else -low
            most -= low if its_sign > 0 else -high
    return (least, most) if sign > 0 else (-most, -least)


def crossed(table: FigureTable) -> Iterator[tuple[int, int]]:
    """Give the least and most of each unit in each type of meeting, which no table shows.

    With the sums of both and of the whole; for rows, and for each column where all are shown.
    """
    firsts = [each for each in table.rows if each.kind not in (RowKind.ALL, RowKind.TYPE)]
    types = [each for each in table.rows if each.kind is RowKind.TYPE]
    for one, other in product(firsts, types):
        yield _between(table.rows[0].total, one.total, other.total)
        for whole, left, right in zip(table.rows[0].cells, one.cells, other.cells, strict=True):
            if whole.count is not None and left.count is not None and right.count is not None:
                yield _between(whole.count, left.count, right.count)


def _between(whole: int, one: int, other: int) -> tuple[int, int]:
    return max(0, one + other - whole), min(one, other)
