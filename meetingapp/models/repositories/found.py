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
    SELECT c.id, c.id, c.title, c.born, c.reference FROM child_case AS c
    WHERE c.id IN (SELECT value FROM json_each(:ids))
"""
_MEASURES: Final = """
    SELECT m.id, c.id, c.title, c.born, m.body
    FROM json_each(:ids) AS wanted
    JOIN measure AS m ON m.id = wanted.value JOIN child_case AS c ON c.id = m.case_id
"""
_SITTINGS: Final = """
    SELECT d.id, c.id, c.title, c.born, s.held_on, s.type, coalesce((
        SELECT n.id FROM minutes AS n WHERE n.discussion_id = d.id ORDER BY n.version DESC LIMIT 1
    ), '')
    FROM json_each(:ids) AS wanted
    JOIN discussion AS d ON d.id = wanted.value
    JOIN meeting AS s ON s.id = d.meeting_id
    JOIN child_case AS c ON c.id = d.case_id
"""
_CONTENT: Final = """
    SELECT minutes_id, content FROM minutes_document
    WHERE minutes_id IN (SELECT value FROM json_each(:ids))
"""
_PEOPLE: Final = """
    SELECT p.id, p.name, p.body FROM person AS p
    WHERE p.id IN (SELECT value FROM json_each(:ids))
"""


def read_found(session: Session, kind: FoundKind, ids: tuple[str, ...]) -> Iterator[Found]:
    """Read things of one kind; what is no more is left out, the order is that of the ids."""
    found = {each.id: each for each in _READS[kind](session, ids)} if ids else {}
    yield from (found[id_] for id_ in ids if id_ in found)


def _rows(session: Session, sql: str, ids: tuple[str, ...]) -> list[Any]:
    asked = {"ids": json.dumps(ids)}
    return list(session.connection().exec_driver_sql(sql, asked))


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _cases(session: Session, ids: tuple[str, ...]) -> Iterator[Found]:
    for id_, case_id, title, born, reference in _rows(session, _CASES, ids):
        number = (ToldText("reference", reference),) if reference else ()
        yield Found(FoundKind.CASE, id_, case_id, title, born=_day(born), texts=number)


def _measures(session: Session, ids: tuple[str, ...]) -> Iterator[Found]:
    for id_, case_id, title, born, written in _rows(session, _MEASURES, ids):
        measure = body.read(Measure, written)
        yield Found(
            FoundKind.MEASURE,
            id_,
            case_id,
            title,
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


def _discussions(session: Session, ids: tuple[str, ...]) -> Iterator[Found]:
    for id_, case_id, title, born, held_on, type_, minutes_id in _rows(session, _SITTINGS, ids):
        yield Found(
            FoundKind.DISCUSSION,
            id_,
            case_id,
            title,
            day=_day(held_on),
            type=type_,
            minutes_id=minutes_id,
            born=_day(born),
        )


def _told(session: Session, ids: tuple[str, ...]) -> Iterator[Found]:
    """Read the newest minutes of discussions: what an older version said is not told."""
    sittings = [each for each in _discussions(session, ids) if each.minutes_id]
    contents = dict(map(tuple, _rows(session, _CONTENT, tuple(s.minutes_id for s in sittings))))
    for each in sittings:
        texts = tuple(_texts_in(contents.get(each.minutes_id, b"{}")))
        yield Found(
            FoundKind.TOLD,
            each.id,
            each.case_id,
            each.case_title,
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


def _people(session: Session, ids: tuple[str, ...]) -> Iterator[Found]:
    for id_, name, written in _rows(session, _PEOPLE, ids):
        yield Found(FoundKind.PERSON, id_, title=name, person=body.read(Person, written))


_Read = Callable[[Session, tuple[str, ...]], Iterator[Found]]
_READS: Final[Mapping[FoundKind, _Read]] = MappingProxyType(
    {
        FoundKind.CASE: _cases,
        FoundKind.MEASURE: _measures,
        FoundKind.DISCUSSION: _discussions,
        FoundKind.TOLD: _told,
        FoundKind.PERSON: _people,
    }
)
