"""Values → JSON trees and text. Numbers are written as they are, never through a float."""

import base64
import dataclasses
import json
from collections.abc import Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

Plain = Mapping[str, "Plain"] | list["Plain"] | str | int | bool | Decimal | None
_TAG: Final = "kind"


def plain(value: object) -> Plain:
    """Return a value as a JSON tree. Fields that equal their default are left out.

    So a field added in a later version does not change how an older value is written.

    Raises:
        TypeError: the value holds something no meeting holds (a fault in the program).
    """
    match value:
        case StrEnum() | str():
            return str(value)
        case None | bool() | int() | Decimal():
            return value
        case time() | date() | bytes():
            return _scalar(value)
        case tuple() | list():
            return [plain(part) for part in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: plain(part) for name, part in _said(value)}
    raise TypeError(type(value).__name__)


def _scalar(value: time | date | bytes) -> str:
    match value:
        case time():
            return value.isoformat("seconds" if value.second else "minutes")
        case date():
            return value.isoformat()
        case _:
            return base64.b64encode(value).decode()


def text(tree: Plain, *, indent: int = 0) -> str:
    """Write a tree as JSON: on one line, or with ``indent`` spaces a level for people to read."""
    return "".join(_written(tree, "\n" if indent else "", " " * indent))


def _said(value: Any) -> Iterator[tuple[str, object]]:
    for field in dataclasses.fields(value):
        part = getattr(value, field.name)
        if field.name == _TAG or part != _default(field):
            yield field.name, part


def _default(field: dataclasses.Field[Any]) -> object:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def _written(tree: Plain, line: str, step: str) -> Iterator[str]:
    match tree:
        case Mapping() if tree:
            yield from _items(
                ((f"{json.dumps(k, ensure_ascii=False)}:", v) for k, v in tree.items()),
                "{}", line, step,
            )  # fmt: skip
        case list() if tree:
            yield from _items((("", part) for part in tree), "[]", line, step)
        case Decimal():
            yield f"{tree.normalize() + 0:f}"
        case Mapping():
            yield "{}"
        case _:
            yield json.dumps(tree, ensure_ascii=False)


def _items(parts: Iterator[tuple[str, Plain]], marks: str, line: str, step: str) -> Iterator[str]:
    inner = line + step
    between = marks[0]
    for name, part in parts:
        yield f"{between}{inner}{name}{' ' if line and name else ''}"
        yield from _written(part, inner, step)
        between = ","
    yield f"{line}{marks[1]}"
