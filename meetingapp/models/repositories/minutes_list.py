"""All minutes: those that wait, which are few, and every finished version, newest first."""

from datetime import date
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from meetingapp.models.reach import seen
from meetingapp.models.repositories.written import each_word_in
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow, UnfinishedRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.services.lists_port import ListedMinutes, Page, Part
from meetingapp.services.ports import Reach


def minutes(
    session: Session, reach: Reach, words: tuple[str, ...], until: date, part: Part
) -> Page[ListedMinutes]:
    """List minutes not finalised of meetings up to a day, then the finalised."""
    waiting = _waiting(session, reach, words, until)
    shown = waiting[part.at : part.at + part.most]
    chosen: Any = select(col(MinutesRow.id)).where(seen(reach, col(MinutesRow.case_id)))
    if words:
        named = each_word_in(words, col(CaseRow.title), col(CaseRow.reference))
        chosen = chosen.join(CaseRow, col(CaseRow.id) == MinutesRow.case_id).where(*named)
    newest = (col(MinutesRow.finalised_at), col(MinutesRow.version), col(MinutesRow.id))
    ordered = chosen.order_by(*(each.desc() for each in newest))
    at = max(part.at - len(waiting), 0)
    ids = list(session.scalars(ordered.limit(part.most - len(shown)).offset(at)))
    total = None
    if not part.at:
        counted = session.scalar(select(func.count()).select_from(chosen.subquery()))
        total = len(waiting) + (counted or 0)
    return Page((*shown, *_finished(session, ids)), total)


def _waiting(
    session: Session, reach: Reach, words: tuple[str, ...], until: date
) -> tuple[ListedMinutes, ...]:
    found = session.execute(
        select(
            col(DiscussionRow.id),
            col(DiscussionRow.case_id),
            col(CaseRow.title),
            col(MeetingRow.type),
            col(MeetingRow.held_on),
        )
        .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
        .join(CaseRow, col(CaseRow.id) == DiscussionRow.case_id)
        .where(
            col(DiscussionRow.id).in_(select(col(UnfinishedRow.discussion_id))),
            col(MeetingRow.held_on) <= until,
            seen(reach, col(DiscussionRow.case_id)),
            *each_word_in(words, col(CaseRow.title), col(CaseRow.reference)),
        )
        .order_by(col(MeetingRow.held_on).desc(), col(DiscussionRow.id))
    )
    return tuple(
        ListedMinutes(id_, case_id, title, kind, held) for id_, case_id, title, kind, held in found
    )


def _finished(session: Session, ids: list[str]) -> tuple[ListedMinutes, ...]:
    """Read what is shown of those on the page, in their order."""
    later = aliased(MinutesRow)
    is_corrected = exists().where(
        col(later.discussion_id) == MinutesRow.discussion_id,
        col(later.version) > MinutesRow.version,
    )
    found = session.execute(
        select(MinutesRow, col(CaseRow.title), col(MeetingRow.type), col(MeetingRow.held_on))
        .add_columns(is_corrected)
        .join(DiscussionRow, col(DiscussionRow.id) == MinutesRow.discussion_id)
        .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
        .join(CaseRow, col(CaseRow.id) == MinutesRow.case_id)
        .where(col(MinutesRow.id).in_(ids))
    )
    rows = {
        row.id: ListedMinutes(
            row.discussion_id,
            row.case_id,
            title,
            kind,
            held,
            row.id,
            row.version,
            row.finalised_at,
            is_newest=not corrected,
        )
        for row, title, kind, held, corrected in found
    }
    return tuple(rows[id_] for id_ in ids)
