"""The list of sittings, with the cases of each in their order."""

from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.models.reach import not_there, seen
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.models.whereabouts import hidden_sittings
from meetingapp.services.ports import DiscussionSummary, MeetingSummary, Reach


def summaries(session: Session, reach: Reach) -> tuple[MeetingSummary, ...]:
    """List the sittings about a case within reach, by date and start.

    Those without an hour come last on their day.
    """
    return _listed(session, reach, ())


def unfinished_ones(session: Session, reach: Reach) -> tuple[MeetingSummary, ...]:
    """List the sittings with a case whose minutes are not finalised, in the order of all.

    They are few, however many are finalised: only their ids are looked through, in the indexes.
    """
    not_finalised = select(col(DiscussionRow.id)).except_(select(col(MinutesRow.discussion_id)))
    holds_one = select(col(DiscussionRow.meeting_id)).where(
        col(DiscussionRow.id).in_(not_finalised)
    )
    return _listed(session, reach, (col(MeetingRow.id).in_(holds_one),))


def summary(session: Session, reach: Reach, meeting_id: str) -> MeetingSummary:
    """Give one sitting's row.

    Raises:
        AppError: ``meeting.missing``; ``access.not_yours`` where all its cases are out of reach.
    """
    found = _listed(session, reach, (MeetingRow.id == meeting_id,))
    if not found:
        raise not_there(reach, "meeting.missing", meeting_id)
    return found[0]


def is_within(reach: Reach) -> ColumnElement[bool]:
    """Give the condition that a sitting has a case that may be seen, or has none yet."""
    has_case = exists().where(col(DiscussionRow.meeting_id) == MeetingRow.id)
    within = has_case.where(seen(reach, col(DiscussionRow.case_id)))
    return or_(within, ~has_case) if reach.every_case else within


def _listed(session: Session, reach: Reach, only: tuple[Any, ...]) -> tuple[MeetingSummary, ...]:
    held_on, starts_at = col(MeetingRow.held_on), col(MeetingRow.starts_at)
    meetings = session.execute(
        select(col(MeetingRow.id), col(MeetingRow.type), held_on, starts_at, col(MeetingRow.place))
        .where(is_within(reach), *only)
        .order_by(held_on, starts_at.asc().nulls_last(), col(MeetingRow.id))
    )
    discussions = _discussions(session, reach, only)
    hidden = hidden_sittings(session)
    return tuple(
        MeetingSummary(
            id_, type_, day, hour, "" if id_ in hidden else place, tuple(discussions.get(id_, ()))
        )
        for id_, type_, day, hour, place in meetings
    )


def _discussions(
    session: Session, reach: Reach, only: tuple[Any, ...]
) -> dict[str, list[DiscussionSummary]]:
    newest = (
        select(col(MinutesRow.id))
        .where(col(MinutesRow.discussion_id) == DiscussionRow.id)
        .order_by(col(MinutesRow.version).desc())
        .limit(1)
        .correlate(DiscussionRow)
        .scalar_subquery()
    )
    found = session.execute(
        select(
            col(DiscussionRow.meeting_id),
            col(DiscussionRow.id),
            col(DiscussionRow.case_id),
            col(CaseRow.title),
            newest,
        )
        .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
        .join(CaseRow, col(CaseRow.id) == DiscussionRow.case_id)
        .where(seen(reach, col(DiscussionRow.case_id)), *only)
        .order_by(col(DiscussionRow.position))
    )
    listed: dict[str, list[DiscussionSummary]] = {}
    for meeting_id, discussion_id, case_id, title, minutes_id in found:
        listed.setdefault(meeting_id, []).append(
            DiscussionSummary(discussion_id, case_id, title, minutes_id or "")
        )
    return listed
