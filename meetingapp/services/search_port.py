"""What searching needs of the store: words in, and what they lead to out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol, TypeAlias

from meetingapp.domain.people import Person
from meetingapp.domain.told_texts import ToldText


class FoundKind(Enum):
    """What can be found, as the index knows it."""

    CASE = "case"
    MEASURE = "measure"
    DISCUSSION = "discussion"
    TOLD = "told"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Asked:
    """One word somebody wrote: its beginning, and the types and months it may be the name of."""

    written: str
    types: frozenset[str] = frozenset()
    months: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Whose:
    """Somebody responsible: by id or whole name, or by words of the name in small letters."""

    ids: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


FromTo: TypeAlias = "tuple[date, date] | None"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is asked for beside words.

    Attributes:
        kinds: what is looked for at all.
        is_open: measures that run, sittings without finished minutes.
        is_closed: measures that do not, sittings with them; with ``is_open`` both.
        is_unmeasured: running measures nothing was measured of.
        statuses: of measures; any of them will do.
        late_on: the day on which the deadline or the evaluation of a running measure is overdue.
        responsible: whose measures; any of them will do.
        evaluated: first and last days between which a measure is evaluated; any will do. ``None``
            is a measure without a day.
        deadlines: as ``evaluated``, of the day by which a measure is to be done.
        services: of those responsible; any will do, as of the next two.
        levels: of prevention.
        arenas: where a measure takes place.
        types: the codes of sittings; None where it was not asked.
    """

    kinds: frozenset[FoundKind]
    is_open: bool = False
    is_closed: bool = False
    is_unmeasured: bool = False
    statuses: tuple[str, ...] = ()
    late_on: date | None = None
    responsible: tuple[Whose, ...] = ()
    evaluated: tuple[FromTo, ...] = ()
    deadlines: tuple[FromTo, ...] = ()
    services: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    arenas: tuple[str, ...] = ()
    types: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """Where the index points: a kind, a case and the id of a thing of it."""

    kind: FoundKind
    case_id: str
    subject: str


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was found, as the record itself tells of it now.

    Attributes:
        kind: what it is.
        id: of the case, the measure, the discussion or the person.
        case_id: the case it belongs to; empty for a person.
        case_title: what that case is called in lists.
        case_number: its number, which tells two children of one name apart.
        title: what a measure is called, or a person.
        day: when a sitting is held, or when a measure is to be evaluated.
        type: the code of the sitting's type.
        minutes_id: the newest minutes of the discussion; empty while it is a draft.
        born: of the child, where there is a day of birth.
        is_open: a measure that still runs.
        person: somebody in the register.
        texts: of a case its number, of a measure what it is about, of minutes what stands in them.
    """

    kind: FoundKind
    id: str
    case_id: str = ""
    case_title: str = ""
    case_number: str = ""
    title: str = ""
    day: date | None = None
    type: str = ""
    minutes_id: str = ""
    born: date | None = None
    is_open: bool = False
    person: Person | None = None
    texts: tuple[ToldText, ...] = ()


class SearchIndex(Protocol):
    """The index of what can be found. It keeps itself; a case out of reach is not in it."""

    def leads(
        self,
        kind: FoundKind,
        words: tuple[Asked, ...],
        most: int,
        narrowed: Narrowing | None = None,
    ) -> tuple[Lead, ...]:
        """Find what all the words lead to, in itself or in its case; newest first."""

    def read(self, leads: Sequence[Lead]) -> tuple[Found, ...]:
        """Read what the leads of this transaction lead to, without what is no more."""

    def last_days(self, case_ids: Sequence[str]) -> Mapping[str, date]:
        """Give the day of the newest sitting about each case of some leads, where there is one."""
