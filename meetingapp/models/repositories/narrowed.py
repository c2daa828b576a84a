"""The conditions of a search beside its words, in the words of the database."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from meetingapp.domain.measure import MeasureStatus
from meetingapp.models.indexed_parts import (
    ARENA,
    DEADLINE,
    FOLLOWS,
    KIND_MEASURED,
    LEVEL,
    RESPONSIBLE,
    SERVICE,
)
from meetingapp.services.search_port import FoundKind, FromTo, Narrowing

_MEASURE: Final = """
    AND EXISTS (SELECT 1 FROM measure WHERE measure.id = e.subject AND measure.case_id = e.case_id
        AND {which})
"""
_SITTING: Final = """
    AND EXISTS (SELECT 1 FROM discussion AS d JOIN meeting AS s ON s.id = d.meeting_id
        WHERE d.id = e.subject AND {which})
"""
_RUNS: Final = "measure.status = 'ACTIVE'"
_COUNTED: Final = f"""
    SELECT 1 FROM measurement WHERE measurement.case_id = measure.case_id
        AND measurement.struck = '' AND {KIND_MEASURED} = 'INDICATOR' AND measurement.measure_id
"""  # noqa: S608 - put together of our own words alone
_UNMEASURED: Final = f"""
    NOT EXISTS ({_COUNTED} = measure.id)
    AND ({FOLLOWS} IS NULL OR NOT EXISTS ({_COUNTED} IN (
        WITH RECURSIVE up(id) AS (
            SELECT measure.id
            UNION
            SELECT {FOLLOWS.replace("measure.", "older.")}
            FROM up JOIN measure AS older ON older.id = up.id AND older.case_id = measure.case_id
            WHERE {FOLLOWS.replace("measure.", "older.")} IS NOT NULL
        )
        SELECT id FROM up)))
"""  # noqa: S608 - put together of our own words alone, as they stand in the index
"""A number belongs to the first of the versions a measure grew out of."""
_WHO: Final = f"""
    WITH RECURSIVE who(id) AS (
        SELECT min(responsible) FROM measure
        UNION ALL
        SELECT (
            SELECT min(other.responsible) FROM measure AS other WHERE other.responsible > who.id
        ) FROM who WHERE who.id IS NOT NULL
    ),
    called(id, name) AS (
        SELECT who.id, ' ' || replace(coalesce(
            (SELECT person.name FROM person WHERE person.id = who.id),
            (SELECT {RESPONSIBLE} FROM measure WHERE measure.responsible = who.id LIMIT 1),
            ''
        ), '-', ' ')
        FROM who WHERE who.id IS NOT NULL
    )
    SELECT called.id FROM called WHERE {{which}}
"""  # noqa: S608 - put together of our own words alone
"""Everybody responsible for something, each once: few, whatever the number of measures. Who is not
in the register, as where a case came from elsewhere, is called as the measure says."""
_FINISHED: Final = "EXISTS (SELECT 1 FROM minutes AS n WHERE n.discussion_id = d.id)"


def narrowing(kind: FoundKind, wanted: Narrowing | None) -> tuple[str, dict[str, Any]]:
    """Give the condition on what is found, and its values.

    What a person writes is only ever a value. What a condition does not speak of, it lets through:
    which kinds are looked for at all is said by ``Narrowing.kinds``.
    """
    if wanted is None:
        return "", {}
    values: dict[str, Any] = {}
    if kind is FoundKind.MEASURE:
        which = " AND ".join(_of_measure(wanted, values))
        return (_MEASURE.format(which=which) if which else ""), values
    if kind in (FoundKind.DISCUSSION, FoundKind.TOLD):
        which = " AND ".join(_of_sitting(wanted, values))
        return (_SITTING.format(which=which) if which else ""), values
    return "", values


def on_measures(wanted: Narrowing) -> tuple[str, dict[str, Any]]:
    """Give the conditions on a row of measures, and their values; empty where there are none."""
    values: dict[str, Any] = {}
    return " AND ".join(_of_measure(wanted, values)), values


def statuses_of(wanted: Narrowing) -> frozenset[str]:
    """Give the statuses a measure that fits can have; a version that was replaced is left out."""
    asked = set(wanted.statuses)
    if wanted.is_open or wanted.is_unmeasured or wanted.late_on is not None:
        asked.add(MeasureStatus.ACTIVE)
    if wanted.is_closed:
        asked |= set(MeasureStatus) - {MeasureStatus.ACTIVE}
    return frozenset(asked or {MeasureStatus.ACTIVE}) - {MeasureStatus.REPLACED}


def asks_for_every_status(wanted: Narrowing) -> bool:
    """Tell whether every measure fits that was not replaced."""
    return wanted == Narrowing(
        wanted.kinds, is_open=True, is_closed=True, types=wanted.types, statuses=wanted.statuses
    )


def asks_for_late_alone(wanted: Narrowing) -> bool:
    """Tell whether every measure that fits is late."""
    others = (wanted.is_open, wanted.is_closed, wanted.is_unmeasured, wanted.statuses)
    return wanted.late_on is not None and not any(others)


def on_sittings(wanted: Narrowing) -> tuple[str, dict[str, Any]]:
    """Give the conditions on a discussion ``d`` of a meeting ``s``, and their values."""
    values: dict[str, Any] = {}
    return " AND ".join(_of_sitting(wanted, values)), values


def _of_measure(wanted: Narrowing, values: dict[str, Any]) -> Iterator[str]:
    ways = list(_state(wanted, values))
    parts = [
        _any(each)
        for asked, each in (
            (wanted.responsible, _responsible(wanted, values)),
            (wanted.evaluated, _in_days("measure.evaluation_date", wanted.evaluated, values)),
            (wanted.deadlines, _in_days(DEADLINE, wanted.deadlines, values)),
        )
        if asked
    ]
    coded = ((SERVICE, wanted.services), (LEVEL, wanted.levels), (ARENA, wanted.arenas))
    parts += [f"{column} IN ({_values(codes, values)})" for column, codes in coded if codes]
    if ways:
        yield _any(ways)
    elif parts:
        yield _RUNS
    yield from parts


def _state(wanted: Narrowing, values: dict[str, Any]) -> Iterator[str]:
    if wanted.is_open:
        yield _RUNS
    if wanted.is_closed:
        yield "measure.status <> 'ACTIVE'"
    if wanted.statuses:
        yield f"measure.status IN ({_values(wanted.statuses, values)})"
    if wanted.is_unmeasured:
        yield f"({_RUNS} AND {_UNMEASURED})"
    if wanted.late_on is not None:
        values["late_on"] = wanted.late_on.isoformat()
        yield f"({_RUNS} AND (measure.evaluation_date < :late_on OR {DEADLINE} < :late_on))"


def _responsible(wanted: Narrowing, values: dict[str, Any]) -> Iterator[str]:
    for at, person in enumerate(wanted.responsible):
        known = _values(person.ids, values)
        if person.words:
            named = (
                _in_name(f"{at}_{number}", word, values) for number, word in enumerate(person.words)
            )
            which = f"{_all(named)} OR called.id IN ({known})"
            yield f"measure.responsible IN ({_WHO.format(which=which)})"
        elif known:
            yield f"measure.responsible IN ({known})"


def _in_name(number: str, word: str, values: dict[str, Any]) -> str:
    """Give the condition that a word begins in a name. The database knows not that Ø is ø."""
    values[f"small_{number}"], values[f"first_{number}"] = f" {word}", f" {word.title()}"
    return (
        f"(instr(lower(called.name), :small_{number}) > 0"
        f" OR instr(called.name, :first_{number}) > 0)"
    )


def _in_days(day: str, periods: Sequence[FromTo], values: dict[str, Any]) -> Iterator[str]:
    for period in periods:
        if period is None:
            yield f"{day} IS NULL"
        else:
            since, until = (each.isoformat() for each in period)
            yield f"{day} BETWEEN {_values((since,), values)} AND {_values((until,), values)}"


def _values(told: Iterable[str], values: dict[str, Any]) -> str:
    """Keep what is asked for apart from the words of the database; return what stands for it."""
    names = []
    for each in told:
        name = f"v{len(values)}"
        values[name] = each
        names.append(f":{name}")
    return ", ".join(names)


def _of_sitting(wanted: Narrowing, values: dict[str, Any]) -> Iterator[str]:
    ways = []
    if wanted.is_open:
        ways.append(f"NOT {_FINISHED}")
    if wanted.is_closed:
        ways.append(_FINISHED)
    if ways:
        yield _any(ways)
    if wanted.types is not None:
        yield f"s.type IN ({_values(sorted(wanted.types), values)})"


def _any(ways: Iterator[str] | list[str]) -> str:
    """Give the condition that one of some holds; of none, none does."""
    return f"({' OR '.join(ways) or 'FALSE'})"


def _all(ways: Iterator[str]) -> str:
    return f"({' AND '.join(ways)})"
