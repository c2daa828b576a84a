"""What the newest minutes say of the next meeting, without opening what was discussed."""

from datetime import date
from typing import Final

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.models.reach import seen
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.services.lists_port import Agreed
from meetingapp.services.ports import Reach

_ITEM: Final = "next_meeting"
_NEWEST: Final = (
    col(MinutesRow.finalised_at).desc(),
    col(MinutesRow.version).desc(),
    col(MinutesRow.id).desc(),
)


def agreed(session: Session, reach: Reach, most: int) -> tuple[Agreed, ...]:
    """Tell it of so many of the newest minutes, the newest first."""
    day = func.json_extract(col(DiscussionItemRow.body), "$.on")
    newest = (
        select(col(MinutesRow.id))
        .where(seen(reach, col(MinutesRow.case_id)))
        .order_by(*_NEWEST)
        .limit(most)
    )
    found = session.execute(
        select(col(MinutesRow.case_id), col(MeetingRow.type), day)
        .join(DiscussionRow, col(DiscussionRow.id) == MinutesRow.discussion_id)
        .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
        .outerjoin(
            DiscussionItemRow,
            and_(
                col(DiscussionItemRow.discussion_id) == DiscussionRow.id,
                col(DiscussionItemRow.item) == _ITEM,
            ),
        )
        .where(col(MinutesRow.id).in_(newest))
        .order_by(*_NEWEST)
    )
    return tuple(
        Agreed(case_id, kind, date.fromisoformat(on) if on else None) for case_id, kind, on in found
    )
