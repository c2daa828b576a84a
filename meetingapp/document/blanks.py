"""Texts of nothing but spaces count as empty: people tap the space bar, and mean nothing by it."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

_Value = TypeVar("_Value")


def without_blanks(value: _Value) -> _Value:
    """Return a value in which every text of only spaces is empty; the value itself if none is."""
    cleaned: _Value = _cleaned(value)
    return cleaned


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return "" if type(value) is str and value.isspace() else value
    if isinstance(value, tuple):
        parts = tuple(_cleaned(part) for part in value)
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else parts
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        old = getattr(value, field.name)
        new = _cleaned(old)
        if new is not old:
            changes[field.name] = new
    return replace(value, **changes) if changes else value
