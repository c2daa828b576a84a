"""Searching from everywhere: a few letters lead to a child's case, a measure, a meeting, a person.

What is out of reach, restricted or erased is not found. What was searched for is kept nowhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from itertools import chain, zip_longest
from types import MappingProxyType
from typing import Final

from meetingapp.clock import local_day
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.search_port import Found, FoundKind
from meetingapp.services.search_words import TypeNames, words_of
from meetingapp.services.shelf import all_templates

MOST_HITS: Final = 8
MOST_PEOPLE: Final = 3
_NO_NAMES: Final[Mapping[str, str]] = MappingProxyType({})


class HitKind(Enum):
    """What was found, as a person sees it."""

    CASE = "CASE"
    MEASURE = "MEASURE"
    MEETING = "MEETING"
    MINUTES = "MINUTES"
    PERSON = "PERSON"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found, with the child it is about.

    Attributes:
        kind: what it is.
        id: of the case, measure, discussion, minutes or person.
        case_id: the case; empty for a person.
        case_title: the child's name, or the neutral label; empty for a person.
        title: what a measure is called, or a person.
        day: when the meeting is, or when the measure is evaluated.
        type_names: what the type of the meeting is called, by language.
        age: the child's, in whole years today.
        is_open: a measure that still runs.
        role: what a person is today.
    """

    kind: HitKind
    id: str
    case_id: str = ""
    case_title: str = ""
    title: str = ""
    day: date | None = None
    type_names: Mapping[str, str] = field(default_factory=lambda: _NO_NAMES)
    age: int | None = None
    is_open: bool = False
    role: str = ""


@policy(Permission.SEE_CASES)
def search(desk: Desk, text: str) -> tuple[Hit, ...]:
    """Find cases, measures, meetings and minutes: every word in the thing itself or in its case.

    Of each kind as many as there is room for; the newest first.
    """
    with desk.begin() as work:
        names = _type_names(work)
        words = words_of(text, names)
        found = tuple(
            work.search.find(kind, words, MOST_HITS)
            for kind in (FoundKind.CASE, FoundKind.MEASURE, FoundKind.DISCUSSION)
        )
        if any(found):
            work.audit("search.read", "cases")
            work.commit()
    today = local_day(desk.clock)
    return tuple(_hit(each, names, today) for each in _fairly(found))


@policy(Permission.SEE_REGISTER)
def search_people(desk: Desk, text: str) -> tuple[Hit, ...]:
    """Find people in the register by their names."""
    with desk.begin() as work:
        found = work.search.find(FoundKind.PERSON, words_of(text, {}), MOST_PEOPLE)
    return tuple(_hit(each, {}, local_day(desk.clock)) for each in found)


def _fairly(found: Sequence[Sequence[Found]]) -> tuple[Found, ...]:
    """Take turns among the kinds until there is no room, and give each kind together."""
    turns = chain.from_iterable(zip_longest(*found))
    taken = [each for each in turns if each is not None][:MOST_HITS]
    return tuple(each for kind in found for each in kind if each in taken)


def _type_names(work: UnitOfWork) -> TypeNames:
    """Tell what every type is called here; a variant without a name is called as its base."""
    names = {template.type.code: template.type.name for template in all_templates()}
    for own in work.people.own_types():  # by number, so that the newest name counts
        names[own.code] = own.name.in_all() if own.name.nb else names.get(own.based_on, _NO_NAMES)
    return names


def _hit(found: Found, names: TypeNames, today: date) -> Hit:
    match found.kind:
        case FoundKind.CASE:
            return Hit(
                HitKind.CASE,
                found.id,
                found.case_id,
                found.case_title,
                age=_years(found.born, today),
            )
        case FoundKind.MEASURE:
            return Hit(
                HitKind.MEASURE,
                found.id,
                found.case_id,
                found.case_title,
                found.title,
                found.day,
                is_open=found.is_open,
            )
        case FoundKind.DISCUSSION:
            return Hit(
                HitKind.MINUTES if found.minutes_id else HitKind.MEETING,
                found.minutes_id or found.id,
                found.case_id,
                found.case_title,
                day=found.day,
                type_names=names.get(found.type, _NO_NAMES),
            )
        case FoundKind.PERSON:
            role = found.person.ref(today).role if found.person else ""
            return Hit(HitKind.PERSON, found.id, title=found.title, role=role)


def _years(born: date | None, today: date) -> int | None:
    if born is None:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
