"""The year and its plan are about no child: a text that tells of one is refused, or asked about."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from meetingapp.domain.identity_names import index_of
from meetingapp.domain.identity_scan import IdentityHit, identities_in
from meetingapp.errors import AppError
from meetingapp.services.ports import UnitOfWork

_NUMBERS: Final = frozenset({IdentityHit.NATIONAL_ID, IdentityHit.BIRTH_DATE})


def must_name_nobody(work: UnitOfWork, texts: Iterable[str], day: date) -> None:
    """Refuse a text with a number of birth, or with the whole name of a child or guardian.

    Raises:
        AppError: ``annual.number``, ``annual.names_somebody``.
    """
    for kind, found in _found(work, texts, day):
        if kind in _NUMBERS:
            raise AppError("annual.number")
        if kind is IdentityHit.NAME and len(found.split()) > 1:
            raise AppError("annual.names_somebody")


def words_to_look_at(work: UnitOfWork, texts: Iterable[str], day: date) -> tuple[str, ...]:
    """Give what may tell of somebody: a first name some child has, a telephone number, an address.

    Only what the person wrote is given back, and only names within reach are looked for.
    """
    return tuple(dict.fromkeys(found for _, found in _found(work, texts, day)))


def _found(
    work: UnitOfWork, texts: Iterable[str], day: date
) -> tuple[tuple[IdentityHit, str], ...]:
    staff = frozenset(person.name for person in work.people.all())
    index = index_of(frozenset({*staff, *work.cases.names()}), staff)
    return tuple(
        hit for text in texts if text for hit in identities_in(text, index, frozenset(), day)
    )
