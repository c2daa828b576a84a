"""Counts finalised minutes for figures, and keeps what is frozen."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.clock import Clock, norwegian_day
from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.figures.counted import Counted, Waiting
from meetingapp.domain.figures.period import Period
from meetingapp.domain.figures.table import Figures
from meetingapp.domain.measure import MeasureStatus
from meetingapp.models.mapping.counted import counted
from meetingapp.models.reach import seen
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.figures import FrozenFiguresRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow, UnfinishedRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesRow
from meetingapp.models.seals import Touched
from meetingapp.services.ports import Reach

_IS_NEWEST: Final = text(
    "NOT EXISTS (SELECT 1 FROM minutes AS later"
    " WHERE later.discussion_id = minutes.discussion_id AND later.version > minutes.version)"
)
_UNIT: Final = func.coalesce(func.json_extract(col(CaseRow.body), "$.subject.unit_id"), "")


class FiguresRepository:
    """Counts within reach."""

    def __init__(self, session: Session, clock: Clock, reach: Reach, touched: Touched) -> None:
        self._session = session
        self._clock = clock
        self._reach = reach
        self._touched = touched

    def finalised_in(self, period: Period) -> Sequence[str]:
        """Name the newest minutes of every discussion held in a period."""
        asked = (
            select(col(MinutesRow.id))
            .join(DiscussionRow, col(DiscussionRow.id) == MinutesRow.discussion_id)
            .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
            .where(self._held_in(period), _IS_NEWEST, seen(self._reach, col(MinutesRow.case_id)))
            .order_by(col(MeetingRow.held_on), col(MinutesRow.id))
        )
        return tuple(self._session.scalars(asked))

    def counted(self, minutes_ids: Sequence[str], period: Period) -> Sequence[Counted]:
        """Read what is counted of some minutes; those about no child and those stopped are not."""
        asked = (
            select(col(MinutesDocumentRow.content), col(CaseRow.added_at))
            .join(MinutesRow, col(MinutesRow.id) == MinutesDocumentRow.minutes_id)
            .join(CaseRow, col(CaseRow.id) == MinutesRow.case_id)
            .where(col(MinutesRow.id).in_(minutes_ids))
            .where(seen(self._reach, col(MinutesRow.case_id)))
            .order_by(col(MinutesRow.id))
        )
        read = (
            counted(content, norwegian_day(added), period)
            for content, added in self._session.execute(asked)
        )
        return tuple(each for each in read if each is not None)

    def waiting_in(self, period: Period) -> Sequence[Waiting]:
        """List active measures that were to be evaluated in a period, and have not been."""
        found = self._session.execute(
            select(col(MeasureRow.case_id), col(MeetingRow.type), _UNIT)
            .join(DiscussionRow, col(DiscussionRow.id) == MeasureRow.discussion_id)
            .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
            .join(CaseRow, col(CaseRow.id) == MeasureRow.case_id)
            .where(
                col(MeasureRow.status) == MeasureStatus.ACTIVE,
                col(MeasureRow.evaluation_date).between(period.first, period.last),
                seen(self._reach, col(MeasureRow.case_id)),
            )
        )
        return tuple(Waiting(case, kind, unit) for case, kind, unit in found)

    def unfinished_in(self, period: Period) -> int:
        """Count the discussions of a period that have no finalised minutes."""
        asked = (
            select(func.count())
            .select_from(UnfinishedRow)
            .join(DiscussionRow, col(DiscussionRow.id) == UnfinishedRow.discussion_id)
            .join(MeetingRow, col(MeetingRow.id) == DiscussionRow.meeting_id)
            .where(self._held_in(period), seen(self._reach, col(DiscussionRow.case_id)))
        )
        return self._session.scalar(asked) or 0

    def frozen(self) -> Sequence[Figures]:
        """Give all frozen figures, the newest period first."""
        newest = select(FrozenFiguresRow).order_by(col(FrozenFiguresRow.last_day).desc())
        return tuple(from_json(Figures, row.body) for row in self._session.scalars(newest))

    def freeze(self, figures: Figures) -> None:
        """Keep figures as they are, for good."""
        period = figures.period
        self._session.add(
            FrozenFiguresRow(
                period=period.id,
                first_day=period.first,
                last_day=period.last,
                frozen_at=self._clock(),
                frozen_by=self._reach.person,
                body=to_json(figures),
            )
        )
        self._touched.mark("figures", period.id)

    def _held_in(self, period: Period) -> Any:
        return col(MeetingRow.held_on).between(period.first, period.last)
