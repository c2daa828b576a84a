"""Strict readers of domain values, made once per type. pydantic is told here, never in domain."""

import dataclasses
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, get_args

# Read whole, here where pydantic comes in: once PySide is there, it looks into every module that is
# imported, and a pydantic that was read in part before it breaks when the rest is read after it.
import pydantic.types  # noqa: F401 - read for what reading it does: it is whole afterwards
from pydantic import ConfigDict, TypeAdapter, with_config
from pydantic_core import SchemaValidator

from meetingapp.codec.scalars import tightened

_CONFIG: Final = ConfigDict(extra="forbid", strict=True)


@cache
def adapter(type_: Any) -> TypeAdapter[Any]:
    """Return pydantic's adapter of a type whose dataclasses refuse unknown keys."""
    for cls in dict.fromkeys(_dataclasses_in(type_)):
        with_config(_CONFIG)(cls)
    return TypeAdapter(type_)


@cache
def validator(type_: Any) -> SchemaValidator:
    """Return the reader of a type: JSON text in, a frozen value out."""
    return SchemaValidator(tightened(adapter(type_).core_schema))


def _dataclasses_in(type_: Any, seen: frozenset[Any] = frozenset()) -> Iterator[type[Any]]:
    if type_ in seen:
        return
    if dataclasses.is_dataclass(type_) and isinstance(type_, type):
        yield type_
        parts: tuple[Any, ...] = tuple(field.type for field in dataclasses.fields(type_))
    else:
        parts = get_args(type_)
    for part in parts:
        yield from _dataclasses_in(part, seen | {type_})
