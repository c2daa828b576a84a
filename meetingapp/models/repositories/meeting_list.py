"""The list of sittings, with the cases of each in their order."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.models.reach import not_there, seen
from meetingapp.models.repositories.written import between
from meetingapp.models.rows.access import CaseAccessRow, CaseRestrictionRow
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow, UnfinishedRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.models.whereabouts import hidden_sittings
from meetingapp.services.lists_port import Days, MeetingDay, Page, Part
from meetingapp.services.ports import Reach
from meetingapp.services.summaries import DiscussionSummary, MeetingSummary


def summaries(session: Session, reach: Reach) -> tuple[MeetingSummary, ...]:
    """List the sittings about a case within reach, by date and start.

    Those without an hour come last on their day.
    """
    return _listed(session, reach, ())


def unfinished_ones(session: Session, reach: Reach) -> tuple[MeetingSummary, ...]:
    """List the sittings with a case whose minutes are not finalised, in the order of all."""
    holds_one = select(col(DiscussionRow.meeting_id)).where(
        col(DiscussionRow.id).in_(select(col(UnfinishedRow.discussion_id)))
    )
    return _listed(session, reach, (col(MeetingRow.id).in_(holds_one),))


def page(
    session: Session, reach: Reach, held: Days, part: Part, *, newest_first: bool
) -> Page[MeetingSummary]:
    """List a part of the sittings held in some days, in the order of all or the other way."""
    held_on, starts_at, id_ = col(MeetingRow.held_on), col(MeetingRow.starts_at), col(MeetingRow.id)
    chosen = select(id_).where(*between(held_on, held), _among(reach))
    ordered = (
        chosen.order_by(held_on.desc(), starts_at.desc().nulls_first(), id_.desc())
        if newest_first
        else chosen.order_by(held_on, starts_at.asc().nulls_last(), id_)
    )
    ids = tuple(session.scalars(ordered.limit(part.most).offset(part.at)))
    rows = _listed(session, reach, (id_.in_(ids),))
    counted = chosen.with_only_columns(func.count(), maintain_column_froms=True)
    total = None if part.at else session.scalar(counted) or 0
    return Page(rows[::-1] if newest_first else rows, total)


def days(session: Session, reach: Reach, since: date) -> tuple[MeetingDay, ...]:
    """Tell on which days sittings of each type are held, from a day on."""
    kind, held_on = col(MeetingRow.type), col(MeetingRow.held_on)
    found = session.execute(
        select(kind, held_on).distinct().where(held_on >= since, _among(reach)).order_by(held_on)
    )
    return tuple(MeetingDay(*row) for row in found)


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


def _among(reach: Reach) -> ColumnElement[bool]:
    """Give the same condition for very many sittings: what is in the way is found first.

    Whoever sees every case is kept from sittings about restricted cases alone, which are few;
    anybody else sees the sittings about the cases they were let into, and no more.
    """
    case_id, meeting_id = col(DiscussionRow.case_id), col(DiscussionRow.meeting_id)
    if reach.every_case:
        restricted = select(meeting_id).where(case_id.in_(select(col(CaseRestrictionRow.case_id))))
        return or_(col(MeetingRow.id).not_in(restricted), is_within(reach))
    mine = select(col(CaseAccessRow.case_id)).where(col(CaseAccessRow.person_id) == reach.person)
    allowed = select(meeting_id).where(case_id.in_(mine), seen(reach, case_id))
    return col(MeetingRow.id).in_(allowed)


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
