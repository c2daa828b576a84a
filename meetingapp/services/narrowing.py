"""The conditions of a search, as the store is asked for them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.query import ME, About, Period, Query, State
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Account
from meetingapp.services.search_port import FoundKind, Narrowing, Whose
from meetingapp.services.search_words import TypeNames, types_named

KINDS: Final = (FoundKind.CASE, FoundKind.MEASURE, FoundKind.DISCUSSION, FoundKind.TOLD)
"""What a person who sees cases looks for, in the order it is told."""

_SITTINGS: Final = frozenset({FoundKind.DISCUSSION, FoundKind.TOLD})
_MEASURES: Final = frozenset({FoundKind.MEASURE})
_WEEK: Final = timedelta(days=7)
_LAST_DAY: Final = timedelta(days=6)


def narrowing_of(
    work: UnitOfWork, query: Query, me: Account, names: TypeNames, today: date
) -> Narrowing | None:
    """Read the conditions; None where there are none.

    Each is about some kinds of things, and only what all are about is looked for. A measure has a
    responsible and an evaluation, a sitting has a type, and both are open or closed.
    """
    if not query.chips:
        return None
    states = frozenset(query.values(About.STATE))
    late = State.LATE in states
    people = query.values(About.PERSON)
    periods = query.values(About.EVALUATED)
    types = query.values(About.TYPE)
    kinds = _MEASURES | _SITTINGS
    if people or periods or states == {State.LATE}:
        kinds &= _MEASURES
    if types:
        kinds &= _SITTINGS
    return Narrowing(
        kinds=kinds,
        is_open=State.OPEN in states,
        is_closed=State.CLOSED in states,
        late_on=today if late else None,
        responsible=tuple(_whose(work, me, people)),
        evaluated=tuple(_days(Period(each), today) for each in periods),
        types=(
            frozenset(code for each in types for code in types_named(each, names))
            if types
            else None
        ),
    )


def _whose(work: UnitOfWork, me: Account, people: tuple[str, ...]) -> Iterator[Whose]:
    """Give those meant by a name: all in the register whose name has words that begin so."""
    for written in people:
        if written == ME:
            yield Whose((me.person, me.name))
            continue
        words = tuple(written.casefold().split())
        known = [
            person
            for person in work.people.all()
            if all(
                any(part.startswith(word) for part in person.name.casefold().split())
                for word in words
            )
        ]
        yield Whose(
            tuple(part for person in known for part in (person.id, person.name)),
            words,
        )


def _days(period: Period, today: date) -> tuple[date, date]:
    monday = today - timedelta(days=today.weekday())
    match period:
        case Period.TODAY:
            return today, today
        case Period.THIS_WEEK:
            return monday, monday + _LAST_DAY
        case Period.NEXT_WEEK:
            return monday + _WEEK, monday + _WEEK + _LAST_DAY
        case Period.THIS_MONTH:
            first = today.replace(day=1)
            next_month = (first + timedelta(days=32)).replace(day=1)
            return first, next_month - timedelta(days=1)
