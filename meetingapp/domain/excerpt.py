"""A little of a text around the words it was found by."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from meetingapp.domain.alike import alike

_WORD: Final = re.compile(r"[^\W_]+")
_BEFORE: Final = 50
_AFTER: Final = 110


def plain_words(typed: Sequence[str]) -> tuple[str, ...]:
    """Split what was typed as the index does: at everything that is no letter and no digit."""
    text = unicodedata.normalize("NFC", " ".join(typed)).casefold()
    return tuple(dict.fromkeys(_WORD.findall(text)))


def begun_in(text: str, words: Sequence[str]) -> frozenset[str]:
    """Give which words begin a word of a text."""
    inside = [found[0].casefold() for found in _WORD.finditer(unicodedata.normalize("NFC", text))]
    return frozenset(word for word in words if any(each.startswith(word) for each in inside))


def sounds_in(name: str, words: Sequence[str]) -> frozenset[str]:
    """Give which words begin a word of a name when both are spelled as their variants are."""
    inside = alike(name).split()
    return frozenset(word for word in words if any(each.startswith(alike(word)) for each in inside))


def excerpt(text: str, words: Sequence[str]) -> str:
    """Cut a text to what stands around the first of the words; line breaks become spaces."""
    told = " ".join(unicodedata.normalize("NFC", text).split())
    at = next(
        (
            found.start()
            for found in _WORD.finditer(told)
            if any(found[0].casefold().startswith(word) for word in words)
        ),
        0,
    )
    first, last = max(0, at - _BEFORE), min(len(told), at + _AFTER)
    if first:
        first = told.find(" ", first, at) + 1 or first
    if last < len(told):
        last = max(told.rfind(" ", at, last), at + 1) if " " in told[at:last] else last
    return f"{'… ' if first else ''}{told[first:last].strip()}{' …' if last < len(told) else ''}"
