"""The conditions of a search beside its words, in the words of the database."""

from collections.abc import Iterator
from typing import Any, Final

from meetingapp.models.indexed_parts import RESPONSIBLE
from meetingapp.services.search_port import FoundKind, Narrowing

_MEASURE: Final = """
    AND EXISTS (SELECT 1 FROM measure WHERE measure.id = e.subject AND measure.case_id = e.case_id
        AND {which})
"""
_SITTING: Final = """
    AND EXISTS (SELECT 1 FROM discussion AS d JOIN meeting AS s ON s.id = d.meeting_id
        WHERE d.id = e.subject AND {which})
"""
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


def _of_measure(wanted: Narrowing, values: dict[str, Any]) -> Iterator[str]:
    ways = []
    if wanted.is_open:
        ways.append("measure.status = 'ACTIVE'")
    if wanted.is_closed:
        ways.append("measure.status <> 'ACTIVE'")
    if wanted.late_on is not None:
        values["late_on"] = wanted.late_on.isoformat()
        ways.append("(measure.status = 'ACTIVE' AND measure.evaluation_date < :late_on)")
    if ways:
        yield _any(ways)
    elif wanted.evaluated or wanted.responsible:
        yield "measure.status = 'ACTIVE'"
    if wanted.responsible:
        yield _any(_responsible(wanted, values))
    if wanted.evaluated:
        yield _any(_evaluated(wanted, values))


def _responsible(wanted: Narrowing, values: dict[str, Any]) -> Iterator[str]:
    for at, person in enumerate(wanted.responsible):
        if person.ids:
            names = []
            for number, id_ in enumerate(person.ids):
                values[f"who_{at}_{number}"] = id_
                names.append(f":who_{at}_{number}")
            yield f"measure.responsible IN ({', '.join(names)})"
        if person.words:
            yield _all(
                _in_name(f"{at}_{number}", word, values) for number, word in enumerate(person.words)
            )


def _in_name(number: str, word: str, values: dict[str, Any]) -> str:
    """Give the condition that a word stands in a name. The database knows not that Ø is ø."""
    values[f"small_{number}"], values[f"first_{number}"] = word, word.title()
    return (
        f"(instr(lower({RESPONSIBLE}), :small_{number}) > 0"
        f" OR instr({RESPONSIBLE}, :first_{number}) > 0)"
    )


def _evaluated(wanted: Narrowing, values: dict[str, Any]) -> Iterator[str]:
    for at, (since, until) in enumerate(wanted.evaluated):
        values[f"since_{at}"], values[f"until_{at}"] = since.isoformat(), until.isoformat()
        yield f"measure.evaluation_date BETWEEN :since_{at} AND :until_{at}"


def _of_sitting(wanted: Narrowing, values: dict[str, Any]) -> Iterator[str]:
    ways = []
    if wanted.is_open:
        ways.append(f"NOT {_FINISHED}")
    if wanted.is_closed:
        ways.append(_FINISHED)
    if ways:
        yield _any(ways)
    if wanted.types is not None:
        names = []
        for at, code in enumerate(sorted(wanted.types)):
            values[f"type_{at}"] = code
            names.append(f":type_{at}")
        yield f"s.type IN ({', '.join(names)})"


def _any(ways: Iterator[str] | list[str]) -> str:
    """Give the condition that one of some holds; of none, none does."""
    return f"({' OR '.join(ways) or 'FALSE'})"


def _all(ways: Iterator[str]) -> str:
    return f"({' AND '.join(ways)})"
