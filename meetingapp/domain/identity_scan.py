"""Looks through every text of a discussion that names nobody for what tells who it is about."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from meetingapp.domain.case import Anonymous, Case, Group, System
from meetingapp.domain.context import GateContext
from meetingapp.domain.identity_names import NameIndex, Spelled, index_of, names_in, spelled
from meetingapp.domain.identity_numbers import (
    birth_dates_in,
    emails_in,
    id_numbers_in,
    phones_in,
)
from meetingapp.domain.identity_texts import told_in
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import Party

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


_BY_PATTERN: Final[Mapping[IdentityHit, Callable[[str, date], Iterator[str]]]] = MappingProxyType(
    {
        IdentityHit.EMAIL: lambda text, _: emails_in(text),
        IdentityHit.NATIONAL_ID: lambda text, _: id_numbers_in(text),
        IdentityHit.PHONE: lambda text, _: phones_in(text),
        IdentityHit.BIRTH_DATE: birth_dates_in,
    }
)


def scanned(context: GateContext) -> tuple[Hit, ...]:
    """Return every place in the discussion and its case that tells who it is about.

    Who takes part from a service, leads or takes notes, or is in the register of staff, may be
    named. To be noted as the one who does something makes nobody so known.
    """
    discussion, case = context.discussion, context.case
    told = told_in(discussion)
    staff = (
        *(p.person for p in context.meeting.participants if p.party is Party.SERVICE),
        *(who for who in (context.meeting.chair, context.meeting.note_taker) if who),
    )
    allowed = frozenset(spelled(who.name) for who in staff)
    index = index_of(context.register_names, frozenset(each.name for each in context.register))
    texts = (
        *told.texts,
        *((f"{path}.name", who.name) for path, who in told.people),
        *((f"{path}.role", who.role) for path, who in told.people),
        *_case_texts(case, discussion),
        ("meeting.place", context.meeting.place),
    )
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
    if "@" in plain or any(map(str.isdecimal, plain)):
        for kind, find in _BY_PATTERN.items():
            for found in tuple(find(plain, day)):
                if found in plain:
                    yield kind, found
                    plain = plain.replace(found, " ¤ ")
    for name in names_in(plain, index, allowed):
        yield IdentityHit.NAME, name


def _readable(text: str) -> str:
    """Compose letters, take away what takes no room, and make every space a common one."""
    composed = unicodedata.normalize("NFC", text).translate(_SPACES)
    if composed.isprintable():
        return composed
    return "".join(c for c in composed if unicodedata.category(c) != "Cf")


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
