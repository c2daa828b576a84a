"""What a person asks the register for again and again, kept under a name for that person alone.

A filter outlives the cases it once found, so it may name no child: only adults of the register.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.lookalikes import compared
from meetingapp.domain.query import Query, read_query, written
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

FILTERS: Final = "filters/"
"""Stands before the id of the person in the name they are kept under."""

LONGEST_NAME: Final = 40
MOST: Final = 20


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A name, and what is asked for, as ``domain.query`` writes it."""

    name: str
    text: str


@policy(Permission.SEE_CASES)
def list_filters(desk: Desk) -> tuple[SavedFilter, ...]:
    """Give what the person at the desk has kept, by name."""
    with desk.begin() as work:
        return _kept(work, _place(desk))


@policy(Permission.SEE_CASES)
def save_filter(desk: Desk, name: str, text: str) -> tuple[SavedFilter, ...]:
    """Keep a filter; one of the same name is replaced. Return all there are now.

    Raises:
        AppError: ``filter.name`` where it has none or too long a one, ``filter.empty`` where it
            asks for nothing, ``filter.many``, ``filter.names_somebody`` where it holds what may be
            the name of a child or a guardian.
    """
    called, asked = " ".join(name.split()), read_query(text)
    if not 0 < len(called) <= LONGEST_NAME:
        raise AppError("filter.name", most=LONGEST_NAME)
    if asked == Query():
        raise AppError("filter.empty")
    with desk.begin() as work:
        _must_name_nobody(work, f"{called} {written(asked)}")
        others = (each for each in _kept(work, _place(desk)) if not _is_called(each, called))
        kept = tuple(sorted((*others, SavedFilter(called, written(asked))), key=_by_name))
        if len(kept) > MOST:
            raise AppError("filter.many", most=MOST)
        _keep(work, _place(desk), kept)
    return kept


@policy(Permission.SEE_CASES)
def remove_filter(desk: Desk, name: str) -> tuple[SavedFilter, ...]:
    """Forget a filter, if it is there. Return those that are left."""
    with desk.begin() as work:
        kept = tuple(each for each in _kept(work, _place(desk)) if not _is_called(each, name))
        _keep(work, _place(desk), kept)
    return kept


def _place(desk: Desk) -> str:
    return f"{FILTERS}{desk.account().person}"


def _kept(work: UnitOfWork, place: str) -> tuple[SavedFilter, ...]:
    """Read what is kept. What cannot be read never keeps the register closed."""
    written_down = work.people.setting(place)
    try:
        return from_json(tuple[SavedFilter, ...], written_down) if written_down else ()
    except (AppError, ValueError):
        return ()


def _keep(work: UnitOfWork, place: str, kept: tuple[SavedFilter, ...]) -> None:
    work.people.keep_setting(place, to_json(kept) if kept else "")
    work.audit("setting.filters", place)
    work.commit()


def _must_name_nobody(work: UnitOfWork, text: str) -> None:
    adults = _parts(person.name for person in work.people.all())
    if not (_parts(work.cases.names()) - adults).isdisjoint(_parts((text,))):
        raise AppError("filter.names_somebody")


def _parts(names: Iterable[str]) -> frozenset[str]:
    """Give the words of some names, as they are compared."""
    marks = str.maketrans(dict.fromkeys("@:\"'«»-,.", " "))
    return frozenset(
        part
        for name in names
        for part in compared(name).translate(marks).split()
        if len(part) > 1 and part.isalpha()
    )


def _is_called(one: SavedFilter, name: str) -> bool:
    return compared(one.name) == compared(" ".join(name.split()))


def _by_name(one: SavedFilter) -> str:
    return compared(one.name)
