"""What searching needs of the store: words in, and what they lead to out."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol

from meetingapp.domain.people import Person


class FoundKind(Enum):
    """What can be found, as the index knows it."""

    CASE = "case"
    MEASURE = "measure"
    DISCUSSION = "discussion"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Asked:
    """One word somebody wrote: its beginning, and the types and months it may be the name of."""

    written: str
    types: frozenset[str] = frozenset()
    months: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was found, as the record itself tells of it now.

    Attributes:
        kind: what it is.
        id: of the case, the measure, the discussion or the person.
        case_id: the case it belongs to; empty for a person.
        case_title: what that case is called in lists.
        title: what a measure is called, or a person.
        day: when a sitting is held, or when a measure is to be evaluated.
        type: the code of the sitting's type.
        minutes_id: the newest minutes of the discussion; empty while it is a draft.
        born: of the child, where there is a day of birth.
        is_open: a measure that still runs.
        person: somebody in the register.
    """

    kind: FoundKind
    id: str
    case_id: str = ""
    case_title: str = ""
    title: str = ""
    day: date | None = None
    type: str = ""
    minutes_id: str = ""
    born: date | None = None
    is_open: bool = False
    person: Person | None = None


class SearchIndex(Protocol):
    """The index of what can be found. It keeps itself; a case out of reach is not in it."""

    def find(self, kind: FoundKind, words: tuple[Asked, ...], most: int) -> tuple[Found, ...]:
        """Find what all the words lead to, in itself or in its case; newest first."""
