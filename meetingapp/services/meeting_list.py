"""Meetings without opening one: the list of them, and on which days each team meets."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.clock import local_day
from meetingapp.services.lists_port import ANY_DAY, BEGINNING, Days, MeetingDay, Page, Part
from meetingapp.services.namesakes import meetings_told_apart
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission
from meetingapp.services.summaries import MeetingSummary

_LOOKS_BACK: Final = timedelta(days=400)
"""A team that has not met for a year has no weekday any more."""


@policy(Permission.SEE_CASES)
def list_meetings(
    desk: Desk, held: Days = ANY_DAY, part: Part = BEGINNING, *, newest_first: bool = False
) -> Page[MeetingSummary]:
    """Meetings held in some days, a part of them at a time.

    Args:
        desk: where the person sits.
        held: the days.
        part: which part of the list.
        newest_first: the other way than by date and start.
    """
    with desk.begin() as work:
        found = work.lists.meetings(held, part, newest_first=newest_first)
        rows = meetings_told_apart(work, found.rows)
        work.audit("meeting.list", "meetings")
        work.commit()
    return replace(found, rows=rows)


@policy(Permission.RUN_MEETINGS)
def meeting_days(desk: Desk) -> tuple[MeetingDay, ...]:
    """The days on which meetings of each type are held, of the last year and to come."""
    with desk.begin() as work:
        found = work.lists.meeting_days(local_day(desk.clock) - _LOOKS_BACK)
        work.audit("meeting.list", "meetings")
        work.commit()
    return found
