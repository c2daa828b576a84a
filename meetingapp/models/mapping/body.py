"""Bodies: a domain value as JSON in one column, its text in one form that can be searched."""

import unicodedata
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, Final, TypeVar

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.limits import FIRST_YEAR, LAST_YEAR, MOST_DIGITS
from meetingapp.errors import AppError

T = TypeVar("T")

_FILE: Final = "data.db"
_OUT_OF_REACH: Final = frozenset({"file.day_out_of_range", "file.number_too_long"})
_HALF_CHARACTERS: Final = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_UNWANTED: Final = {0: None, **_HALF_CHARACTERS}


def clean(value: T) -> T:
    """Return ``value`` with all its text composed (NFC), without NUL and half characters.

    The same word is then the same letters however it was typed or pasted, and no other database
    or program stumbles over it.
    """
    cleaned: T = _clean(value)
    return cleaned


def write(value: T, type_: type[T] | None = None) -> str:
    """Write a clean value as a body that is certain to be read again, as ``type_`` or its own.

    Raises:
        AppError: ``store.cannot_keep``: a day or a number is out of reach; else it would lock
            everything beside it up.
    """
    written = to_json(value)
    try:
        from_json(type_ or type(value), written)
    except AppError as unreadable:
        if unreadable.code in _OUT_OF_REACH:
            raise AppError(
                "store.cannot_keep", first=FIRST_YEAR, last=LAST_YEAR, digits=MOST_DIGITS
            ) from None
        raise TypeError(unreadable.code) from None
    return written


def read(type_: type[T], body: str) -> T:
    """Read a body.

    Raises:
        AppError: ``store.damaged``: nothing this program wrote.
    """
    try:
        return from_json(type_, body)
    except (AppError, ValueError):
        raise AppError("store.damaged", file=_FILE) from None


def _clean(value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value.translate(_UNWANTED))
    if isinstance(value, tuple):
        return tuple(_clean(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return _clean_fields(value)
    return value


def _clean_fields(value: Any) -> Any:
    old = {field.name: getattr(value, field.name) for field in fields(value) if field.init}
    new = {name: _clean(part) for name, part in old.items()}
    return replace(value, **new) if new != old else value
