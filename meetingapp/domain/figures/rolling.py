"""Rows with few in them are counted together as the others, so that a row’s sum may be shown."""

from collections.abc import Mapping
from typing import Final

OTHERS: Final = "*"
"""The row of what stands in no row of its own."""
CHILDREN: Final = 20
"""A unit with fewer children is counted with the others."""
ENOUGH: Final = 10
"""So is what there is less of: a row of five is mostly hidden, and has no percentages."""


def rows_of(
    sums: Mapping[str, int], children: Mapping[str, int] | None = None
) -> Mapping[str, str] | None:
    """Tell in which row each key is counted; ``None`` where there is nothing to tell apart.

    Args:
        sums: how many there are of each key; the empty key always belongs to the others.
        children: how many children there are of each, where that matters.
    """
    present = {key: count for key, count in sums.items() if count}
    apart = [
        key
        for key in sorted(present, key=lambda key: (-present[key], key))
        if key and _is_enough(present[key], None if children is None else children.get(key, 0))
    ]
    while apart:
        rest = [key for key in present if key not in apart]
        together = None if children is None else sum(children.get(key, 0) for key in rest)
        if not rest or _is_enough(sum(present[key] for key in rest), together):
            break
        apart.pop()
    if not apart or len(apart) + any(key not in apart for key in present) < 2:  # noqa: PLR2004 - two rows
        return None
    return {key: key if key in apart else OTHERS for key in present}


def _is_enough(count: int, children: int | None) -> bool:
    return count >= ENOUGH and (children is None or children >= CHILDREN)
