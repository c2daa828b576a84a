"""The conditions of a search, as the store is asked for them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from meetingapp.domain.measure import MeasureStatus
from meetingapp.domain.query import ME, About, Period, Query, State
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Account
from meetingapp.services.search_port import FoundKind, FromTo, Narrowing, Whose
from meetingapp.services.search_words import TypeNames, types_named, words_of

KINDS: Final = (FoundKind.CASE, FoundKind.MEASURE, FoundKind.DISCUSSION, FoundKind.TOLD)
"""What a person who sees cases looks for, in the order it is told."""

_SITTINGS: Final = frozenset({FoundKind.DISCUSSION, FoundKind.TOLD})
_MEASURES: Final = frozenset({FoundKind.MEASURE})
_OF_MEASURES: Final = (
    About.PERSON,
    About.EVALUATED,
    About.DEADLINE,
    About.SERVICE,
    About.LEVEL,
    About.ARENA,
)
_OF_BOTH: Final = frozenset({State.OPEN, State.CLOSED})
_STATUSES: Final[Mapping[State, MeasureStatus]] = MappingProxyType(
    {
        State.ESCALATED: MeasureStatus.ESCALATED,
        State.STOPPED: MeasureStatus.STOPPED_CONSENT,
    }
)
DUE_WITHIN: Final = timedelta(days=14)
"""How far ahead an evaluation is called due."""
MOST_MEANT: Final = 200
"""So many people of one name are looked up; the names on the measures are compared anyway."""
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
    states = frozenset(map(State, query.values(About.STATE)))
    types = query.values(About.TYPE)
    kinds = _MEASURES | _SITTINGS
    if any(map(query.values, _OF_MEASURES)) or (states and not states & _OF_BOTH):
        kinds &= _MEASURES
    if types:
        kinds &= _SITTINGS
    return replace(
        of_measures(work, query, me, today),
        kinds=kinds,
        types=(
            frozenset(code for each in types for code in types_named(each, names))
            if types
            else None
        ),
    )


def of_measures(work: UnitOfWork, query: Query, me: Account, today: date) -> Narrowing:
    """Read the conditions there can be on a measure; where none is on its state, none is asked."""
    states = frozenset(map(State, query.values(About.STATE)))
    return Narrowing(
        kinds=_MEASURES,
        is_open=State.OPEN in states,
        is_closed=State.CLOSED in states,
        is_unmeasured=State.UNMEASURED in states,
        statuses=tuple(_STATUSES[each].value for each in sorted(states & _STATUSES.keys())),
        late_on=today if State.LATE in states else None,
        responsible=tuple(_whose(work, me, query.values(About.PERSON))),
        evaluated=_periods(query, About.EVALUATED, today),
        deadlines=_periods(query, About.DEADLINE, today),
        services=query.values(About.SERVICE),
        levels=query.values(About.LEVEL),
        arenas=query.values(About.ARENA),
    )


def _whose(work: UnitOfWork, me: Account, people: tuple[str, ...]) -> Iterator[Whose]:
    """Give those meant by a name: the index knows who in the register has words that begin so."""
    for written in people:
        if written == ME:
            yield Whose((me.person, me.name))
            continue
        leads = work.search.leads(FoundKind.PERSON, words_of(written, {}), MOST_MEANT)
        known = work.search.read(leads)
        yield Whose(
            tuple(part for person in known for part in (person.id, person.title)),
            tuple(written.casefold().split()),
        )


def _periods(query: Query, about: About, today: date) -> tuple[FromTo, ...]:
    return tuple(_days(Period(each), today) for each in query.values(about))


def _days(period: Period, today: date) -> FromTo:
    monday = today - timedelta(days=today.weekday())
    match period:
        case Period.TODAY:
            return today, today
        case Period.THIS_WEEK:
            return monday, monday + _LAST_DAY
        case Period.NEXT_WEEK:
            return monday + _WEEK, monday + _WEEK + _LAST_DAY
        case Period.SOON:
            return today, today + DUE_WITHIN
        case Period.THIS_MONTH:
            first = today.replace(day=1)
            next_month = (first + timedelta(days=32)).replace(day=1)
            return first, next_month - timedelta(days=1)
        case Period.NO_DAY:
            return None
