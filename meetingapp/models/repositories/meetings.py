"""The sittings and their discussions."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.clock import Clock
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.errors import AppError
from meetingapp.models.mapping import body
from meetingapp.models.mapping.discussion import discussion_from, head_of, items_of
from meetingapp.models.repositories.meeting_list import summaries, summary
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.services.ports import MeetingSummary


class MeetingsRepository:
    """Reads and writes sittings and discussions."""

    def __init__(self, session: Session, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    def get(self, meeting_id: str) -> Meeting:
        """Give the sitting.

        Raises:
            AppError: ``meeting.missing``.
        """
        row = self._session.get(MeetingRow, meeting_id)
        if row is None:
            raise AppError("meeting.missing")
        return body.read(Meeting, row.body)

    def save(self, meeting: Meeting) -> None:
        """Add the sitting, or replace it."""
        meeting = body.clean(meeting)
        self._session.merge(
            MeetingRow(
                id=meeting.id,
                type=meeting.type,
                held_on=meeting.date,
                starts_at=meeting.starts_at,
                place=meeting.place,
                body=body.write(meeting),
            )
        )

    def discussion(self, discussion_id: str) -> CaseDiscussion:
        """Give one discussion with all its items.

        Raises:
            AppError: ``discussion.missing``.
        """
        row = self._row(discussion_id)
        return discussion_from(
            row.body, {item.item: item.body for item in self._items(discussion_id).values()}
        )

    def meeting_of(self, discussion_id: str) -> Meeting:
        """Give the sitting a discussion belongs to.

        Raises:
            AppError: ``discussion.missing``.
        """
        return self.get(self._row(discussion_id).meeting_id)

    def discussion_ids(self, meeting_id: str) -> tuple[str, ...]:
        """Give the ids of a sitting's discussions, in the order of their cases."""
        ordered = (
            select(col(DiscussionRow.id))
            .where(col(DiscussionRow.meeting_id) == meeting_id)
            .order_by(col(DiscussionRow.position))
        )
        return tuple(self._session.scalars(ordered))

    def summary(self, meeting_id: str) -> MeetingSummary:
        """Give one sitting's row.

        Raises:
            AppError: ``meeting.missing``.
        """
        return summary(self._session, meeting_id)

    def summaries(self) -> tuple[MeetingSummary, ...]:
        """List all sittings, by date and start."""
        return summaries(self._session)

    def save_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> None:
        """Add a discussion as the last of its sitting, or write those items of it that changed.

        Raises:
            AppError: ``discussion.finalised``, ``meeting.missing``, ``case.missing``, or
                ``discussion.missing`` when its id is another meeting's or another case's.
        """
        discussion = body.clean(discussion)
        head = head_of(discussion)
        row = self._session.get(DiscussionRow, discussion.id)
        if row is None:
            self._add(meeting_id, discussion, head)
        elif (row.meeting_id, row.case_id) != (meeting_id, discussion.case_id):
            raise AppError("discussion.missing")
        elif self._is_finalised(discussion.id):
            raise AppError("discussion.finalised")
        else:
            row.body = head
        self._write_items(discussion)

    def _add(self, meeting_id: str, discussion: CaseDiscussion, head: str) -> None:
        if self._session.get(MeetingRow, meeting_id) is None:
            raise AppError("meeting.missing")
        if self._session.get(CaseRow, discussion.case_id) is None:
            raise AppError("case.missing")
        last = select(func.max(col(DiscussionRow.position))).where(
            col(DiscussionRow.meeting_id) == meeting_id
        )
        position = (self._session.scalar(last) or 0) + 1
        self._session.add(
            DiscussionRow(
                id=discussion.id,
                meeting_id=meeting_id,
                case_id=discussion.case_id,
                position=position,
                body=head,
            )
        )

    def _write_items(self, discussion: CaseDiscussion) -> None:
        stored, wanted = self._items(discussion.id), items_of(discussion)
        for name in stored.keys() - wanted.keys():
            self._session.delete(stored[name])
        for name, written in wanted.items():
            known = stored.get(name)
            if known is None:
                known = DiscussionItemRow(
                    discussion_id=discussion.id, item=name, body="", saved_at=self._clock()
                )
                self._session.add(known)
            if known.body != written:
                known.body, known.saved_at = written, self._clock()

    def _items(self, discussion_id: str) -> dict[str, DiscussionItemRow]:
        found = select(DiscussionItemRow).where(
            col(DiscussionItemRow.discussion_id) == discussion_id
        )
        return {row.item: row for row in self._session.scalars(found)}

    def _row(self, discussion_id: str) -> DiscussionRow:
        row = self._session.get(DiscussionRow, discussion_id)
        if row is None:
            raise AppError("discussion.missing")
        return row

    def _is_finalised(self, discussion_id: str) -> bool:
        found = select(col(MinutesRow.id)).where(col(MinutesRow.discussion_id) == discussion_id)
        return self._session.scalars(found).first() is not None
