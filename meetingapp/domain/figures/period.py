"""Periods that figures are made for: tertials, half-years and school years.

What is frozen for two periods never tells of the same day, so one can never be taken from the
other: a period that shares a day with a frozen one is not offered.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_STARTS: Final = {"TERTIAL": (1, 5, 9), "HALF_YEAR": (1, 7), "SCHOOL_YEAR": (8,)}
_YEARS_BACK: Final = 3


class PeriodKind(StrEnum):
    """How long a period is."""

    TERTIAL = "TERTIAL"
    HALF_YEAR = "HALF_YEAR"
    SCHOOL_YEAR = "SCHOOL_YEAR"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Some whole months. Its ``first`` day and its kind say which."""

    first: date
    kind: PeriodKind

    @property
    def id(self) -> str:
        """What it is kept by, such as ``TERTIAL-2026-01``."""
        return f"{self.kind}-{self.first:%Y-%m}"

    @property
    def last(self) -> date:
        """The last day."""
        months = 12 // len(_STARTS[self.kind])
        ends = self.first.month - 1 + months
        return date(self.first.year + ends // 12, ends % 12 + 1, 1) - timedelta(days=1)

    @property
    def number(self) -> int:
        """Which one of its year, from 1."""
        return _STARTS[self.kind].index(self.first.month) + 1

    @property
    def is_real(self) -> bool:
        """Tell whether a period of this kind begins that day."""
        return self.first.day == 1 and self.first.month in _STARTS[self.kind]

    def is_over_on(self, day: date) -> bool:
        """Tell whether its last day has passed."""
        return self.last < day

    def shares_a_day_with(self, other: "Period") -> bool:
        """Tell whether some day belongs to both."""
        return self.first <= other.last and other.first <= self.last


def in_the_way(period: Period, frozen: Iterable[Period]) -> Period | None:
    """Give a frozen period that shares a day with this one; the period itself counts."""
    return next((each for each in frozen if each.shares_a_day_with(period)), None)


def choices(today: date, frozen: Iterable[Period]) -> tuple[Period, ...]:
    """List the periods figures may still be made for, the newest first."""
    kept = tuple(frozen)
    begun = (each for each in _begun(today) if in_the_way(each, kept) is None)
    return tuple(sorted(begun, key=lambda each: (each.last, each.first), reverse=True))


def _begun(today: date) -> Iterator[Period]:
    for kind in PeriodKind:
        for year in range(today.year - _YEARS_BACK, today.year + 1):
            for month in _STARTS[kind]:
                first = date(year, month, 1)
                if first <= today:
                    yield Period(first, kind)
