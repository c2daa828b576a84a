"""The room in which finished minutes are corrected, bound to the person at the desk."""

from collections.abc import Callable
from datetime import datetime

from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.services import correcting, room
from meetingapp.services.identity import new_id
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.room import OpenRoom
from meetingapp.wiring.beside import Beside


class Correcting:
    """Answers the meeting room as the session does, and writes a correction, never the draft."""

    def __init__(self, desk: Desk, beside: Beside, anchored: Callable[[Minutes], Minutes]) -> None:
        self._desk = desk
        self._anchored = anchored
        self.beside = beside

    def new_id(self) -> str:
        """Make the id of something new."""
        return new_id(self._desk.clock)

    def open_room(self, discussion_id: str) -> OpenRoom:
        """Begin to correct, or go on where somebody left it."""
        return correcting.open_correction(self._desk, discussion_id)

    def save_discussion(
        self,
        meeting_id: str,  # noqa: ARG002 - the room names the sitting too; a correction knows it
        discussion: CaseDiscussion,
    ) -> datetime:
        """Keep what was typed; returns when it was durable."""
        return correcting.keep_correction(self._desk, discussion)

    def save_meeting(self, meeting: Meeting) -> datetime:
        """Keep the sitting, which all its cases share; returns when it was durable."""
        return room.save_meeting(self._desk, meeting)

    def unprintable_characters(self, discussion_id: str) -> tuple[str, ...]:
        """Name the characters that would print by name."""
        return correcting.unprintable_in_correction(self._desk, discussion_id)

    def finalise_minutes(self, discussion_id: str) -> Minutes:
        """Make the next version, and keep the audit head outside the store."""
        return self._anchored(correcting.finish_correction(self._desk, discussion_id))

    def is_under_way(self, discussion_id: str) -> bool:
        """Tell whether somebody has begun."""
        return correcting.correction_under_way(self._desk, discussion_id)

    def drop(self, discussion_id: str) -> None:
        """Forget what was typed; the minutes stand."""
        correcting.drop_correction(self._desk, discussion_id)
