"""The catalogue of measures: what the municipality can offer, to whom, and how it is judged.

An entry is an offer, not a measure for a child: what is agreed about one child is a ``Measure``
that names the entry it was picked from.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingapp.domain.lookalikes import compared
from meetingapp.domain.measure import Arena, PreventionLevel, RiskFactor, TargetOp, Unit
from meetingapp.domain.people import ServiceCode

OLDEST: Final = 24
LONGEST_NAME: Final = 120
LONGEST_TEXT: Final = 600
MOST_WEEKS: Final = 52
MOST_MONTHS: Final = 60
_FORMULA: Final = ("=", "+", "-", "@")
"""A spreadsheet would run a text that begins so."""


class Implementation(StrEnum):
    """How far the municipality has come with an offer.

    What ships with the program is SUGGESTED: only the municipality knows what it has in use.
    """

    SUGGESTED = "SUGGESTED"
    PLANNED = "PLANNED"
    INTRODUCED = "INTRODUCED"
    IN_USE = "IN_USE"
    ENDED = "ENDED"


@dataclass(frozen=True, slots=True)
class Ages:
    """Whole years, both ends with: 0 is from pregnancy to the first birthday."""

    first: int = 0
    last: int = OLDEST

    def holds(self, year: int) -> bool:
        """Tell whether it is for a child of this age."""
        return self.first <= year <= self.last

    def meets(self, other: "Ages") -> bool:
        """Tell whether the two have a year in common."""
        return self.first <= other.last and other.first <= self.last

    @property
    def is_possible(self) -> bool:
        """Tell whether it begins before it ends, and within childhood and youth."""
        return 0 <= self.first <= self.last <= OLDEST


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One offer.

    Attributes:
        id: never given to another, for measures about children name it.
        services: who answers for it, the one responsible first.
        evaluated_each_months: how often the offer as a whole is judged.
        source: where the facts are from: a plan and where in it.
        goal: what is suggested as the goal for a child; so ``indicator``, ``unit`` and ``op``.
        looked_at_after_weeks: when it is suggested that the measure of one child is evaluated.
        retired: no longer offered. An entry is never deleted: old minutes name it.
    """

    id: str
    name: str
    description: str = ""
    level: PreventionLevel = PreventionLevel.UNIVERSAL
    target_group: str = ""
    ages: Ages = Ages()
    risks: tuple[RiskFactor, ...] = ()
    services: tuple[ServiceCode, ...] = ()
    organising: str = ""
    cooperation: str = ""
    implementation: Implementation = Implementation.SUGGESTED
    evaluated_each_months: int | None = None
    source: str = ""
    goal: str = ""
    indicator: str = ""
    unit: Unit | None = None
    op: TargetOp | None = None
    looked_at_after_weeks: int | None = None
    arena: Arena | None = None
    retired: bool = False

    @property
    def is_active(self) -> bool:
        """Tell whether families can be offered it today."""
        begun = self.implementation in (Implementation.IN_USE, Implementation.INTRODUCED)
        return begun and not self.retired

    @property
    def can_be_picked(self) -> bool:
        """Tell whether a meeting may pick it: also what is only suggested, but nothing ended."""
        return not self.retired and self.implementation is not Implementation.ENDED


@dataclass(frozen=True, slots=True)
class CatalogueQuery:
    """What somebody looks for; what is not said narrows nothing. Any of several will do."""

    text: str = ""
    levels: frozenset[PreventionLevel] = frozenset()
    ages: tuple[Ages, ...] = ()
    risks: frozenset[RiskFactor] = frozenset()
    services: frozenset[ServiceCode] = frozenset()
    retired: bool = False


def found(entries: Iterable[CatalogueEntry], query: CatalogueQuery) -> tuple[CatalogueEntry, ...]:
    """Give the entries that fit, by level and name. Every word must stand in the entry."""
    words = compared(query.text).split()
    fit = (each for each in entries if _fits(each, query) and _has(each, words))
    return tuple(sorted(fit, key=_order))


def _order(entry: CatalogueEntry) -> tuple[int, str, str]:
    return list(PreventionLevel).index(entry.level), compared(entry.name), entry.id


def _fits(entry: CatalogueEntry, query: CatalogueQuery) -> bool:
    return (
        entry.retired is query.retired
        and (not query.levels or entry.level in query.levels)
        and (not query.ages or any(entry.ages.meets(each) for each in query.ages))
        and (not query.risks or not query.risks.isdisjoint(entry.risks))
        and (not query.services or not query.services.isdisjoint(entry.services))
    )


def _has(entry: CatalogueEntry, words: list[str]) -> bool:
    said = compared(f"{entry.name} {entry.description} {entry.target_group}")
    return all(word in said for word in words)


def what_is_wrong(entry: CatalogueEntry) -> str:
    """Name the first field that cannot be kept as it is; empty where all of it can.

    The names are those of the fields: ``name``, ``ages``, ``evaluated_each_months`` …
    ``formula`` is a text a spreadsheet would run.
    """
    texts = ("description", "target_group", "organising", "cooperation", "source", "goal",
             "indicator")  # fmt: skip
    if not entry.name.strip() or len(entry.name) > LONGEST_NAME:
        return "name"
    if not entry.ages.is_possible:
        return "ages"
    for name in texts:
        if len(getattr(entry, name)) > LONGEST_TEXT:
            return name
    if any(getattr(entry, name).lstrip().startswith(_FORMULA) for name in ("name", *texts)):
        return "formula"
    numbers = {"evaluated_each_months": MOST_MONTHS, "looked_at_after_weeks": MOST_WEEKS}
    return next((at for at, most in numbers.items() if not _within(getattr(entry, at), most)), "")


def _within(number: int | None, most: int) -> bool:
    return number is None or 1 <= number <= most
