"""The words a table may use: names of columns and values, in both Norwegian languages and English.

Which words they are is data (``resources/registers``); what they mean is here.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingapp.domain.case import Protection
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError

_PARTS: Final = re.compile(r"[^\W\d_]+|\d+|#")
MOST_GUARDIANS: Final = 6
_LONGEST_HEADING: Final = 60
_DIGITS: Final = 2


class Column(StrEnum):
    """What a column holds. The guardian's columns are numbered, one set for each guardian."""

    NAME = "NAME"
    FIRST_NAME = "FIRST_NAME"
    LAST_NAME = "LAST_NAME"
    ROLE = "ROLE"
    SERVICE = "SERVICE"
    SINCE = "SINCE"
    UNTIL = "UNTIL"
    BORN = "BORN"
    REFERENCE = "REFERENCE"
    UNIT = "UNIT"
    SCHOOL_CLASS = "SCHOOL_CLASS"
    PROTECTION = "PROTECTION"
    INTERPRETER = "INTERPRETER"
    AAC = "AAC"
    GUARDIAN = "GUARDIAN"
    GUARDIAN_RELATION = "GUARDIAN_RELATION"
    GUARDIAN_RESPONSIBLE = "GUARDIAN_RESPONSIBLE"
    GUARDIAN_LIVES_WITH = "GUARDIAN_LIVES_WITH"
    GUARDIAN_MAY_RECEIVE = "GUARDIAN_MAY_RECEIVE"
    GUARDIAN_BARRED = "GUARDIAN_BARRED"
    NATIONAL_ID = "NATIONAL_ID"
    ENTRY_ID = "ENTRY_ID"
    DESCRIPTION = "DESCRIPTION"
    TARGET_GROUP = "TARGET_GROUP"
    AGES = "AGES"
    LEVEL = "LEVEL"
    RISKS = "RISKS"
    ORGANISING = "ORGANISING"
    COOPERATION = "COOPERATION"
    IMPLEMENTATION = "IMPLEMENTATION"
    EVALUATED = "EVALUATED"
    GOAL = "GOAL"
    INDICATOR = "INDICATOR"
    UNIT_OF_MEASURE = "UNIT_OF_MEASURE"
    DIRECTION = "DIRECTION"
    LOOKED_AT = "LOOKED_AT"
    ARENA = "ARENA"
    SOURCE = "SOURCE"
    RETIRED = "RETIRED"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What each word means. Keys are folded by ``folded``; a ``#`` stands for a number."""

    columns: Mapping[str, Column]
    services: Mapping[str, ServiceCode]
    protection: Mapping[str, Protection | None]
    answers: Mapping[str, bool]


Place = tuple[Column, int]
"""A column and which guardian it is about; 0 for the columns that are not a guardian's."""


@dataclass(frozen=True, slots=True)
class Headings:
    """Where each column stands, and those that are not read.

    ``refused`` are columns of national identity numbers: they are never kept and never shown.
    """

    at: Mapping[Place, int]
    names: tuple[str, ...]
    ignored: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def has(self, column: Column, number: int = 0) -> bool:
        """Tell whether the file has the column."""
        return (column, number) in self.at

    def guardians(self) -> tuple[int, ...]:
        """Return the numbers of the guardians that have any column."""
        return tuple(sorted({number for _, number in self.at if number}))


def folded(text: str) -> str:
    """Return a word as it is looked up: letters and figures in lower case, one space between."""
    return " ".join(_PARTS.findall(unicodedata.normalize("NFKC", text).casefold()))


def read_headings(
    names: tuple[str, ...], vocabulary: Vocabulary, wanted: frozenset[Column]
) -> Headings:
    """Find out what each column is.

    Args:
        names: the first line of the file.
        vocabulary: what the words mean.
        wanted: the columns of this kind of table; others are not read.

    Raises:
        AppError: ``import.same_column``: two columns would give the same thing.
    """
    at: dict[Place, int] = {}
    ignored: list[str] = []
    refused: list[str] = []
    shown = tuple(name.strip()[:_LONGEST_HEADING] for name in names)
    for index, name in enumerate(shown):
        place = _place(name, vocabulary)
        if place is not None and place[0] is Column.NATIONAL_ID:
            refused.append(name)
        elif place is None or place[0] not in wanted:
            ignored.extend([name] if name else [])
        elif place in at:
            raise AppError("import.same_column", column=name)
        else:
            at[place] = index
    return Headings(at, shown, tuple(ignored), tuple(refused))


def _place(name: str, vocabulary: Vocabulary) -> Place | None:
    parts = folded(name).split()
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) <= _DIGITS]
    pattern = " ".join("#" if part.isdecimal() else part for part in parts)
    column = vocabulary.columns.get(pattern)
    if column is None:
        return None
    if not column.startswith("GUARDIAN"):
        return column, 0
    number = numbers[0] if numbers else 1
    return (column, number) if 1 <= number <= MOST_GUARDIANS else None
