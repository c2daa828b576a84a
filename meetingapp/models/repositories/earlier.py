"""What earlier meetings left behind, read from the newest version of their finalised minutes.

Only the discussion is taken out of each document: its case holds all the meetings before it, and
reading those again for every one of them would take longer for each meeting held.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sqlalchemy import Text, cast, func, select
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from meetingapp.domain.carry_over import as_earlier
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.parcel import ids_of_names, with_people
from meetingapp.models.mapping import body
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesOriginRow, MinutesRow
from meetingapp.models.rows.register import PersonRow

_DISCUSSION: Final = "$.discussions[0]"


def earlier_of(
    session: Session, case_id: str, before: date | None
) -> tuple[EarlierDiscussion, ...]:
    """Give the finalised discussions of a case, oldest first; only those held before a day."""
    newer = aliased(MinutesRow)
    discussion = func.json_extract(cast(col(MinutesDocumentRow.content), Text), _DISCUSSION)
    found = (
        select(col(MeetingRow.id), col(MeetingRow.type), col(MeetingRow.held_on), discussion)
        .add_columns(col(MinutesOriginRow.minutes_id))
        .join(DiscussionRow, col(DiscussionRow.meeting_id) == MeetingRow.id)
        .join(MinutesRow, col(MinutesRow.discussion_id) == DiscussionRow.id)
        .join(MinutesDocumentRow, col(MinutesDocumentRow.minutes_id) == MinutesRow.id)
        .outerjoin(MinutesOriginRow, col(MinutesOriginRow.minutes_id) == MinutesRow.id)
        .where(
            col(MinutesRow.case_id) == case_id,
            ~select(col(newer.id))
            .where(
                col(newer.discussion_id) == MinutesRow.discussion_id,
                col(newer.version) > MinutesRow.version,
            )
            .exists(),
        )
        .order_by(col(MeetingRow.held_on), col(DiscussionRow.id))
    )
    if before is not None:
        found = found.where(col(MeetingRow.held_on) < before)
    told, people = list[EarlierDiscussion](), None
    for id_, type_, held_on, written, from_elsewhere in session.execute(found):
        discussion_ = body.read(CaseDiscussion, written or "")
        if from_elsewhere:  # its people have the ids of the register there
            people = _people_here(session) if people is None else people
            discussion_ = with_people(discussion_, people)
        told.append(as_earlier(Meeting(id_, type_, held_on), discussion_))
    return tuple(told)


def _people_here(session: Session) -> Mapping[str, str]:
    named = session.execute(select(col(PersonRow.name), col(PersonRow.id)))
    return ids_of_names((name, id_) for name, id_ in named)
