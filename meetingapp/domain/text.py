"""What counts as an answer: rules about written text, the same for every gate.

Adult text must say something: filler marks and placeholders are no answer. A child's own words
have no minimum ("Vet ikke." is an answer); only cross-references and filler marks are refused.
"""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_FILLER: Final = re.compile(r"(?:x+|lorem|ipsum|tbd|n/a)(?:\s+(?:x+|lorem|ipsum|dolor|sit|amet))*")
_CROSS_REFERENCES: Final = frozenset(
    {
        "se forrige", "se forrige referat", "se forrige møte", "se over", "se ovenfor", "som sist",
        "som før", "som forrige gang", "sjå førre", "sjå førre referat", "sjå førre møte",
        "sjå over", "sjå ovanfor", "som førre gong", "see previous", "see above", "as before",
    }
)  # fmt: skip
_ADULT_PLACEHOLDERS: Final = frozenset(
    {"ok", "okei", "na", "ingen", "inga", "ingenting", "none", "ikke relevant",
     "ikkje relevant", "ikke aktuelt", "ikkje aktuelt", "vet ikke", "veit ikkje"}
)  # fmt: skip
_BREAKS: Final = str.maketrans("\t\n\r", "   ")
_QUOTED_WORDS: Final = 3
_SAME_TEXT: Final = 0.8
_LETTER_BY_LETTER: Final = 300
_KNOWN_TEXTS: Final = 4096
"""So many texts and pairs are remembered: at a key stroke one text of a discussion is new."""


@lru_cache(_KNOWN_TEXTS)
def normalised(text: str) -> str:
    """Return ``text`` in NFC, lower case, one space between words, without marks at its ends."""
    seen = text if text.isprintable() else _without_hidden(text)
    folded = unicodedata.normalize("NFC", seen).casefold()
    return " ".join(folded.split()).strip(" .…!?,;:-–—_*·/\\\"'«»“”()[]")


def _without_hidden(text: str) -> str:
    spaced = text.translate(_BREAKS)
    return spaced if spaced.isprintable() else "".join(c for c in spaced if not _hidden(c))


def _hidden(character: str) -> bool:
    """Tell whether a character takes no room on paper: control and format characters."""
    return unicodedata.category(character) in ("Cc", "Cf")


@lru_cache(_KNOWN_TEXTS)
def words_in(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, lower case; digits count as words."""
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def is_blank_for_child(text: str) -> bool:
    """Tell whether a child's quoted words are missing: empty, filler or a cross-reference."""
    return _is_blank(normalised(text))


def _is_blank(plain: str) -> bool:
    return not plain or plain in _CROSS_REFERENCES or _FILLER.fullmatch(plain) is not None


@lru_cache(_KNOWN_TEXTS)
def is_placeholder(text: str) -> bool:
    """Tell whether an adult's text says nothing: blank, filler, cross-reference or "ok"."""
    plain = normalised(text)
    if _is_blank(plain) or plain in _ADULT_PLACEHOLDERS:
        return True
    return all(word in _ADULT_PLACEHOLDERS for word in words_in(text))


def says_something(text: str, at_least: int = 1) -> bool:
    """Tell whether adult ``text`` is an answer of at least ``at_least`` words."""
    return not is_placeholder(text) and len(words_in(text)) >= at_least


@lru_cache(_KNOWN_TEXTS)
def is_copy(text: str, other: str, enough: float = _SAME_TEXT) -> bool:
    """Tell whether two texts are one and the same, small changes apart (similarity ≥ ``enough``).

    Of long texts only the words are compared, in any order: anything finer would take minutes.
    """
    one, two = normalised(text), normalised(other)
    if not one or not two:
        return False
    if one == two:
        return True
    if max(len(one), len(two)) > _LETTER_BY_LETTER:
        return _share_enough(one.split(), two.split(), enough)
    # Most pairs are told apart already by the letters they are made of, which is quick to see.
    return _share_enough(one, two, enough) and _is_alike(one, two, enough)


def _share_enough(one: Sequence[str], two: Sequence[str], enough: float) -> bool:
    needed = enough * (len(one) + len(two))
    if 2 * min(len(one), len(two)) < needed:
        return False  # the shorter cannot hold enough of the longer
    return 2 * (Counter(one) & Counter(two)).total() >= needed


def _is_alike(one: str, two: str, enough: float) -> bool:
    return difflib.SequenceMatcher(None, one, two, autojunk=False).ratio() >= enough


_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“]*“|\"[^\"]*\"")


def without_quotes(text: str) -> str:
    """Return ``text`` without what stands in quotation marks: somebody's own words."""
    return _QUOTED.sub(" ", unicodedata.normalize("NFC", text))


def quotes(text: str, words: str) -> bool:
    """Tell whether ``text`` holds a sentence of ``words`` (three words or more) word by word."""
    said = words_in(text)
    inside = f" {' '.join(said)} "
    runs = {said[at : at + _QUOTED_WORDS] for at in range(len(said))}
    sentences = {words_in(part) for part in re.split(r"[.!?…\n]+", words)}
    # How a sentence begins is looked up at once; only one that begins alike is searched for.
    return any(
        s[:_QUOTED_WORDS] in runs and f" {' '.join(s)} " in inside
        for s in sentences
        if len(s) >= _QUOTED_WORDS
    )
