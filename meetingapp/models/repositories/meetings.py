"""The sittings and their discussions."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.clock import Clock
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.errors import AppError
from meetingapp.models.mapping import body
from meetingapp.models.reach import must_see, not_there, seen
from meetingapp.models.recent import Recent
from meetingapp.models.repositories.discussions import Discussions, Found
from meetingapp.models.repositories.meeting_list import summaries, summary, unfinished_ones
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.meetings import DiscussionRow, MeetingRow
from meetingapp.models.seals import Touched
from meetingapp.models.whereabouts import is_hidden
from meetingapp.services.access_port import NotYoursError
from meetingapp.services.ports import Reach
from meetingapp.services.summaries import MeetingSummary


class MeetingsRepository:
    """Reads and writes the sittings and discussions within reach."""

    def __init__(
        self, session: Session, clock: Clock, recent: Recent, reach: Reach, touched: Touched
    ) -> None:
        self._session = session
        self._reach = reach
        self._touched = touched
        self._discussions = Discussions(session, clock, recent)

    def get(self, meeting_id: str) -> Meeting:
        """Give the sitting.

        Raises:
            AppError: ``meeting.missing``, or ``access.not_yours`` where no case of it is within
                reach.
        """
        row = self._session.get(MeetingRow, meeting_id)
        if row is None:
            raise not_there(self._reach, "meeting.missing", meeting_id)
        self._must_be_within(meeting_id)
        return body.read(Meeting, row.body)

    def save(self, meeting: Meeting) -> None:
        """Add the sitting, or replace it; raises as ``get`` where it is known."""
        meeting = body.clean(meeting)
        if self._session.get(MeetingRow, meeting.id) is not None:
            self._must_be_within(meeting.id)
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
        self._touched.mark("meeting", meeting.id)

    def discussion(self, discussion_id: str) -> CaseDiscussion:
        """Give one discussion with all its items.

        Raises:
            AppError: ``discussion.missing``, ``access.not_yours``.
        """
        return self._discussions.read(discussion_id, self._found(discussion_id))

    def cleaned(self, discussion: CaseDiscussion) -> CaseDiscussion:
        """Give a discussion as it would be read again, with its text in one form."""
        return body.clean(discussion)

    def meeting_of(self, discussion_id: str) -> Meeting:
        """Give the sitting a discussion belongs to.

        Raises:
            AppError: ``discussion.missing``.
        """
        return self.get(self._found(discussion_id).meeting_id)

    def discussion_ids(self, meeting_id: str) -> tuple[str, ...]:
        """Give the ids of a sitting's discussions within reach, in the order of their cases."""
        ordered = (
            select(col(DiscussionRow.id))
            .where(
                col(DiscussionRow.meeting_id) == meeting_id,
                seen(self._reach, col(DiscussionRow.case_id)),
            )
            .order_by(col(DiscussionRow.position))
        )
        return tuple(self._session.scalars(ordered))

    def knows(self, meeting_id: str) -> bool:
        """Tell whether the id is taken, also by a sitting out of reach: nobody may save over it."""
        return self._session.get(MeetingRow, meeting_id) is not None

    def knows_discussion(self, discussion_id: str) -> bool:
        """Tell whether the id is taken, also by a discussion out of reach."""
        return self._discussions.find(discussion_id) is not None

    def discussions_of(self, case_id: str) -> tuple[str, ...]:
        """Give the ids of a case's discussions, in the order they were begun.

        Raises:
            AppError: ``access.not_yours``.
        """
        must_see(self._session, self._reach, case_id)
        held = select(col(DiscussionRow.id)).where(col(DiscussionRow.case_id) == case_id)
        return tuple(self._session.scalars(held.order_by(col(DiscussionRow.id))))

    def hides_whereabouts(self, meeting_id: str) -> bool:
        """Tell whether a sitting's place and unit may be written nowhere, for whoever asks."""
        return is_hidden(self._session, meeting_id)

    def summary(self, meeting_id: str) -> MeetingSummary:
        """Give one sitting's row.

        Raises:
            AppError: ``meeting.missing``.
        """
        return summary(self._session, self._reach, meeting_id)

    def summaries(self, *, unfinished: bool = False) -> tuple[MeetingSummary, ...]:
        """List all sittings, by date and start; or those with minutes that are not finalised."""
        return (unfinished_ones if unfinished else summaries)(self._session, self._reach)

    def save_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> None:
        """Add a discussion as the last of its sitting, or write those items of it that changed.

        Raises:
            AppError: ``discussion.finalised``, ``meeting.missing``, ``case.missing``,
                ``access.not_yours``, or
                ``discussion.missing`` when its id is another meeting's or another case's.
        """
        self._session.flush()
        must_see(self._session, self._reach, discussion.case_id)
        found = self._discussions.find(discussion.id)
        self._touched.mark("discussion", discussion.id)
        if found is None:
            self._must_exist(meeting_id, discussion.case_id)
            self._discussions.add(meeting_id, discussion)
        elif (found.meeting_id, found.case_id) != (meeting_id, discussion.case_id):
            raise AppError("discussion.missing")
        else:
            self._discussions.change(discussion, found)

    def committed(self) -> None:
        """Take note that the transaction is durable."""
        self._discussions.committed()

    def _must_exist(self, meeting_id: str, case_id: str) -> None:
        """Refuse to begin a discussion nowhere, or in a sitting its writer may not see."""
        if self._session.get(MeetingRow, meeting_id) is None:
            raise not_there(self._reach, "meeting.missing", meeting_id)
        self._must_be_within(meeting_id)
        if self._session.get(CaseRow, case_id) is None:
            raise AppError("case.missing")

    def _found(self, discussion_id: str) -> Found:
        found = self._discussions.find(discussion_id)
        if found is None:
            raise not_there(self._reach, "discussion.missing", discussion_id)
        must_see(self._session, self._reach, found.case_id)
        return found

    def _must_be_within(self, meeting_id: str) -> None:
        held = select(col(DiscussionRow.id)).where(col(DiscussionRow.meeting_id) == meeting_id)
        has_cases = self._session.scalars(held.limit(1)).first() is not None
        within = held.where(seen(self._reach, col(DiscussionRow.case_id)))
        if has_cases and self._session.scalars(within.limit(1)).first() is None:
            raise NotYoursError(meeting_id)
