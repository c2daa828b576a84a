"""Makes a value that holds only what an edition tells, by the table of fields."""

import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from meetingapp.domain.audience import Edition
from meetingapp.domain.case import Case
from meetingapp.domain.editions.fields import KEPT, WHOLE
from meetingapp.domain.meeting import CaseDiscussion, Meeting

_Value = TypeVar("_Value")


def only_told(value: _Value, edition: Edition) -> _Value:
    """Return a value with only those fields that an edition tells; the others are empty.

    Raises:
        KeyError: nobody has decided about a kind of value (a fault in the program).
    """
    told: _Value = _told(value, KEPT[edition])
    return told


def tells(edition: Edition, path: str) -> bool:
    """Tell whether an edition tells of the place that a gate’s result names."""
    if edition is Edition.FULL:
        return True
    first, _, rest = path.partition(".")
    roots: dict[str, type] = {"meeting": Meeting, "case": Case}
    root, steps = (roots[first], rest) if first in roots else (CaseDiscussion, path)
    return _tells(root, steps.split("."), KEPT[edition])


def _tells(kind: type, steps: list[str], kept: Mapping[type, frozenset[str]]) -> bool:
    for step in steps:
        if kind not in kept:
            return True  # a row’s own number, or a code within a list of codes
        names = _kinds(kind)
        if step in names:
            if step not in kept[kind]:
                return False
            kind = names[step]
    return True


@cache
def _kinds(kind: type) -> Mapping[str, type]:
    """Return the kind of value each field holds; of a list, the kind of its rows."""
    return {name: _innermost(hint) for name, hint in typing.get_type_hints(kind).items()}


def _innermost(hint: Any) -> Any:
    parts = [part for part in typing.get_args(hint) if part not in (type(None), Ellipsis)]
    return _innermost(parts[0]) if parts and not isinstance(hint, type) else hint


def _told(value: Any, kept: Mapping[type, frozenset[str]]) -> Any:
    if isinstance(value, tuple):
        return tuple(_told(part, kept) for part in value)
    if not is_dataclass(value) or isinstance(value, type) or type(value) in WHOLE:
        return value
    names = kept[type(value)]
    return replace(
        value,
        **{
            field.name: _told(getattr(value, field.name), kept)
            if field.name in names
            else _empty(field)
            for field in fields(value)
        },
    )


def _empty(field: Field[Any]) -> object:
    """Return what stands where nothing is told; an id nobody may see is no id at all."""
    return "" if field.default is MISSING else field.default
