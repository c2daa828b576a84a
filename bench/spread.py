"""What many measurements of one thing come to."""

import math
import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Spread:
    """Measurements of one thing, the least first. All in one unit."""

    took: tuple[float, ...]

    @classmethod
    def of(cls, took: Iterable[float]) -> Self:
        """Put measurements in order.

        Raises:
            ValueError: nothing was measured.
        """
        ordered = tuple(sorted(took))
        if not ordered:
            raise ValueError("nothing was measured")
        return cls(ordered)

    @property
    def median(self) -> float:
        """The one in the middle."""
        return statistics.median(self.took)

    @property
    def least(self) -> float:
        """The best."""
        return self.took[0]

    @property
    def most(self) -> float:
        """The worst."""
        return self.took[-1]

    def at(self, share: float) -> float:
        """Give the least measurement that so large a share of them does not exceed."""
        return self.took[max(0, math.ceil(share * len(self.took)) - 1)]
