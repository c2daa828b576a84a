"""Reads what the index led to, so that what is shown is what stands in the record now.

One question for all of a kind: this runs for every pause between letters.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy.orm import Session

from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.people import Person
from meetingapp.domain.told_texts import ToldText, told_texts
from meetingapp.errors import AppError
from meetingapp.models.files import DATABASE
from meetingapp.models.mapping import body
from meetingapp.services.search_port import Found, FoundKind

_CASES: Final = """
    SELECT c.id, c.id, c.title, c.reference, c.born FROM child_case AS c
    WHERE c.id IN (SELECT value ->> 1 FROM json_each(:leads))
"""
_MEASURES: Final = """
    SELECT m.id, c.id, c.title, c.reference, c.born, m.body
    FROM json_each(:leads) AS wanted
    CROSS JOIN measure AS m ON m.case_id = wanted.value ->> 0 AND m.id = wanted.value ->> 1
    JOIN child_case AS c ON c.id = m.case_id
"""
_SITTINGS: Final = """
    SELECT d.id, c.id, c.title, c.reference, c.born, s.held_on, s.type, coalesce((
        SELECT n.id FROM minutes AS n WHERE n.discussion_id = d.id ORDER BY n.version DESC LIMIT 1
    ), '')
    FROM json_each(:leads) AS wanted
    CROSS JOIN discussion AS d ON d.id = wanted.value ->> 1 AND d.case_id = wanted.value ->> 0
    JOIN meeting AS s ON s.id = d.meeting_id
    JOIN child_case AS c ON c.id = d.case_id
"""
_CONTENT: Final = """
    SELECT minutes_id, content FROM minutes_document
    WHERE minutes_id IN (SELECT value ->> 1 FROM json_each(:leads))
"""
_PEOPLE: Final = """
    SELECT p.id, p.name, p.body FROM person AS p
    WHERE p.id IN (SELECT value ->> 1 FROM json_each(:leads))
"""


_Ids = tuple[tuple[str, str], ...]
"""The id of a case with that of a thing of it: an id may be the thing’s own in its case alone."""


def read_found(session: Session, kind: FoundKind, ids: _Ids) -> Iterator[Found]:
    """Read things of one kind; what is no more is left out, the order is that of the ids."""
    if not ids:
        return
    found = {(each.case_id, each.id): each for each in _READS[kind](session, ids)}
    yield from (found[key] for key in ids if key in found)


def _rows(session: Session, sql: str, ids: _Ids) -> list[Any]:
    return list(session.connection().exec_driver_sql(sql, {"leads": json.dumps(ids)}))


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _cases(session: Session, ids: _Ids) -> Iterator[Found]:
    for id_, case_id, title, number, born in _rows(session, _CASES, ids):
        texts = (ToldText("reference", number),) if number else ()
        yield Found(FoundKind.CASE, id_, case_id, title, number, born=_day(born), texts=texts)


def _measures(session: Session, ids: _Ids) -> Iterator[Found]:
    for id_, case_id, title, number, born, written in _rows(session, _MEASURES, ids):
        measure = body.read(Measure, written)
        yield Found(
            FoundKind.MEASURE,
            id_,
            case_id,
            title,
            number,
            measure.title or measure.action,
            day=measure.evaluation_date,
            born=_day(born),
            is_open=measure.status is MeasureStatus.ACTIVE,
            texts=tuple(
                ToldText(part, text)
                for part, text in (("action", measure.action), ("goal", measure.goal))
                if text
            ),
        )


def _discussions(session: Session, ids: _Ids) -> Iterator[Found]:
    for row in _rows(session, _SITTINGS, ids):
        id_, case_id, title, number, born, held_on, type_, minutes_id = row
        yield Found(
            FoundKind.DISCUSSION,
            id_,
            case_id,
            title,
            number,
            day=_day(held_on),
            type=type_,
            minutes_id=minutes_id,
            born=_day(born),
        )


def _told(session: Session, ids: _Ids) -> Iterator[Found]:
    """Read the newest minutes of discussions: what an older version said is not told."""
    sittings = [each for each in _discussions(session, ids) if each.minutes_id]
    newest = tuple((each.case_id, each.minutes_id) for each in sittings)
    contents = dict(map(tuple, _rows(session, _CONTENT, newest)))
    for each in sittings:
        texts = tuple(_texts_in(contents.get(each.minutes_id, b"{}")))
        yield Found(
            FoundKind.TOLD,
            each.id,
            each.case_id,
            each.case_title,
            each.case_number,
            day=each.day,
            type=each.type,
            minutes_id=each.minutes_id,
            born=each.born,
            texts=texts,
        )


def _texts_in(content: bytes) -> Iterator[ToldText]:
    """Give the texts of minutes.

    Raises:
        AppError: ``store.damaged``.
    """
    try:
        sitting = json.loads(content)
    except ValueError:
        raise AppError("store.damaged", file=DATABASE) from None
    for each in sitting.get("discussions", ()):
        yield from told_texts(each)


def _people(session: Session, ids: _Ids) -> Iterator[Found]:
    for id_, name, written in _rows(session, _PEOPLE, ids):
        yield Found(FoundKind.PERSON, id_, title=name, person=body.read(Person, written))


_Read = Callable[[Session, _Ids], Iterator[Found]]
_READS: Final[Mapping[FoundKind, _Read]] = MappingProxyType(
    {
        FoundKind.CASE: _cases,
        FoundKind.MEASURE: _measures,
        FoundKind.DISCUSSION: _discussions,
        FoundKind.TOLD: _told,
        FoundKind.PERSON: _people,
    }
)
