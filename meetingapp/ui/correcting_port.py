"""What corrects finished minutes, as the screens see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence
    from datetime import datetime

    from meetingapp.domain.meeting import CaseDiscussion, Meeting
    from meetingapp.services.ports import Minutes
    from meetingapp.services.room import OpenRoom
    from meetingapp.ui.beside_port import Beside


class Correcting(Protocol):
    """Answers the meeting room as the session does; what it writes is a correction."""

    @property
    def beside(self) -> Beside:
        """What is kept beside a discussion and not in it."""

    def new_id(self) -> str:
        """Make the id of something new."""

    def open_room(self, discussion_id: str) -> OpenRoom:
        """Begin to correct, or go on where somebody left it."""

    def save_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> datetime:
        """Keep what was typed; returns when it was durable."""

    def save_meeting(self, meeting: Meeting) -> datetime:
        """Keep the sitting, which all its cases share; returns when it was durable."""

    def unprintable_characters(self, discussion_id: str) -> Sequence[str]:
        """Name the characters no font has. Long: run it as heavy work."""

    def finalise_minutes(self, discussion_id: str) -> Minutes:
        """Make the next version, for the reason kept beside it. Long: run it as heavy work."""

    def is_under_way(self, discussion_id: str) -> bool:
        """Tell whether somebody has begun."""

    def drop(self, discussion_id: str) -> None:
        """Forget what was typed; the minutes stand."""
        ...
