"""The neutral number of a case: ``3/27`` is the third of the year."""

from collections.abc import Iterable


def ending_of(year: int) -> str:
    """Return how every case number of a year ends: ``/27``."""
    return f"/{year % 100:02}"


def next_reference(references: Iterable[str], year: int) -> str:
    """Return the next case number of a year: ``3/27``."""
    suffix = ending_of(year)
    numbers = [
        int(head)
        for one in references
        if one.endswith(suffix) and (head := one.removesuffix(suffix)).isdecimal()
    ]
    return f"{max(numbers, default=0) + 1}{suffix}"
