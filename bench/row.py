"""One row of the results: what was measured, beside what, and whether it keeps its budget."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final, Self

from bench.spread import Spread


class Of(StrEnum):
    """Which number of a row its budget is about."""

    RATIO = "times the reference, of medians"
    FASTER = "times faster than the reference, of medians"
    MEDIAN = "median"
    P95 = "p95"
    P99 = "p99"
    MOST = "max"
    P95_RATIO = "times the reference, of p95"


_RATIOS: Final = frozenset({Of.RATIO, Of.FASTER, Of.P95_RATIO})


@dataclass(frozen=True, slots=True)
class Budget:
    """A limit and the number it is held against: at most, or at least where faster is asked for."""

    limit: float
    of: Of

    def told(self, unit: str) -> str:
        """Write it as the table of budgets does."""
        number = f"{self.limit:g}"
        match self.of:
            case Of.FASTER:
                return f"≥ {number} times faster"
            case Of.RATIO:
                return f"≤ {number} times"
            case Of.P95_RATIO:
                return f"p95 ≤ {number} times"
            case _:
                return f"{self.of.value} ≤ {number} {unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured.

    Attributes:
        key: names it from run to run.
        what: names it for people.
        ours: what our program took; ``None`` where it could not be measured.
        beside: what stands beside it in the same run.
        reference: what that is.
        processor: our processor time as a multiple of the reference's, at best.
        budget: what it is held to, where it is.
        unit: of both.
        note: what else must be known.
        by_year: it after each school year that went by, where that was measured.
    """

    key: str
    what: str
    ours: Spread | None = None
    beside: Spread | None = None
    reference: str = ""
    processor: float | None = None
    budget: Budget | None = None
    unit: str = "ms"
    note: str = ""
    by_year: tuple[float, ...] = ()

    @property
    def ratio(self) -> float | None:
        """Return how many times the reference ours is, of medians."""
        if self.ours is None or self.beside is None:
            return None
        return self.ours.median / self.beside.median

    @property
    def judged(self) -> float | None:
        """Return the number that is held against the budget."""
        if self.budget is None or self.ours is None:
            return None
        if self.budget.of in _RATIOS:
            return self._compared(self.budget.of)
        match self.budget.of:
            case Of.P95:
                return self.ours.at(0.95)
            case Of.P99:
                return self.ours.at(0.99)
            case Of.MOST:
                return self.ours.most
        return self.ours.median

    def _compared(self, of: Of) -> float | None:
        if (ratio := self.ratio) is None or self.ours is None or self.beside is None:
            return None
        if of is Of.P95_RATIO:
            return self.ours.at(0.95) / self.beside.at(0.95)
        return 1 / ratio if of is Of.FASTER else ratio

    @property
    def used(self) -> float | None:
        """Return the share of its budget it uses: more than 1 does not keep it."""
        if self.budget is None or (judged := self.judged) is None:
            return None
        if self.budget.of is Of.FASTER:
            return self.budget.limit / judged
        return judged / self.budget.limit

    @property
    def verdict(self) -> str:
        """Say whether the budget is kept."""
        if self.budget is None:
            return ""
        if self.used is None:
            return "not measured"
        return "met" if self.used <= 1 else "NOT met"

    def as_json(self) -> dict[str, Any]:
        """Give it as plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Self:
        """Read what ``as_json`` gave."""
        values = dict(told)
        for name in ("ours", "beside"):
            if values[name] is not None:
                values[name] = Spread(tuple(values[name]["took"]))
        if values["budget"] is not None:
            values["budget"] = Budget(values["budget"]["limit"], Of(values["budget"]["of"]))
        values["by_year"] = tuple(values.get("by_year", ()))
        return cls(**values)
