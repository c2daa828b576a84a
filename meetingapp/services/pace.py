"""Where the room is and how long each item took, kept beside the discussion and not in it."""

from datetime import datetime

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.pace import Pace
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

PACE = "pace/"
"""Stands before the discussion's id in the name it is kept under."""


def pace_of(work: UnitOfWork, discussion_id: str) -> Pace:
    """Read how far a discussion has come. What cannot be read never keeps the room closed."""
    written = work.people.setting(f"{PACE}{discussion_id}")
    if not written:
        return Pace()
    try:
        return from_json(Pace, written)
    except (AppError, ValueError):
        return Pace()


@policy(Permission.RUN_MEETINGS)
def save_pace(desk: Desk, discussion_id: str, pace: Pace) -> datetime:
    """Keep how far a discussion has come, and return when it was durable.

    Raises:
        AppError: ``discussion.missing``; ``discussion.finalised``, when the meeting is over.
    """
    with desk.begin() as work:
        work.meetings.meeting_of(discussion_id)
        if work.minutes.latest_of(discussion_id) is not None:
            raise AppError("discussion.finalised")
        work.people.keep_setting(f"{PACE}{discussion_id}", to_json(pace))
        work.audit("setting.pace", f"{PACE}{discussion_id}")
        work.commit()
    return desk.clock()
