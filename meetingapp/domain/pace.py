"""How far a discussion has come and how long each item took: about the meeting, about no person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

LONGEST_STEP: Final = 20.0
"""More seconds than this between two ticks is no talk: the machine slept, or nothing ran."""
_LONGEST_ITEM: Final = 24 * 3600


@dataclass(frozen=True, slots=True)
class Pace:
    """Where the room is, what was written on last, and the seconds used on each timed item.

    ``day_kept`` is the meeting's day, where somebody has said that it stays although the meeting
    was taken up again on another.
    """

    room_item: str = ""
    my_item: str = ""
    used: tuple[tuple[str, int], ...] = ()
    day_kept: date | None = None

    @property
    def has_begun(self) -> bool:
        """Tell whether people have sat with this discussion."""
        return bool(self.room_item)

    def used_on(self, item: str) -> int:
        """Return the seconds used on an item."""
        return next((seconds for each, seconds in self.used if each == item), 0)

    def with_used(self, item: str, seconds: int) -> "Pace":
        """Add seconds to an item; fewer than none are none."""
        now = min(self.used_on(item) + max(seconds, 0), _LONGEST_ITEM)
        others = tuple(row for row in self.used if row[0] != item)
        return replace(self, used=tuple(sorted((*others, (item, now)))))

    def of(self, timed: Sequence[str]) -> "Pace":
        """Keep what can be so: one row for each item that is timed, none of them below nothing."""
        rows = {item: seconds for item, seconds in self.used if item in timed and seconds > 0}
        kept = ((item, min(seconds, _LONGEST_ITEM)) for item, seconds in sorted(rows.items()))
        return replace(self, used=tuple(kept))


def passed(before: float, now: float) -> float:
    """Return the seconds between two ticks of a clock that runs evenly.

    A clock that was set back, or a gap as after sleep, gives none: time is not made up, and never
    taken away.
    """
    gone = now - before
    return gone if 0 <= gone <= LONGEST_STEP else 0.0
