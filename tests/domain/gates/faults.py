"""The plainest fault of each gate: what a careless or hurried person could leave in the example.

Taken from the rows in ``cases``: the row that stands first for its gate.
"""

from collections.abc import Mapping
from typing import Final

from tests.domain.gates.cases import final
from tests.domain.gates.cases.row import Change, first_of_each
from tests.domain.gates.cases.rows import ROWS

_SUM: Final = {row.gate for row in final.ROWS}
_PLAINEST: Final = {g: row for g, row in first_of_each(ROWS).items() if g not in _SUM}

FAULTS: Final[Mapping[str, Change]] = {
    gate: row.fails for gate, row in _PLAINEST.items() if row.weight != "H"
}
"""What keeps the minutes open until it is mended or a reason is given."""

ADVICE: Final[Mapping[str, Change]] = {
    gate: row.fails for gate, row in _PLAINEST.items() if row.weight == "H"
}
"""What gates point out without ever keeping the minutes open."""
