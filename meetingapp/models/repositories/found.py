"""Reads what the index led to, so that what is shown is what stands in the record now."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.people import Person
from meetingapp.models.mapping import body
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.models.rows.register import PersonRow
from meetingapp.services.search_port import Found, FoundKind


def _case(session: Session, case_id: str, _subject: str) -> Found | None:
    row = session.get(CaseRow, case_id)
    return Found(FoundKind.CASE, case_id, case_id, row.title, born=row.born) if row else None


def _measure(session: Session, case_id: str, subject: str) -> Found | None:
    row, case = session.get(MeasureRow, (subject, case_id)), session.get(CaseRow, case_id)
    if row is None or case is None:
        return None
    measure = body.read(Measure, row.body)
    return Found(
        FoundKind.MEASURE,
        subject,
        case_id,
        case.title,
        measure.title or measure.action,
        day=measure.evaluation_date,
        is_open=measure.status is MeasureStatus.ACTIVE,
    )


def _discussion(session: Session, case_id: str, subject: str) -> Found | None:
    row, case = session.get(DiscussionRow, subject), session.get(CaseRow, case_id)
    meeting = session.get(MeetingRow, row.meeting_id) if row else None
    if meeting is None or case is None:
        return None
    newest = (
        select(col(MinutesRow.id))
        .where(col(MinutesRow.discussion_id) == subject)
        .order_by(col(MinutesRow.version).desc())
    )
    return Found(
        FoundKind.DISCUSSION,
        subject,
        case_id,
        case.title,
        day=meeting.held_on,
        type=meeting.type,
        minutes_id=session.scalars(newest.limit(1)).first() or "",
    )


def _person(session: Session, _case_id: str, subject: str) -> Found | None:
    row = session.get(PersonRow, subject)
    if row is None:
        return None
    return Found(FoundKind.PERSON, subject, title=row.name, person=body.read(Person, row.body))


READS: Final[Mapping[FoundKind, Callable[[Session, str, str], Found | None]]] = MappingProxyType(
    {
        FoundKind.CASE: _case,
        FoundKind.MEASURE: _measure,
        FoundKind.DISCUSSION: _discussion,
        FoundKind.PERSON: _person,
    }
)
"""How each kind is read by its case and its id; ``None`` where it is no more."""
