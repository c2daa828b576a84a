"""Characters that hide: they turn, split or fake what a reader sees, and look like nothing.

A mark of direction can make one name read as another, a tag or a filler can carry a text nobody
sees. Joiners and variation selectors belong where a script or a picture needs them, and hide
elsewhere.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

_ALWAYS: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # controls that end no line
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"  # a joiner of nothing, empty letters
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # no width, direction
    "\u2800\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"  # music, tags
)
_BY_PLACE: Final = re.compile("[\u200c\u200d\ufe00-\ufe0f]")
"""Joiners and variation selectors: what stands beside them tells."""
_SOFT_HYPHEN: Final = "\u00ad"
_JOINERS: Final = frozenset("\u200c\u200d")
_FIRST_SELECTOR: Final = "\ufe00"
_LAST_SELECTOR: Final = "\ufe0f"
_VIRAMA: Final = 9
_PICTURES: Final = frozenset({"So", "Sk"})
_SELECTED: Final = frozenset("#*0123456789©®")
_ABOVE_LETTERS: Final = "\u2000"


def concealed_in(text: str) -> Iterator[int]:
    """Give where in ``text`` a character hides."""
    if text.isascii() and text.isprintable():
        return
    yield from (found.start() for found in _ALWAYS.finditer(text))
    for found in _BY_PLACE.finditer(text):
        if not _belongs(text, found.start()):
            yield found.start()


def holds_concealed(text: str) -> bool:
    """Tell whether any character of ``text`` hides."""
    return next(concealed_in(text), None) is not None


def shown(text: str) -> str:
    """Return ``text`` with what hides made visible: ``[U+202E]``."""
    return _with(text, lambda found: f"[U+{ord(found[0]):04X}]")


def without_concealed(text: str) -> str:
    """Return ``text`` without what hides, and without soft hyphens."""
    return _with(text, "").replace(_SOFT_HYPHEN, "")


def _with(text: str, instead: Callable[[re.Match[str]], str] | str) -> str:
    if text.isascii() and text.isprintable():
        return text

    def seen(found: re.Match[str]) -> str:
        if _belongs(text, found.start()):
            return found[0]
        return instead if isinstance(instead, str) else instead(found)

    return _ALWAYS.sub(instead, _BY_PLACE.sub(seen, text))


def _belongs(text: str, at: int) -> bool:
    """Tell whether a script or a picture needs the character at its place."""
    character = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if character in _JOINERS:
        return bool(before and after) and (_joins(before) or _is_virama(after))
    if _FIRST_SELECTOR <= character <= _LAST_SELECTOR:
        return (
            bool(before)
            and (before in _SELECTED or before >= _ABOVE_LETTERS)
            and not _FIRST_SELECTOR <= before <= _LAST_SELECTOR
        )
    return False


def _joins(before: str) -> bool:
    return (
        _is_virama(before)
        or unicodedata.bidirectional(before) == "AL"
        or unicodedata.category(before) in _PICTURES
        or _FIRST_SELECTOR <= before <= _LAST_SELECTOR
    )


def _is_virama(character: str) -> bool:
    return unicodedata.combining(character) == _VIRAMA
