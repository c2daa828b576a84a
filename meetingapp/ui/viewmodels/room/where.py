"""On which item of the agenda a text of the discussion stands."""

from collections.abc import Mapping
from typing import Final

_ITEM_OF: Final[Mapping[str, str]] = {
    "attendance": "A01",
    "meeting": "A01",
    "since_last": "A03",
    "purpose_and_concern": "A04",
    "voice": "A05",
    "system_voice": "A05",
    "guardian_views": "A06",
    "situation": "A07",
    "alternatives": "A08",
    "best_interest": "A09",
    "agreement": "A10",
    "coordination": "A11",
    "next_meeting": "A12",
    "parked": "A12",
    "feedback": "A13",
    "closing": "A14",
}


def item_of(path: str) -> str | None:
    """Return the item where the text at ``path`` is written; None where that follows otherwise."""
    return _ITEM_OF.get(path.partition(".")[0])
