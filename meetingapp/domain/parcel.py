"""A parcel of cases from another machine, and where it differs from what is here.

Nothing of a parcel is taken in unasked. Each difference is one thing to say yes to; what is not
chosen stays as it is here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, TypeVar

from meetingapp.domain.case import Case, Guardianship
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measurement import Measurement
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import PersonRef

T = TypeVar("T")

_TOLD: Final = (str, date, time, datetime, Decimal, int)
_NOT_COMPARED: Final = frozenset({"id", "case_id", "earlier"})


class Part(StrEnum):
    """What a difference is about."""

    CASE = "CASE"
    EARLIER = "EARLIER"
    MEETING = "MEETING"
    DISCUSSION = "DISCUSSION"
    PAPER = "PAPER"
    MINUTES = "MINUTES"
    MEASUREMENTS = "MEASUREMENTS"


class Standing(StrEnum):
    """How the parcel stands to what is here. What is LOCKED is finalised here, and stays."""

    NEW = "NEW"
    CHANGED = "CHANGED"
    LOCKED = "LOCKED"


@dataclass(frozen=True, slots=True)
class SentDraft:
    """A discussion as it stands there, and the sitting it belongs to."""

    meeting_id: str
    discussion: CaseDiscussion


@dataclass(frozen=True, slots=True)
class SentPaper:
    """Finalised minutes as they were printed there; only in parcels of the first kind."""

    discussion_id: str
    case_id: str
    version: int
    file_name: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class SentMinutes:
    """One version of finalised minutes, byte for byte as it lies on the shelf there.

    ``audit_seq`` and ``audit_mac`` name the entry of the log that is printed in them.
    """

    id: str
    discussion_id: str
    case_id: str
    version: int
    finalised_at: datetime
    audit_seq: int
    audit_mac: str
    reason: str
    content: bytes
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Parcel:
    """All that is sent. ``made_by`` and ``municipality`` say from whom.

    ``finished`` are the discussions whose ``minutes`` are sent, each with all its versions.
    """

    made_at: datetime
    made_by: str
    municipality: str
    cases: tuple[Case, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    drafts: tuple[SentDraft, ...] = ()
    papers: tuple[SentPaper, ...] = ()
    finished: tuple[SentDraft, ...] = ()
    minutes: tuple[SentMinutes, ...] = ()
    measurements: tuple[Measurement, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that can be taken in.

    Attributes:
        subject: the id of what it is about.
        field: the part of it; empty for the whole.
        case_id: of the case it belongs to; empty for a sitting.
        here: what stands here, text by text; empty where nothing does.
        there: what the parcel has, text by text.
    """

    part: Part
    standing: Standing
    subject: str
    field: str
    case_id: str
    here: tuple[str, ...]
    there: tuple[str, ...]

    @property
    def key(self) -> str:
        """Name it in a list of choices."""
        return f"{self.part}/{self.subject}/{self.field}"


def differing_fields(here: object, there: object) -> Iterator[str]:
    """Name the parts of two values of one kind that differ in more than ids of people."""
    for each in fields(here):  # type: ignore[arg-type]  # a value of ours is always a dataclass
        if each.name in _NOT_COMPARED:
            continue
        if not is_alike(getattr(here, each.name), getattr(there, each.name)):
            yield each.name


def is_alike(here: object, there: object) -> bool:
    """Tell whether two values say the same: each register has ids of its own for people."""
    return _nameless(here) == _nameless(there)


def told_by(value: object) -> tuple[str, ...]:
    """Give what a value says, text by text, in its order; without ids of people."""
    return tuple(_told(_nameless(value)))


def earlier_here(earlier: EarlierDiscussion) -> EarlierDiscussion:
    """Return an earlier meeting as one told by hand: its minutes lie elsewhere."""
    return replace(earlier, discussion_id="")


def ids_of_names(register: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the id of each name that only one person has. Each pair is a name and an id."""
    named: dict[str, list[str]] = {}
    for name, id_ in register:
        named.setdefault(name, []).append(id_)
    return {name: ids[0] for name, ids in named.items() if len(ids) == 1}


def with_people(value: T, ids: Mapping[str, str]) -> T:
    """Return a value whose people have the ids they have here, by name; without one, none."""
    walked: T = _walked(value, lambda ref: replace(ref, person_id=ids.get(ref.name, "")))
    return walked


def _nameless(value: T) -> T:
    nameless: T = _walked(value, lambda ref: replace(ref, person_id=""))
    return nameless


def _told(value: Any) -> Iterator[str]:
    if value is None or value == "" or isinstance(value, bool):
        return
    if isinstance(value, _TOLD):
        yield str(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _told(each)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in {"id", "case_id", "person_id", "kind"}:
                yield from _told(getattr(value, each.name))


def _walked(value: Any, change: Callable[[Any], Any]) -> Any:
    """Apply a change to every person in a value; what holds none is the same value."""
    if isinstance(value, tuple):
        parts = tuple(_walked(part, change) for part in value)
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else parts
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for each in fields(value):
        old = getattr(value, each.name)
        new = _walked(old, change)
        if new is not old:
            changed[each.name] = new
    walked = replace(value, **changed) if changed else value
    return change(walked) if isinstance(walked, PersonRef | Guardianship) else walked
