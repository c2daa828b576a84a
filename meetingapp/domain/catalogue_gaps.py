"""Where the catalogue has nothing to offer: each risk factor against each age."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingapp.domain.catalogue import OLDEST, Ages, CatalogueEntry
from meetingapp.domain.measure import RiskFactor

BANDS: Final = (Ages(0, 0), Ages(1, 5), Ages(6, 9), Ages(10, 12), Ages(13, 15), Ages(16, 18),
                Ages(19, OLDEST))  # fmt: skip
"""Pregnancy and the first year, kindergarten, the steps of school, and young adults."""


class Coverage(StrEnum):
    """What there is for a risk factor at an age."""

    COVERED = "COVERED"
    SOME_AGES = "SOME_AGES"
    NOT_BEGUN = "NOT_BEGUN"
    NONE = "NONE"


@dataclass(frozen=True, slots=True)
class GapCell:
    """One risk factor at one age.

    ``active`` are the ids of what is in use, ``waiting`` of what is only suggested or planned.
    """

    ages: Ages
    coverage: Coverage
    active: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Tell whether some child of this age cannot be offered anything."""
        return self.coverage is not Coverage.COVERED


@dataclass(frozen=True, slots=True)
class GapRow:
    """One risk factor at every age."""

    risk: RiskFactor
    cells: tuple[GapCell, ...]


def gap_report(entries: Iterable[CatalogueEntry]) -> tuple[GapRow, ...]:
    """Tell what there is for each risk factor at each age, in the order of both."""
    offered = [each for each in entries if each.can_be_picked]
    return tuple(
        GapRow(risk, tuple(_cell([e for e in offered if risk in e.risks], band) for band in BANDS))
        for risk in RiskFactor
    )


def _cell(entries: Sequence[CatalogueEntry], band: Ages) -> GapCell:
    near = [each for each in entries if each.ages.meets(band)]
    active = [each for each in near if each.is_active]
    waiting = [each for each in near if not each.is_active]
    return GapCell(band, _coverage(active, waiting, band), _ids(active), _ids(waiting))


def _coverage(
    active: Sequence[CatalogueEntry], waiting: Sequence[CatalogueEntry], band: Ages
) -> Coverage:
    if active:
        years = range(band.first, band.last + 1)
        every = all(any(each.ages.holds(year) for each in active) for year in years)
        return Coverage.COVERED if every else Coverage.SOME_AGES
    return Coverage.NOT_BEGUN if waiting else Coverage.NONE


def _ids(entries: Sequence[CatalogueEntry]) -> tuple[str, ...]:
    return tuple(each.id for each in entries)
