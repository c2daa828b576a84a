"""How the next meeting received minutes, read from the minutes of that meeting (A03)."""

from typing import Final

from sqlalchemy import Text, cast, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.approval import Confirmation
from meetingapp.domain.evaluation import SinceLast
from meetingapp.models.mapping import body
from meetingapp.models.repositories.journal import newest_of
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow

_SINCE_LAST: Final = "$.discussions[0].since_last"


def is_corrected(session: Session, minutes: MinutesRow) -> bool:
    """Tell whether a later version stands in place of this one."""
    newest = newest_of(session, minutes.discussion_id)
    return newest is not None and newest.version > minutes.version


def confirmation_of(session: Session, minutes: MinutesRow) -> Confirmation | None:
    """Give how the next meeting about the case received a version.

    A version that was not written yet when that meeting was finalised, it cannot have seen.
    """
    held = (
        select(col(MeetingRow.held_on))
        .join(DiscussionRow, col(DiscussionRow.meeting_id) == MeetingRow.id)
        .where(col(DiscussionRow.id) == minutes.discussion_id)
        .scalar_subquery()
    )
    next_one = session.execute(
        select(col(MeetingRow.held_on), col(MinutesRow.discussion_id), col(MinutesRow.finalised_at))
        .join(DiscussionRow, col(DiscussionRow.id) == MinutesRow.discussion_id)
        .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
        .where(col(MinutesRow.case_id) == minutes.case_id, col(MeetingRow.held_on) > held)
        .order_by(col(MeetingRow.held_on), col(MinutesRow.discussion_id), col(MinutesRow.version))
        .limit(1)
    ).first()
    if next_one is None:
        return None
    held_on, discussion_id, finalised_at = next_one
    newest = newest_of(session, discussion_id)
    if newest is None or finalised_at < minutes.finalised_at:
        return None
    told = func.json_extract(cast(col(MinutesDocumentRow.content), Text), _SINCE_LAST)
    written = session.scalar(select(told).where(col(MinutesDocumentRow.minutes_id) == newest.id))
    since = body.read(SinceLast, written) if written else SinceLast()
    if since.previous_minutes_status is None:
        return None
    return Confirmation(held_on, since.previous_minutes_status, since.objection, since.objection_by)
