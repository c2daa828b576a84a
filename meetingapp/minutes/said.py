"""Every letter a document says aloud, whatever it is printed as."""

import dataclasses
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from meetingapp.document.blocks import (
    Chart,
    Contents,
    Document,
    FirstBreak,
    Link,
    Note,
    Para,
    Step,
    Symbol,
    Table,
)
from meetingapp.minutes.text import escape

_UNSAID: Final = MappingProxyType(
    {
        Para: {"role"},
        Note: {"language"},
        Link: {"url"},
        Table: {"summary"},
        Chart: {"unit", "series", "alt", "start_label", "target_label", "marks"},
        Contents: {"title"},
    }
)
"""What of a block is not running text: names of roles and addresses, and what a picture tells."""


def said(document: Document) -> Counter[str]:
    """Count the letters and digits of the body; capitals count as small letters."""
    return Counter(
        letter
        for block in document.blocks
        for text in _texts(block)
        for letter in escape(text).casefold()
        if letter.isalnum()
    )


def _texts(value: Any) -> Iterator[str]:
    match value:
        case Enum() | Symbol() | FirstBreak():
            return
        case str():
            yield value
        case tuple():
            for part in value:
                yield from _texts(part)
        case Table(rows=()):
            return
        case Step(heading=heading, parts=parts):
            yield heading
            yield from _texts(parts)
    if dataclasses.is_dataclass(value) and not isinstance(value, Step | type):
        unsaid = _UNSAID.get(type(value), set())
        for field in dataclasses.fields(value):
            if field.name not in unsaid:
                yield from _texts(getattr(value, field.name))
