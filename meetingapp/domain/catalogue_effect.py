"""What effect the measures of the catalogue have had here, told without telling of anybody.

Counts from 1 to 4 are never shown, and no total stands beside them that would give them away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from meetingapp.domain.evaluation import Effect

FEWEST: Final = 5


@dataclass(frozen=True, slots=True)
class EffectCount:
    """How often one effect was found. ``count`` is ``None`` where it was fewer than five."""

    effect: Effect
    count: int | None


@dataclass(frozen=True, slots=True)
class EffectsHere:
    """What an entry has led to. ``counts`` is empty where there are too few to tell."""

    any: bool = False
    counts: tuple[EffectCount, ...] = ()


NOTHING_YET: Final = EffectsHere()


def effects_here(counted: Mapping[Effect, int]) -> EffectsHere:
    """Tell the counts of one entry, as far as they may be told."""
    total = sum(counted.values())
    if total < FEWEST:
        return EffectsHere(any=total > 0)
    return EffectsHere(
        any=True,
        counts=tuple(EffectCount(effect, _told(counted.get(effect, 0))) for effect in Effect),
    )


def _told(count: int) -> int | None:
    return None if 0 < count < FEWEST else count
