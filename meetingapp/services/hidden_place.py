"""Where a sitting is held, when that may show nowhere: kept in the store, handed to nobody."""

from dataclasses import replace

from meetingapp.domain.meeting import Meeting
from meetingapp.domain.whereabouts import without_place
from meetingapp.services.ports import UnitOfWork


def as_seen(work: UnitOfWork, meeting: Meeting) -> Meeting:
    """Return a sitting as anybody may see it: without place and unit beside a protected child."""
    return without_place(meeting) if work.meetings.hides_whereabouts(meeting.id) else meeting


def as_kept(work: UnitOfWork, meeting: Meeting) -> Meeting:
    """Return a sitting as it is stored: what was hidden from its writer stands as it stood.

    A place that was written now is a new one.
    """
    if meeting.place or not work.meetings.hides_whereabouts(meeting.id):
        return meeting
    before = work.meetings.get(meeting.id)
    return replace(meeting, place=before.place, unit=meeting.unit or before.unit)
