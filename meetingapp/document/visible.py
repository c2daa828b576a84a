"""Makes any text fit to stand in a file: whole, composed, and with nothing in it that hides.

What a person wrote may hold characters that turn a name round, that nobody sees, or that no file
may hold. Those print as their name in brackets, as they do in a PDF, so that every format says the
same. Escaping what a format reads as markup is the renderer’s own business.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from meetingapp.domain.concealed import concealed_in

_NEW_LINES: Final = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_JOINERS: Final = frozenset("\u200c\u200d")
_RIGHT_TO_LEFT: Final = frozenset({"ar", "ckb", "fa", "he", "ps", "ur"})
_DROPPED: Final = frozenset({"Cc", "Cf"})
_NAMED: Final = frozenset({"Co", "Cn", "Cs"})
"""Of private use, unassigned, half a character: no font has them, and some files may not."""


@lru_cache(maxsize=4096)
def visible(text: str) -> str:
    r"""Return ``text`` as every reader sees it. Line breaks are kept as ``\n``."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", _NEW_LINES.sub("\n", text)).replace("\t", " ")
    hiding = {at for at in concealed_in(composed) if unicodedata.category(composed[at]) != "Cc"}
    return "".join(
        f"[{_name(character)}]" if at in hiding else _shown(character)
        for at, character in enumerate(composed)
    )


def on_one_line(text: str) -> str:
    """Return ``text`` for a title or a name: without line breaks."""
    return " ".join(visible(text).split())


def is_right_to_left(language: str) -> bool:
    """Tell whether a language, by its tag of BCP 47, is written from right to left."""
    return language.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT


def _shown(character: str) -> str:
    if character == "\n" or character in _JOINERS:
        return character
    category = unicodedata.category(character)
    if category in _NAMED:
        return f"[{_name(character)}]"
    return "" if category in _DROPPED else character


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}")
