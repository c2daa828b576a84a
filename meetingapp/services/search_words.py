"""What somebody types to find something, read as words: names, types of meetings, months.

Nothing a person can type fails: what holds no letter or digit is no word.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

from meetingapp.domain.concealed import without_concealed
from meetingapp.services.search_port import Asked
from meetingapp.words import Language, Words

TypeNames = Mapping[str, Mapping[str, str]]
"""What each type of meeting is called, by its code and the language."""

LONGEST: Final = 100
MOST_WORDS: Final = 8
_SHORTEST_NAME: Final = 3  # shorter beginnings of a type or a month are too many things
_DAY: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.?([0-9]{4}|[0-9]{2})?")
_CENTURY: Final = 2000
_SHORT_YEAR: Final = 2
_UNWANTED: Final = {0: " ", **dict.fromkeys(range(0xD800, 0xE000), " ")}


def words_of(written: str, types: TypeNames) -> tuple[Asked, ...]:
    """Read what was typed. The order of the words does not matter, nor do capitals.

    Args:
        written: as it was typed.
        types: what the types of meetings are called.
    """
    cut = without_concealed(written[:LONGEST]).translate(_UNWANTED)
    found = unicodedata.normalize("NFC", cut).casefold().split()
    words = tuple(dict.fromkeys(word for word in found if any(map(str.isalnum, word))))
    if not any(len(_letters(word)) > 1 for word in words):
        return ()  # one letter alone begins half of everything
    return tuple(_asked(word, types) for word in words[:MOST_WORDS])


def types_named(written: str, types: TypeNames) -> frozenset[str]:
    """Give the types of meetings that are meant by a code, or by words of a name."""
    plain = written.casefold()
    return frozenset(
        code
        for code, names in types.items()
        if plain == code.casefold()
        or (
            len(_letters(plain)) >= _SHORTEST_NAME
            and any(
                all(
                    any(part.startswith(word) for part in name.casefold().split())
                    for word in plain.split()
                )
                for name in names.values()
            )
        )
    )


def _asked(word: str, types: TypeNames) -> Asked:
    if day := _DAY.fullmatch(word):
        return Asked(_as_indexed(*day.groups()))
    plain = _letters(word)
    return Asked(word, frozenset(_types(plain, types)), frozenset(_months(plain)))


def _types(word: str, types: TypeNames) -> Iterator[str]:
    for code, names in types.items():
        if word == code.casefold() or (
            len(word) >= _SHORTEST_NAME
            and any(part.startswith(word) for name in names.values() for part in name.split())
        ):
            yield code


def _months(word: str) -> Iterator[int]:
    for number, names in _month_names().items():
        if len(word) >= _SHORTEST_NAME and any(name.startswith(word) for name in names):
            yield number


@cache
def _month_names() -> Mapping[int, frozenset[str]]:
    every = tuple(map(Words, Language))
    return MappingProxyType(
        {
            number: frozenset(
                words.month_and_year(date(2026, number, 1)).split()[0].casefold() for words in every
            )
            for number in range(1, 13)
        }
    )


def _letters(word: str) -> str:
    return "".join(each for each in word if each.isalnum())


def _as_indexed(day: str, month: str, year: str | None) -> str:
    """Write a day as the index has it: without zeros in front, the year in full."""
    numbers = [int(day), int(month)]
    if year:
        numbers.append(int(year) + (_CENTURY if len(year) == _SHORT_YEAR else 0))
    return " ".join(map(str, numbers))
