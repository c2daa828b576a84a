"""How words that were typed lead to the words of a thing: each begins one of them."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_WORD: Final = re.compile(r"\w+")
_NOT_THERE: Final = -1


def words_in(text: str) -> tuple[str, ...]:
    """Split what was typed into words, in one form."""
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def rank(typed: Sequence[str], name: str, also: str = "") -> int:
    """Tell how well a thing is meant: 0 is best, below 0 is not at all.

    A whole word is meant before a word that only begins so, and its name before what else it is
    called.
    """
    own, other = words_in(name), words_in(also)
    total = 0
    for word in typed:
        if word in own or word in other:
            continue
        if any(each.startswith(word) for each in own):
            total += 1
        elif any(each.startswith(word) for each in other):
            total += 2
        else:
            return _NOT_THERE
    return total


def marked(text: str, typed: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """Split a text into runs, telling of each whether it is what was typed."""
    beginnings = sorted((re.escape(word) for word in typed), key=len, reverse=True)
    if not beginnings:
        return ((text, False),)
    runs, at = [], 0
    for found in re.finditer(rf"\b(?:{'|'.join(beginnings)})", text, re.IGNORECASE):
        runs += [(text[at : found.start()], False), (found[0], True)]
        at = found.end()
    runs.append((text[at:], False))
    return tuple(run for run in runs if run[0])
