"""Names that look alike and are not: one letter of another script makes a twin nobody can see.

“Kari” with a Cyrillic “а” is another text. Two names are twins when they differ, and look the same
once letters of other scripts stand for the Latin ones they are drawn as.
"""

# ruff: noqa: RUF001, RUF002 - letters that look like others are what this module is about
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from meetingapp.domain.concealed import without_concealed

_DRAWN_AS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Cyrillic
        "а": "a", "в": "b", "е": "e", "ё": "ë", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p",
        "с": "c", "т": "t", "у": "y", "х": "x", "ѕ": "s", "і": "i", "ї": "ï", "ј": "j", "һ": "h",
        "ԁ": "d", "ԛ": "q", "ԝ": "w", "ӏ": "l", "ғ": "f", "ь": "b", "г": "r", "п": "n", "ӕ": "æ",
        "ѵ": "v", "ү": "y", "ӧ": "ö", "ӓ": "ä", "ө": "ø", "з": "3", "ԍ": "g", "ѡ": "w", "ц": "u",
        # Greek
        "α": "a", "β": "b", "γ": "y", "ε": "e", "ζ": "z", "η": "n", "ι": "i", "κ": "k", "μ": "u",
        "ν": "v", "ο": "o", "ρ": "p", "σ": "o", "ς": "c", "τ": "t", "υ": "u", "χ": "x", "ω": "w",
        "ϲ": "c", "ϳ": "j", "ό": "ó", "ά": "á", "έ": "é", "ί": "í", "φ": "ø",
        # Armenian, Georgian, Hebrew
        "ո": "n", "ս": "u", "օ": "o", "հ": "h", "ց": "g", "զ": "q", "ա": "w", "ք": "p", "լ": "l",
        "ყ": "y", "ס": "o", "ו": "l",
        # Cherokee, in lower case
        "ꭺ": "a", "ᏼ": "b", "ꮯ": "c", "ꭼ": "e", "ꮋ": "h", "ꭻ": "j", "ꮶ": "k", "ꮮ": "l", "ꮇ": "m",
        "ꮲ": "p", "ꮪ": "s", "ꭲ": "t", "ꮩ": "v", "ꮃ": "w", "ꮓ": "z", "ꭱ": "r", "ꭰ": "d",
        # Latin letters drawn like others, and figures drawn like letters
        "ı": "i", "ɡ": "g", "ɑ": "a", "ɩ": "i", "ʟ": "l", "ʀ": "r", "ɪ": "i", "ꜱ": "s", "ᴏ": "o",
        "ᴀ": "a", "ᴇ": "e", "ᴋ": "k", "ᴍ": "m", "ɴ": "n", "ᴛ": "t", "ᴠ": "v", "ᴡ": "w", "ᴢ": "z",
        "0": "o", "1": "l", "|": "l",
    }
)  # fmt: skip
_MARKS: Final = MappingProxyType(
    dict.fromkeys(map(ord, "‐‑‒–—―−"), "-") | dict.fromkeys(map(ord, "’‘ʼʹ′`´"), "'")
)


@lru_cache(4096)
def outline(name: str) -> str:
    """Return how a name looks: its letters as the Latin ones they are drawn as."""
    seen = unicodedata.normalize("NFKC", without_concealed(name)).casefold()
    seen = unicodedata.normalize("NFKC", seen.translate(_MARKS))
    drawn = "".join(_DRAWN_AS.get(character, character) for character in seen)
    return " ".join(drawn.split())


def compared(text: str) -> str:
    """Return a text as it is compared and searched: without case, stray spaces and hidden marks.

    Every hyphen is a hyphen and every apostrophe an apostrophe, however it was typed.
    """
    plain = unicodedata.normalize("NFC", without_concealed(text)).casefold()
    return " ".join(plain.translate(_MARKS).split())


def twin_of(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that ``name`` looks like without being it; ``None`` if there is none.

    A name that is known itself is no twin: two people may share a name, and somebody is asked
    about that elsewhere.
    """
    said, seen = compared(name), outline(name)
    twins = []
    for other in known:
        if compared(other) == said:
            return None
        if seen and outline(other) == seen:
            twins.append(other)
    return twins[0] if twins else None
