"""What the meeting room asks of the use cases."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.services.ports import Minutes
from meetingapp.services.room import OpenRoom
from meetingapp.ui.beside_port import Beside


class RoomSession(Protocol):
    """The use cases of an unlocked vault that the room needs."""

    @property
    def beside(self) -> Beside:
        """What is kept beside a discussion and not in it."""
        ...

    def new_id(self) -> str:
        """Make the id of something new."""
        ...

    def open_room(self, discussion_id: str) -> OpenRoom:
        """Read one discussion with all that belongs to it."""
        ...

    def save_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> datetime:
        """Keep what was typed, and return when it was durable."""
        ...

    def save_meeting(self, meeting: Meeting) -> datetime:
        """Keep time, place, roles and attendance, and return when it was durable."""
        ...

    def unprintable_characters(self, discussion_id: str) -> Sequence[str]:
        """Name the characters no font has, which print by name."""
        ...

    def finalise_minutes(self, discussion_id: str) -> Minutes:
        """Lock the discussion and make its minutes."""
        ...
