"""A short name that becomes a text: ``;;kort`` and Tab."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

LONGEST_SHORT: Final = 20
LONGEST_TEXT: Final = 1_000
_SHORT: Final = re.compile(rf"[^\W_]{{1,{LONGEST_SHORT}}}")
_CALLED: Final = re.compile(rf"(?<!;);;([^\W_]{{1,{LONGEST_SHORT}}})$")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A text and its short name. ``is_shipped`` for one that came with the program."""

    short: str
    text: str
    is_shipped: bool = False


def is_short_name(text: str) -> bool:
    """Tell whether a text can be called by ``;;``: letters and figures, and not many."""
    return _SHORT.fullmatch(text) is not None


def called_in(before: str, snippets: Iterable[Snippet]) -> tuple[str, str] | None:
    """Return what stands before the caret as a call, and the text it becomes."""
    found = _CALLED.search(before)
    if found is None:
        return None
    name = found[1].casefold()
    text = next((s.text for s in snippets if s.short.casefold() == name), None)
    return None if text is None else (found[0], text)
