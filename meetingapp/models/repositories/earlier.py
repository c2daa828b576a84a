"""What earlier meetings left behind, read from the newest version of their finalised minutes.

Only the discussion is taken out of each document: its case holds all the meetings before it, and
reading those again for every one of them would take longer for each meeting held.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.carry_over import as_earlier
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.parcel import ids_of_names, with_people
from meetingapp.models.mapping import body
from meetingapp.models.rows.register import PersonRow

_FOUND: Final = """
    SELECT meeting.id, meeting.type, meeting.held_on,
        json_extract(CAST(minutes_document.content AS TEXT), '$.discussions[0]'),
        minutes_origin.minutes_id
    FROM meeting
    JOIN discussion ON discussion.meeting_id = meeting.id
    JOIN minutes ON minutes.discussion_id = discussion.id
    JOIN minutes_document ON minutes_document.minutes_id = minutes.id
    LEFT JOIN minutes_origin ON minutes_origin.minutes_id = minutes.id
    WHERE minutes.case_id = :case
    AND NOT EXISTS (
        SELECT 1 FROM minutes AS newer
        WHERE newer.discussion_id = minutes.discussion_id AND newer.version > minutes.version)
    AND (:before IS NULL OR meeting.held_on < :before)
    ORDER BY meeting.held_on, discussion.id
"""
"""One text, made once: to put it together for each case took longer than to read the case."""


def earlier_of(
    session: Session, case_id: str, before: date | None
) -> tuple[EarlierDiscussion, ...]:
    """Give the finalised discussions of a case, oldest first; only those held before a day."""
    session.flush()
    asked = {"case": case_id, "before": before and before.isoformat()}
    found = session.connection().exec_driver_sql(_FOUND, asked)
    told, people = list[EarlierDiscussion](), None
    for id_, type_, held_on, written, from_elsewhere in found:
        discussion_ = body.read(CaseDiscussion, written or "")
        if from_elsewhere:  # its people have the ids of the register there
            people = _people_here(session) if people is None else people
            discussion_ = with_people(discussion_, people)
        told.append(as_earlier(Meeting(id_, type_, date.fromisoformat(held_on)), discussion_))
    return tuple(told)


def _people_here(session: Session) -> Mapping[str, str]:
    named = session.execute(select(col(PersonRow.name), col(PersonRow.id)))
    return ids_of_names((name, id_) for name, id_ in named)
