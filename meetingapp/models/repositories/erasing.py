"""Taking whole cases away. What the database frees is overwritten by it (``secure_delete``)."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import delete, exists, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.models.recent import Recent
from meetingapp.models.rows.access import CaseAccessRow
from meetingapp.models.rows.attachments import AttachmentContentRow, AttachmentRow
from meetingapp.models.rows.cases import CaseRow
from meetingapp.models.rows.handovers import HandoverRow
from meetingapp.models.rows.measurements import MeasurementRow
from meetingapp.models.rows.meetings import DiscussionItemRow, DiscussionRow, MeetingRow
from meetingapp.models.rows.minutes import MinutesRow
from meetingapp.models.rows.register import SettingRow
from meetingapp.models.seals import Touched
from meetingapp.services.access_port import NotYoursError

_ABOUT_CASES: Final = (
    "annual/minuted/",
    "place/", "lifted/", "aside/", "correction/", "pace/", "verdict/", "issued/", "talk/", "prep/",
)  # fmt: skip
"""How the names begin of what is kept by name and may tell of a case."""


class ErasingRepository:
    """Deletes cases, and whatever is kept elsewhere because of them."""

    def __init__(self, session: Session, recent: Recent, touched: Touched) -> None:
        self._session = session
        self._recent = recent
        self._touched = touched

    def how_many_cases(self) -> int:
        """Count every case there is, restricted ones too."""
        return self._session.scalar(select(func.count()).select_from(CaseRow)) or 0

    def with_minutes(self, case_ids: Sequence[str]) -> tuple[str, ...]:
        """Give those of the cases that have finalised minutes."""
        held = select(col(MinutesRow.case_id)).where(col(MinutesRow.case_id).in_(case_ids))
        return tuple(self._session.scalars(held.distinct()))

    def erase(self, case_id: str) -> None:
        """Delete a case with drafts, files, consents and access, and sittings left without a case.

        A case with finalised minutes cannot go: the minutes refer to it.
        """
        self._session.flush()
        discussions = self._ids(DiscussionRow.id, case_id)
        meetings = self._ids(DiscussionRow.meeting_id, case_id)
        held = select(col(AttachmentRow.id)).where(col(AttachmentRow.case_id) == case_id)
        files = tuple(self._session.scalars(held))
        for row, of in (
            (AttachmentContentRow, col(AttachmentContentRow.attachment_id).in_(files)),
            (AttachmentRow, col(AttachmentRow.id).in_(files)),
            (MeasurementRow, col(MeasurementRow.case_id) == case_id),
            (HandoverRow, col(HandoverRow.case_id) == case_id),
            (DiscussionItemRow, col(DiscussionItemRow.discussion_id).in_(discussions)),
            (DiscussionRow, col(DiscussionRow.id).in_(discussions)),
            (CaseAccessRow, col(CaseAccessRow.case_id) == case_id),
            (CaseRow, col(CaseRow.id) == case_id),
        ):
            self._session.execute(delete(row).where(of))
        for kind in ("case", "access", "measurements", "handover"):
            self._touched.mark(kind, case_id)
        for file in files:
            self._touched.mark("attachment", file)
        for discussion_id in discussions:
            self._touched.mark("discussion", discussion_id)
        gone = tuple(meeting_id for meeting_id in meetings if self._was_the_last(meeting_id))
        self._forget((case_id, *discussions, *meetings))
        for meeting_id in gone:
            self._session.execute(delete(MeetingRow).where(col(MeetingRow.id) == meeting_id))
            self._touched.mark("meeting", meeting_id)
        self._recent.forget()

    def drop_meeting(self, meeting_id: str, discussion_ids: Sequence[str]) -> None:
        """Delete a sitting with its discussions, and what is kept by name about them.

        Raises:
            AppError: ``access.not_yours`` where it holds a discussion that is not among these.
        """
        self._session.flush()
        held = select(col(DiscussionRow.id)).where(col(DiscussionRow.meeting_id) == meeting_id)
        if set(self._session.scalars(held)) != set(discussion_ids):
            raise NotYoursError(meeting_id)
        for row, of in (
            (DiscussionItemRow, col(DiscussionItemRow.discussion_id).in_(discussion_ids)),
            (DiscussionRow, col(DiscussionRow.id).in_(discussion_ids)),
            (MeetingRow, col(MeetingRow.id) == meeting_id),
        ):
            self._session.execute(delete(row).where(of))
        for discussion_id in discussion_ids:
            self._touched.mark("discussion", discussion_id)
        self._touched.mark("meeting", meeting_id)
        self._forget((meeting_id, *discussion_ids))
        self._recent.forget()

    def _ids(self, which: str, case_id: str) -> tuple[str, ...]:
        found = select(col(which)).where(col(DiscussionRow.case_id) == case_id)
        return tuple(self._session.scalars(found.distinct()))

    def _was_the_last(self, meeting_id: str) -> bool:
        left = exists().where(col(DiscussionRow.meeting_id) == meeting_id)
        return not self._session.scalar(select(left))

    def _forget(self, ids: Sequence[str]) -> None:
        """Delete what is kept by name about the case, such as text left in a form of it."""
        names = col(SettingRow.name)
        mentions = or_(
            *(col(SettingRow.body).contains(id_, autoescape=True) for id_ in ids),
            *(names.contains(id_, autoescape=True) for id_ in ids),
        )
        ours = or_(*(names.startswith(each) for each in _ABOUT_CASES))
        for name in tuple(self._session.scalars(select(names).where(ours, mentions))):
            self._session.execute(delete(SettingRow).where(names == name))
            self._touched.mark("setting", name)
