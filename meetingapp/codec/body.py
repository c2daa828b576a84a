"""One value as canonical JSON: what the store keeps, and what a checksum is taken of."""

import json
from collections.abc import Hashable
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from meetingapp.codec.adapters import validator
from meetingapp.codec.findings import first_error
from meetingapp.codec.plain import Plain, plain, text

T = TypeVar("T")


def to_json(value: object) -> str:
    """Write a value on one line with sorted keys. Text stands exactly as a person wrote it."""
    return text(_sorted(plain(value)))


def canonical(value: object) -> bytes:
    """Return the bytes a checksum is taken of: the same for equal values, always."""
    return to_json(value).encode()


def from_json(type_: type[T], written: str | bytes) -> T:
    """Read a value of ``type_``, such as ``ChildVoice`` or ``tuple[Measure, ...]``.

    Raises:
        AppError: ``file.…``, when the text is no such value.
    """
    try:
        value: T = validator(cast("Hashable", type_)).validate_json(written)
    except ValidationError as wrong:
        raise first_error(wrong, json.loads(written)) from None
    return value


def _sorted(tree: Plain) -> Any:
    if isinstance(tree, dict):
        return {key: _sorted(tree[key]) for key in sorted(tree)}
    if isinstance(tree, list):
        return [_sorted(part) for part in tree]
    return tree
