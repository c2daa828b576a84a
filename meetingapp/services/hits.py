"""What was found, as a person is told of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Final

from meetingapp.services.ports import UnitOfWork
from meetingapp.services.search_port import Found, FoundKind
from meetingapp.services.search_words import TypeNames
from meetingapp.services.shelf import all_templates

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
        case_number: the number of the case.
        born: the child's day of birth, where the case has one.
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
    case_number: str = ""
    born: date | None = None


@cache
def _shipped_names() -> TypeNames:
    """Read once: a search comes with every pause between letters."""
    return {template.type.code: template.type.name for template in all_templates()}


def names_of_types(work: UnitOfWork) -> TypeNames:
    """Tell what every type is called here; a variant without a name is called as its base."""
    names = dict(_shipped_names())
    for own in work.people.own_types():  # by number, so that the newest name counts
        names[own.code] = own.name.in_all() if own.name.nb else names.get(own.based_on, _NO_NAMES)
    return names


def hit_of(found: Found, names: TypeNames, today: date) -> Hit:
    """Tell of something that was found."""
    about = Hit(
        HitKind.CASE,
        found.id,
        found.case_id,
        found.case_title,
        age=years_on(found.born, today),
        case_number=found.case_number,
        born=found.born,
    )
    match found.kind:
        case FoundKind.CASE:
            return about
        case FoundKind.MEASURE:
            return replace(
                about,
                kind=HitKind.MEASURE,
                title=found.title,
                day=found.day,
                is_open=found.is_open,
            )
        case FoundKind.DISCUSSION | FoundKind.TOLD:
            return replace(
                about,
                kind=HitKind.MINUTES if found.minutes_id else HitKind.MEETING,
                id=found.minutes_id or found.id,
                day=found.day,
                type_names=names.get(found.type, _NO_NAMES),
            )
        case FoundKind.PERSON:
            role = found.person.ref(today).role if found.person else ""
            return Hit(HitKind.PERSON, found.id, title=found.title, role=role)


def years_on(born: date | None, today: date) -> int | None:
    """Tell how old somebody is, in whole years."""
    if born is None:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
