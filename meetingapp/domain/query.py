"""What is typed in a search field: words to be found, and conditions that are shown as chips.

Nothing a person can type fails. What looks like a condition and is none stays a word.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meetingapp.domain.concealed import without_concealed

LONGEST: Final = 300
MOST_CHIPS: Final = 8
ME: Final = "meg"
"""Whoever searches, after ``@``."""


class About(StrEnum):
    """What a condition is about."""

    STATE = "er"
    PERSON = "@"
    EVALUATED = "evalueres"
    TYPE = "type"


class State(StrEnum):
    """How something stands."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"
    LATE = "LATE"


class Period(StrEnum):
    """When a measure is to be evaluated."""

    TODAY = "TODAY"
    THIS_WEEK = "THIS_WEEK"
    NEXT_WEEK = "NEXT_WEEK"
    THIS_MONTH = "THIS_MONTH"


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


_KEYS: Final[Mapping[str, About]] = MappingProxyType(
    {
        "er": About.STATE, "is": About.STATE,
        "evalueres": About.EVALUATED, "evaluerast": About.EVALUATED,
        "evaluert": About.EVALUATED, "evaluated": About.EVALUATED,
        "type": About.TYPE,
    }
)  # fmt: skip
_STATES: Final[Mapping[str, State]] = MappingProxyType(
    {
        **dict.fromkeys(("åpen", "åpne", "åpent", "open", "opne", "ope"), State.OPEN),
        **dict.fromkeys(
            ("lukket", "lukkede", "lukka", "avsluttet", "avslutta", "closed"), State.CLOSED
        ),
        **dict.fromkeys(
            ("forfalt", "forfalne", "forfallen", "forfalle", "over fristen", "overdue", "late"),
            State.LATE,
        ),
    }
)
_PERIODS: Final[Mapping[str, Period]] = MappingProxyType(
    {
        **dict.fromkeys(("i dag", "idag", "today"), Period.TODAY),
        **dict.fromkeys(
            ("denne uken", "denne uka", "denne veka", "this week"), Period.THIS_WEEK
        ),
        **dict.fromkeys(
            ("neste uke", "neste uka", "neste veke", "neste veka", "next week"), Period.NEXT_WEEK
        ),
        **dict.fromkeys(
            ("denne måneden", "denne månaden", "måned", "månad", "this month", "month"),
            Period.THIS_MONTH,
        ),
    }
)  # fmt: skip
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


def written(query: Query, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Write a query so that it reads as the same one.

    Args:
        query: what is searched for.
        names: how codes of states and periods are called in the language of whoever reads.
    """
    return " ".join(
        (*map(_word_of, query.words), *(chip_text(chip, names) for chip in query.chips))
    )


def chip_text(chip: Chip, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Write one condition as it can be typed."""
    value = names.get(chip.value, _SPELLED.get(chip.value, chip.value))
    if chip.about in (About.PERSON, About.TYPE) and " " in value:
        value = f'"{value}"'
    return f"@{value}" if chip.about is About.PERSON else f"{chip.about.value}:{value}"


_SPELLED: Final[Mapping[str, str]] = MappingProxyType(
    {
        State.OPEN.value: "åpen", State.CLOSED.value: "lukket", State.LATE.value: "forfalt",
        Period.TODAY.value: "i dag", Period.THIS_WEEK.value: "denne uken",
        Period.NEXT_WEEK.value: "neste uke", Period.THIS_MONTH.value: "denne måneden",
    }
)  # fmt: skip


def _chip(pieces: Sequence[str]) -> tuple[Chip | None, int]:
    """Read a condition where one begins, and tell how many pieces it took."""
    first = pieces[0]
    if first.startswith("@"):
        name = _value(first[1:])
        if not _says(name):
            return None, 1
        return Chip(About.PERSON, ME if name.casefold() in _SELF else name), 1
    key, colon, rest = first.partition(":")
    about = _KEYS.get(key.casefold()) if colon else None
    if about is None:
        return None, 1
    if about is About.TYPE:
        return (Chip(about, _value(rest)), 1) if _says(_value(rest)) else (None, 1)
    known: Mapping[str, str] = _STATES if about is About.STATE else _PERIODS
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
    looks_so = word.startswith("@") or (colon and key.casefold() in _KEYS)
    return f'"{word}"' if looks_so else word


def _without_quotes(text: str) -> str:
    return "".join(" " if each in _QUOTES else each for each in text)


def _says(text: str) -> bool:
    return any(map(str.isalnum, text))
