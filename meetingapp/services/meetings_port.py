"""What the use cases need of the store about sittings and their discussions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from meetingapp.domain.meeting import CaseDiscussion, Meeting

if TYPE_CHECKING:
    from meetingapp.services.summaries import MeetingSummary


class Meetings(Protocol):
    """The sittings and their discussions."""

    def get(self, meeting_id: str) -> Meeting:
        """Raise ``AppError("meeting.missing")`` when there is no such meeting."""

    def save(self, meeting: Meeting) -> None:
        """Add the meeting, or replace what is stored under its id."""

    def discussion(self, discussion_id: str) -> CaseDiscussion:
        """Raise ``AppError("discussion.missing")`` when there is no such discussion."""

    def cleaned(self, discussion: CaseDiscussion) -> CaseDiscussion:
        """Give a discussion as it would be read again, with its text in one form."""

    def meeting_of(self, discussion_id: str) -> Meeting:
        """Return the sitting a discussion belongs to; raises as ``discussion``."""

    def discussion_ids(self, meeting_id: str) -> tuple[str, ...]:
        """Return the ids of a sitting's discussions, in the order of their cases."""

    def knows(self, meeting_id: str) -> bool:
        """Tell whether the id is taken, also by a sitting out of reach."""

    def knows_discussion(self, discussion_id: str) -> bool:
        """Tell whether the id is taken, also by a discussion out of reach."""

    def discussions_of(self, case_id: str) -> tuple[str, ...]:
        """Return the ids of a case's discussions, in the order they were begun."""

    def hides_whereabouts(self, meeting_id: str) -> bool:
        """Tell whether a sitting's place may be written nowhere, also for a case out of reach."""

    def summary(self, meeting_id: str) -> MeetingSummary:
        """Return one meeting's row; raises as ``get``."""

    def save_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> None:
        """Add or replace a discussion; only item bodies that changed are written.

        Raises ``AppError("discussion.finalised")`` when its minutes are finalised.
        """

    def summaries(self, *, unfinished: bool = False) -> tuple[MeetingSummary, ...]:
        """List all meetings, by date and start; or those with minutes that are not finalised."""
