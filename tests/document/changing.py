"""Changes one value at a time, wherever it stands, to see what it changes on paper."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from meetingapp.domain.people import PersonRef

KEYS = ("id", "case_id", "person_id")
"""What ties records together and is printed nowhere."""


def changed(value: Any, at: str) -> Iterator[tuple[str, Any]]:
    """Give the value once for each value inside it that can be another, and name that field."""
    if is_dataclass(value) and not isinstance(value, type):
        # As in filling.py: a person is told by where it stands.
        name = at if isinstance(value, PersonRef) else type(value).__name__
        for field in fields(value):
            if field.name in KEYS:
                continue
            within = getattr(value, field.name)
            for where, other in changed(within, f"{name}.{field.name}"):
                yield where, replace(value, **{field.name: other})
    elif isinstance(value, tuple):
        for position, one in enumerate(value):
            for where, other in changed(one, at):
                yield where, (*value[:position], other, *value[position + 1 :])
    else:
        for other in _others(value):
            yield at, other


def _others(value: object) -> Iterator[object]:
    match value:
        case bool():
            yield not value
        case Enum():
            yield from (other for other in type(value) if other is not value)
        case str():
            yield f"{value} og mer"
        case int() | Decimal():
            yield value + 1
        case date():
            yield value + timedelta(days=40)
        case time():
            yield value.replace(minute=(value.minute + 1) % 60)
