"""Looks through every text of a discussion that names nobody for what tells who it is about."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Any, Final

from meetingapp.domain.best_interest import ElementAssessment
from meetingapp.domain.case import Anonymous, Case, Group, System
from meetingapp.domain.context import GateContext
from meetingapp.domain.identity_names import NameIndex, Spelled, index_of, names_in, spelled
from meetingapp.domain.identity_numbers import (
    birth_dates_in,
    emails_in,
    id_numbers_in,
    phones_in,
)
from meetingapp.domain.meeting import CaseDiscussion, OwnItem
from meetingapp.domain.people import Party, PersonRef

_NO_TEXT: Final = frozenset(
    {"id", "case_id", "measure_id", "person_id", "follows", "group", "catalogue_id", "kind",
     "minutes_language", "checked_by", "gates", "gate", "item", "path", "parties", "favours",
     "chosen_alternative"}
)  # fmt: skip
_SPACES: Final = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")


class IdentityHit(StrEnum):
    """What in a text tells who it is about."""

    NAME = "NAME"
    NATIONAL_ID = "NATIONAL_ID"
    BIRTH_DATE = "BIRTH_DATE"
    PHONE = "PHONE"
    EMAIL = "EMAIL"


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: where, of what kind, and the words themselves."""

    path: str
    kind: IdentityHit
    found: str


def scanned(context: GateContext) -> tuple[Hit, ...]:
    """Return every place in the discussion and its case that tells who it is about.

    Who takes part from a service, or is named as the one who does something, may be named.
    """
    discussion, case = context.discussion, context.case
    staff = (
        *(p.person for p in context.meeting.participants if p.party is Party.SERVICE),
        *(who for who in (context.meeting.chair, context.meeting.note_taker) if who),
        *_named_as_staff(discussion),
    )
    allowed = frozenset(spelled(who.name) for who in staff)
    index = index_of(context.register_names)
    texts = (*_texts(discussion, ""), *_case_texts(case, discussion))
    hits = (
        Hit(path, kind, found)
        for path, text in texts
        for kind, found in identities_in(text, index, allowed, context.meeting.date)
    )
    return tuple(dict.fromkeys(hits))


def identities_in(
    text: str, index: NameIndex, allowed: frozenset[Spelled], day: date
) -> Iterator[tuple[IdentityHit, str]]:
    """Give what in one text tells who it is about. What was found once is not found again."""
    plain = _readable(text)
    for kind, find in (
        (IdentityHit.EMAIL, emails_in),
        (IdentityHit.NATIONAL_ID, id_numbers_in),
        (IdentityHit.PHONE, phones_in),
        (IdentityHit.BIRTH_DATE, lambda left: birth_dates_in(left, day)),
        (IdentityHit.NAME, lambda left: names_in(left, index, allowed)),
    ):
        for found in tuple(find(plain)):
            if found in plain:
                yield kind, found
                plain = plain.replace(found, " ¤ ") if kind is not IdentityHit.NAME else plain


def _readable(text: str) -> str:
    """Compose letters, take away what takes no room, and make every space a common one."""
    composed = unicodedata.normalize("NFC", text).translate(_SPACES)
    if composed.isprintable():
        return composed
    return "".join(c for c in composed if unicodedata.category(c) != "Cf")


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, PersonRef):
        if value.service is None:
            yield f"{path}.name", value.name
    elif isinstance(value, str):
        if not isinstance(value, Enum):
            yield path, value
    else:
        for step, part in _parts(value):
            yield from _texts(part, f"{path}.{step}" if path else step)


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, tuple):
        for at, part in enumerate(value):
            yield _step(part, at), part
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in _NO_TEXT:
                yield field.name, getattr(value, field.name)


def _step(part: Any, at: int) -> str:
    """Name a row as screens do: an element by its code, an own item by its id."""
    match part:
        case ElementAssessment(element=element):
            return element.value
        case OwnItem(id=own):
            return own
        case _:
            return str(at)


def _case_texts(case: Case, discussion: CaseDiscussion) -> Iterator[tuple[str, str]]:
    match case.subject:
        case Anonymous(age_band=text):
            yield "case.subject.age_band", text
        case Group(label=text) | System(label=text):
            yield "case.subject.label", text
        case _:
            pass
    yield "case.reference", case.reference
    if case.concern != discussion.purpose_and_concern.concern_text:
        yield "case.concern", case.concern


def _named_as_staff(value: Any) -> Iterator[PersonRef]:
    if isinstance(value, PersonRef):
        if value.service is not None:
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _named_as_staff(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _named_as_staff(getattr(value, field.name))
