"""Finds every text that people wrote in a value, whatever its shape."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

# Not written for readers: keys of records, and codes the words of which are printed instead.
NOT_PROSE = frozenset(
    {
        *("id", "case_id", "person_id", "measure_id", "kind", "type", "meeting_type", "item"),
        *("follows", "group", "catalogue_id", "gates"),
        "task",  # preparation is no part of what the meeting said
    }
)


def free_texts(value: object, name: str = "") -> Iterator[str]:
    """Give every free text inside ``value``."""
    if isinstance(value, Enum) or name in NOT_PROSE:
        return
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from free_texts(one, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from free_texts(getattr(value, field.name), field.name)
