"""Reads what the index led to, so that what is shown is what stands in the record now."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Person
from meetingapp.domain.told_texts import ToldText, told_texts
from meetingapp.models.mapping import body
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow
from meetingapp.models.rows.register import PersonRow
from meetingapp.services.search_port import Found, FoundKind


def _case(session: Session, case_id: str, _subject: str) -> Found | None:
    row = session.get(CaseRow, case_id)
    if row is None:
        return None
    number = (ToldText("reference", row.reference),) if row.reference else ()
    return Found(FoundKind.CASE, case_id, case_id, row.title, born=row.born, texts=number)


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
        texts=tuple(
            ToldText(part, text)
            for part, text in (("action", measure.action), ("goal", measure.goal))
            if text
        ),
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


def _told(session: Session, case_id: str, subject: str) -> Found | None:
    """Read the newest minutes of a discussion: what an older version said is not told."""
    found = _discussion(session, case_id, subject)
    if found is None or not found.minutes_id:
        return None
    content = select(col(MinutesDocumentRow.content)).where(
        col(MinutesDocumentRow.minutes_id) == found.minutes_id
    )
    written = session.scalars(content).first()
    if written is None:
        return None
    sitting = body.read(Sitting, written.decode())
    return replace(
        found,
        kind=FoundKind.TOLD,
        texts=tuple(text for each in sitting.discussions for text in told_texts(each)),
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
        FoundKind.TOLD: _told,
        FoundKind.PERSON: _person,
    }
)
"""How each kind is read by its case and its id; ``None`` where it is no more."""
