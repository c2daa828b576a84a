"""What one person keeps beside a discussion’s items: theirs alone, and no part of the record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from meetingapp.domain.limits import LONGEST_TEXT

REASON: Final = "reason"
"""Stands in place of an item: why somebody corrects the minutes, until the correction is made."""
EARLY: Final = "early/"
"""Begins what stands in place of an item: typed before the case was open, and put nowhere yet."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Beside one item: a cue to oneself as chair, and lines noted in a hurry."""

    item: str
    cue: str = ""
    lines: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is kept."""
        return not (self.cue or self.lines)

    def cut(self) -> "Aside":
        """Keep as much as one field has room for, and nothing no field can hold."""
        return replace(self, cue=_room_for(self.cue), lines=_room_for(self.lines))


@dataclass(frozen=True, slots=True)
class AsideOf:
    """An aside together with the discussion it stands beside."""

    discussion_id: str
    aside: Aside

    @property
    def id(self) -> str:
        """Name what is kept; a newer one with the same name replaces it."""
        return f"{self.discussion_id}/{self.aside.item}"


def beside(asides: Sequence[Aside], item: str) -> Aside:
    """Return what is kept beside an item."""
    return next((each for each in asides if each.item == item), Aside(item))


def with_aside(asides: Sequence[Aside], new: Aside) -> tuple[Aside, ...]:
    """Put in what is kept beside one item; an empty one is taken away."""
    others = tuple(each for each in asides if each.item != new.item)
    kept = others if new.is_empty else (*others, new)
    return tuple(sorted(kept, key=lambda each: each.item))


def _room_for(text: str) -> str:
    return text.replace("\0", "")[:LONGEST_TEXT]
