"""One row of the proof: a branch of a gate, an example that passes there and one that fails."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal

from tests.domain.example import Example

Change = Callable[[Example], Example]
Weight = Literal["E", "W", "H"]

E: Final = "E"
W: Final = "W"
H: Final = "H"


def as_it_is(example: Example) -> Example:
    """Leave the example as it is: nothing is missing in it."""
    return example


@dataclass(frozen=True, slots=True)
class Row:
    """``fails`` has a result of ``gate`` at ``path`` with this weight; ``passes`` has none."""

    gate: str
    branch: str
    passes: Change
    fails: Change
    path: str
    weight: Weight = "E"

    @property
    def name(self) -> str:
        """What the row is called where a test fails."""
        return f"{self.gate} {self.branch}"


def first_of_each(rows: Iterable[Row]) -> dict[str, Row]:
    """Give the plainest row of each gate: the one that stands first."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row.gate, row)
    return found
