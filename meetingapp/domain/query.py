"""What is typed in a search field: words to be found, and conditions that are shown as chips.

Nothing a person can type fails. What looks like a condition and is none stays a word.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from meetingapp.domain.concealed import without_concealed
from meetingapp.domain.query_words import KEYS, ME, SPELLED, VALUES, About, Period, State

__all__ = (
    "LONGEST",
    "ME",
    "MOST_CHIPS",
    "About",
    "Chip",
    "Period",
    "Query",
    "State",
    "chip_text",
    "read_query",
    "written",
)

LONGEST: Final = 300
MOST_CHIPS: Final = 12


@dataclass(frozen=True, slots=True)
class Chip:
    """One condition.

    Attributes:
        about: what it is about.
        value: the code of a state or a period; otherwise as it was written.
    """

    about: About
    value: str


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for. Conditions about the same thing are alternatives, others add up."""

    words: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()

    @property
    def text(self) -> str:
        """Return the words alone, as they were written."""
        return " ".join(self.words)

    def values(self, about: About) -> tuple[str, ...]:
        """Return what is asked for in one respect."""
        return tuple(chip.value for chip in self.chips if chip.about is about)

    def without(self, chip: Chip) -> "Query":
        """Return the query with one condition less."""
        return replace(self, chips=tuple(each for each in self.chips if each != chip))


_SELF: Final = frozenset({"meg", "me", "mine", "mitt"})
_QUOTES: Final = '"“”«»„'
_PIECE: Final = re.compile(rf"(?:[^\s{_QUOTES}]*[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}])|\S+")
_UNWANTED: Final = {0: " ", **dict.fromkeys(range(0xD800, 0xE000), " ")}


def read_query(typed: str) -> Query:
    """Read what was typed; only so much of a long text as anybody would type."""
    cut = without_concealed(typed[:LONGEST]).translate(_UNWANTED)
    pieces = _PIECE.findall(unicodedata.normalize("NFC", cut))
    words: list[str] = []
    chips: list[Chip] = []
    at = 0
    while at < len(pieces):
        chip, taken = _chip(pieces[at : at + 3])
        if chip is None:
            words.extend(_without_quotes(pieces[at]).split())
        elif chip not in chips and len(chips) < MOST_CHIPS:
            chips.append(chip)
        at += taken
    return Query(tuple(words), tuple(chips))


def written(query: Query) -> str:
    """Write a query so that it reads as the same one."""
    return " ".join((*map(_word_of, query.words), *map(chip_text, query.chips)))


def chip_text(chip: Chip) -> str:
    """Write one condition as it can be typed."""
    return condition(chip.about.value, SPELLED.get((chip.about, chip.value), chip.value), chip)


def condition(key: str, value: str, chip: Chip) -> str:
    """Write a condition with its key and its value in the words of a language."""
    spaces = value.count(" ")
    if spaces > 1 or (spaces and chip.about in (About.PERSON, About.TYPE)):
        value = f'"{value}"'
    return f"@{value}" if chip.about is About.PERSON else f"{key}:{value}"


def _chip(pieces: Sequence[str]) -> tuple[Chip | None, int]:
    """Read a condition where one begins, and tell how many pieces it took."""
    first = pieces[0]
    if first.startswith("@"):
        name = _value(first[1:])
        if not _says(name):
            return None, 1
        return Chip(About.PERSON, ME if name.casefold() in _SELF else name), 1
    key, colon, rest = first.partition(":")
    about = KEYS.get(key.casefold()) if colon else None
    if about is None:
        return None, 1
    if about is About.TYPE:
        return (Chip(about, _value(rest)), 1) if _says(_value(rest)) else (None, 1)
    known: Mapping[str, str] = VALUES[about]
    for taken, value in _values(rest, pieces[1:]):
        if value in known:
            return Chip(about, str(known[value])), taken
    return None, 1


def _values(rest: str, following: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give what a value may be, the longest first: it can be of two words."""
    said = [_value(rest), *map(_value, following)]
    for taken in range(min(len(said), 3 if not said[0] else 2), 0, -1):
        yield taken, " ".join(said[:taken]).strip().casefold()


def _value(text: str) -> str:
    return " ".join(_without_quotes(text).replace("_", " ").split())


def _word_of(word: str) -> str:
    """Keep apart from conditions what only looks like one."""
    key, colon, _ = word.partition(":")
    looks_so = word.startswith("@") or (colon and key.casefold() in KEYS)
    return f'"{word}"' if looks_so else word


def _without_quotes(text: str) -> str:
    return "".join(" " if each in _QUOTES else each for each in text)


def _says(text: str) -> bool:
    return any(map(str.isalnum, text))
