"""The texts people wrote in a value: which of them an edition no longer holds, and where they are.

A text counts as gone only if it is not part of a text that stays: else a search of the finished
file would find what may be there.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar

from meetingapp.domain.edit import row_step
from meetingapp.domain.editions.fields import WHOLE
from meetingapp.domain.leaks import Needles

_Value = TypeVar("_Value")
Place = tuple[str, str]
"""Where a text stands, and the name of its field."""

_NO_TEXT: Final = frozenset(
    {"id", "case_id", "person_id", "measure_id", "follows", "group", "catalogue_id", "kind",
     "minutes_language", "type", "meeting_type", "meeting_types", "gates", "gate", "item", "path",
     "favours", "chosen_alternative", "unit_id", "stood_as", "key", "form_version"}
)  # fmt: skip
"""Ids, codes and paths: nobody wrote them for a reader."""
NAMES: Final = frozenset(
    {"name", "who", "whom", "by", "objection_by", "decided_by", "checked_by", "witness", "place",
     "unit", "where", "guardians", "interpreter", "aac_provider", "school_class", "label"}
)  # fmt: skip
"""Fields that hold a name of somebody or somewhere: it tells, however short it is."""
_BETWEEN: Final = " ǂǂ "
"""A word nobody writes, so that no text is found across two others."""
_SHORTEST: Final = 2
_TELLING: Final = 8


def texts_of(value: object, path: str = "", name: str = "") -> Iterator[tuple[str, str, str]]:
    """Give every text in a value: its place, the name of its field, and the text."""
    if isinstance(value, Enum) or type(value) in WHOLE:
        return
    if isinstance(value, str):
        if value.strip() and name not in _NO_TEXT:
            yield path, name, value
    elif isinstance(value, tuple):
        for at, part in enumerate(value):
            yield from texts_of(part, f"{path}.{row_step(part, at)}", name)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in _fields_of(type(value)):
            yield from texts_of(getattr(value, each), f"{path}.{each}" if path else each, each)


def with_texts(value: _Value, change: Callable[[str, str], str]) -> _Value:
    """Return a value in which ``change`` was asked about every text and the name of its field."""
    changed: _Value = _changed(value, "", change)
    return changed


def gone(before: object, after: object) -> tuple[str, ...]:
    """Return the texts of ``before`` that no text of ``after`` holds, each once.

    Held against each other as the finished file is searched. A single short word says nothing by
    itself unless it is a name: it is left out.
    """
    told = (
        unicodedata.normalize("NFC", text.strip())
        for _, name, text in texts_of(before)
        if _says(squeezed(text), name)
    )
    found = tuple(dict.fromkeys(told))
    kept = _BETWEEN.join(text for _, _, text in texts_of(after))
    still_there = frozenset(Needles(found).in_text(kept))
    return tuple(text for text in found if text not in still_there)


def squeezed(text: str) -> str:
    """Return a text as texts are compared: composed, lower case, one space between words."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _says(plain: str, name: str) -> bool:
    if name in NAMES:
        return len(plain) >= _SHORTEST
    return len(plain) >= _TELLING or (" " in plain and any(c.isalnum() for c in plain))


def _changed(value: Any, name: str, change: Callable[[str, str], str]) -> Any:
    if isinstance(value, Enum) or type(value) in WHOLE:
        return value
    if isinstance(value, str):
        return change(name, value) if value.strip() and name not in _NO_TEXT else value
    if isinstance(value, tuple):
        return tuple(_changed(part, name, change) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = {n: _changed(getattr(value, n), n, change) for n in _fields_of(type(value))}
    return replace(value, **parts)


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))
